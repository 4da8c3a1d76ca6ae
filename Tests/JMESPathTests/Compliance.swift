import Documents
import ProgramTesting
import Testing

/// The table that `Cases/generate.py` wrote.
enum Compliance {
  struct Row: CustomTestStringConvertible, Sendable {
    var expression: String
    var expected: Value
    var testDescription: String { expression }
  }

  static let table: Value = read()
  static let document = table["document"] ?? .null
  static let cases = rows("cases", "result")
  static let errors = rows("errors", "message")

  private static func rows(_ list: String, _ expected: String) -> [Row] {
    (table[list]?.array ?? []).map {
      Row(expression: $0["expression"]?.string ?? "", expected: $0[expected] ?? .null)
    }
  }

  private static func read() -> Value {
    let folder = #filePath.split(separator: "/").dropLast().joined(separator: "/")
    do {
      return try Value(parsingJSON: textOfFile("/" + folder + "/Cases/compliance.json"))
    } catch {
      Issue.record("compliance.json: \(error)")
      return .null
    }
  }
}
