public import JMESPath

/// The formats of `--output`.
public enum OutputFormat: String, CaseIterable, Sendable {
  case json
  case text
  case table
  case yaml
  case yamlStream = "yaml-stream"
  case off
}

/// How a response is turned into text.
public struct OutputSettings: Sendable {
  public var format: OutputFormat
  public var query: JMESPathExpression?
  /// Only `--color on` colours tables: a transcript shows the same on every terminal.
  public var isColored: Bool
  /// `nil` counts as 80 columns, as without a terminal.
  public var width: Int?
}
