import Documents
import FoundationEssentials
import LogsInsights
import Testing

/// Runs all cases of `Cases/insights.jsonl`.
@Suite struct InsightsCaseTests {
  static let lines: [String] = {
    let folder = #filePath.split(separator: "/").dropLast()
    let path = "/" + folder.joined(separator: "/") + "/Cases/insights.jsonl"
    let text = (try? String(contentsOfFile: path, encoding: .utf8)) ?? ""
    return text.split(separator: "\n").map(String.init)
  }()

  static let cases = lines.compactMap { line in
    (try? JSONValue(parsingJSON: line)).flatMap { InsightsCase($0) }
  }

  @Test func `every line of the file is a case`() {
    #expect(Self.lines.count == 104)
    #expect(Self.cases.count == Self.lines.count)
  }

  @Test(arguments: cases)
  func `a case gives what it expects`(_ example: InsightsCase) throws {
    switch example.expected {
    case .rows(let expected):
      var rows = try InsightsQuery(parsing: example.query).run(over: example.records).rows
      // Cases leave out the pointer that ends the rows of log events.
      rows = rows.map { row in row.filter { $0.field != "@ptr" } }
      if example.isOrdered {
        #expect(rows == expected)
      } else {
        #expect(rows.map(Self.text).sorted() == expected.map(Self.text).sorted())
      }
    case .error(let part):
      let error = #expect(throws: QueryError.self) {
        try InsightsQuery(parsing: example.query)
      }
      #expect(error?.message.contains(part) == true)
    }
  }

  private static func text(_ row: [QueryResult.Cell]) -> String {
    row.map { "\($0.field)=\($0.value)" }.joined(separator: " ")
  }
}
