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

/// One line of `Cases/insights.jsonl`: a query, the records it runs over, and what must come out.
struct InsightsCase: CustomTestStringConvertible, Sendable {
  var name: String
  var query: String
  var records: [LogRecord]
  var expected: Expectation
  var isOrdered: Bool

  enum Expectation: Sendable {
    case rows([[QueryResult.Cell]])
    case error(messageContains: String)
  }

  var testDescription: String { name }

  init?(_ document: JSONValue) {
    guard let name = document["name"]?.string, let query = document["query"]?.string,
      let input = document["input"]?.array, let expected = document["expected"]
    else { return nil }
    self.name = name
    self.query = query
    records = input.compactMap { event in
      guard let timestamp = event["ts"]?.integer, let line = event["line"]?.string else {
        return nil
      }
      return LogRecord(
        timestamp: timestamp, message: line, stream: event["stream"]?.string ?? "",
        log: "123456789012:flow-logs")
    }
    guard records.count == input.count else { return nil }
    isOrdered = document["ordered"]?.boolean ?? false
    if let part = expected["message_contains"]?.string {
      self.expected = .error(messageContains: part)
    } else if let rows = expected.array {
      self.expected = .rows(rows.map(Self.row))
    } else {
      return nil
    }
  }

  private static func row(_ value: JSONValue) -> [QueryResult.Cell] {
    (value.array ?? []).compactMap { cell in
      guard let field = cell["field"]?.string, let value = cell["value"]?.string else { return nil }
      return QueryResult.Cell(field: field, value: value)
    }
  }
}
