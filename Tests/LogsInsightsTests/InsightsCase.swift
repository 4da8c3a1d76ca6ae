import Documents
import LogsInsights
import Testing

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
