import Documents
import Testing

@testable import AWSCommandLine

/// Texts, tables and YAML of many documents, as Python's formatters write them.
@Suite struct FormatterTests {
  struct Row: CustomTestStringConvertible, Sendable {
    var document: JSONValue
    var expected: String
    var testDescription: String { document.json(.line) }
  }

  static func rows(_ format: String) -> [Row] {
    (Samples.json("texts.json").array ?? []).compactMap { row in
      row[format]?.string.map { Row(document: row["document"] ?? .null, expected: $0) }
    }
  }

  @Test(arguments: rows("text"))
  func `text`(_ row: Row) { #expect(TextFormatter.text(of: row.document) == row.expected) }

  @Test(arguments: rows("table"))
  func `table`(_ row: Row) {
    let table = TableFormatter.text(
      of: row.document, title: "TheOperation", width: 80, isColored: false)
    #expect(table == row.expected)
  }

  @Test(arguments: rows("yaml"))
  func `yaml`(_ row: Row) { #expect(YAMLFormatter.text(of: row.document) == row.expected) }
}
