import Testing

@testable import LogsInsights

@Suite struct FlowLogLayoutTests {
  static func rows(_ query: String, _ text: String, format: String? = nil) throws -> [[String]] {
    let query = try InsightsQuery(parsing: query)
    var execution = QueryExecution(query)
    var layout = try format.map { try FlowLogLayout(format: $0) } ?? .standard
    execution.consume(lines: Array(text.utf8), layout: &layout, file: "f")
    return execution.finish().rows.map { row in
      row.filter { $0.field != "@ptr" }.map(\.value)
    }
  }

  static let standard =
    "2 123456789012 eni-1 10.0.0.1 10.0.0.2 80 443 6 10 840 1700000000 1700000060 ACCEPT OK\n"

  @Test(arguments: ["srcAddr", "srcaddr"])
  func `columns are found by the names of Logs Insights and as written`(name: String) throws {
    #expect(try Self.rows("fields \(name) | limit 1", Self.standard) == [["10.0.0.1"]])
  }

  @Test func `a header sets the layout of what follows, wherever it stands`() throws {
    let text = "vpc-id srcaddr bytes\r\nvpc-1 10.0.0.1 5\n\n" + "bytes tcp-flags\n7 19\n"
    let rows = try Self.rows("stats sum(bytes), max(tcpFlags), count(*), max(vpcId)", text)
    #expect(rows == [["12", "19", "2"]])
    #expect(try Self.rows("fields `tcp-flags` | filter bytes = 7", text) == [["19"]])
  }

  @Test func `the time of a record is its start`() throws {
    let rows = try Self.rows(
      "stats sum(bytes) by bin(1m)", "10.0.0.1 5 1700000000", format: "${srcaddr} bytes ${start}")
    #expect(rows == [["2023-11-14 22:13:00.000", "5"]])
  }

  @Test func `a line with more or fewer columns has none, and is still a record`() throws {
    let text = "srcaddr bytes\n1.1.1.1 5 6\n1.1.1.1\n1.1.1.1 5\n"
    #expect(try Self.rows("stats count(*), count(srcAddr)", text) == [["3", "1"]])
  }

  @Test(arguments: [
    ("", FlowLogLayoutError.empty),
    ("${srcadr}", .unknownField("srcadr", suggestion: "srcaddr")),
    ("${srcaddr} srcaddr", .repeatedField("srcaddr")),
  ])
  func `a format that cannot be is refused`(format: String, error: FlowLogLayoutError) {
    #expect(throws: error) { try FlowLogLayout(format: format) }
  }

  @Test func `lines give what records give`() throws {
    let query = try InsightsQuery(
      parsing: "stats sum(bytes) as b by srcAddr, action | sort b desc, srcAddr")
    let lines = (0..<50).map {
      "2 1 eni-1 10.0.0.\($0 % 7) 10.0.0.2 80 443 6 10 \($0 * 40) 1700000000 1700000060 "
        + ($0.isMultiple(of: 3) ? "REJECT OK" : "ACCEPT OK")
    }
    var execution = QueryExecution(query)
    var layout = FlowLogLayout.standard
    execution.consume(
      lines: Array(lines.joined(separator: "\n").utf8), layout: &layout, file: "f")
    #expect(
      execution.finish() == query.run(over: lines.map { LogRecord(timestamp: 0, message: $0) }))
  }
}
