import Documents

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
