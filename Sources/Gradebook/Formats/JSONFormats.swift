import Documents
import Grading

/// One document: grades, then what has none.
public struct JSONFormat: GradebookFormat {
  public static let name = "json"
  public static let summary = "one document for programs"

  private var count = 0
  private var failures: [JSONValue] = []
  private var ignored: [JSONValue] = []

  public init(_ settings: GradebookSettings) {}

  public func beginning() -> String { "{\n    \"transcripts\": [" }

  public mutating func text(of row: GradebookRow) -> String {
    if case .failure(let failure) = row.entry {
      if failure.code.mayHideWork {
        failures.append(row.document)
      } else {
        ignored.append(row.document)
      }
      return ""
    }
    count += 1
    return (count == 1 ? "\n" : ",\n") + Self.indented(row.document, by: 8)
  }

  public func ending(_ ending: GradebookEnding) -> String {
    (count == 0 ? "]" : "\n    ]") + ",\n    \"errors\": " + Self.array(failures)
      + ",\n    \"not_looked_at\": " + Self.array(ignored)
      + ",\n    \"absent\": " + Self.array(ending.absent.map(\.document))
      + ",\n    \"totals\": "
      + Self.indented(ending.totals.document, by: 4).drop { $0 == " " } + "\n}\n"
  }

  private static func array(_ documents: [JSONValue]) -> String {
    guard !documents.isEmpty else { return "[]" }
    return "[\n" + documents.map { indented($0, by: 8) }.joined(separator: ",\n") + "\n    ]"
  }

  private static func indented(_ document: JSONValue, by columns: Int) -> String {
    let blanks = String(repeating: " ", count: columns)
    return document.json(.indented, ascii: true).split(separator: "\n")
      .map { blanks + $0 }.joined(separator: "\n")
  }
}

extension GradeTotals {
  var document: JSONValue {
    [
      "files": .integer(files), "graded": .integer(graded), "not_graded": .integer(failed),
      "not_looked_at": .integer(ignored), "completed": .integer(completed),
      "passed": .integer(passed), "not_verified": .integer(different),
      "mean_percent": mean.map { .number(($0 * 10).rounded() / 10) } ?? .null,
      "median_percent": median.map { .integer($0) } ?? .null,
    ]
  }
}

/// One document a line, for whoever reads while it is written.
public struct NDJSONFormat: GradebookFormat {
  public static let name = "ndjson"
  public static let summary = "a document a line, for pipes"

  public init(_ settings: GradebookSettings) {}

  public func text(of row: GradebookRow) -> String {
    row.document.json(.compact, ascii: true) + "\n"
  }

  public func ending(_ ending: GradebookEnding) -> String { "" }
}
