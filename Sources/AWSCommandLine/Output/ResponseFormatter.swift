import Documents
public import JMESPath

/// Applies `--query` and prints what is left in the format of `--output`.
struct ResponseFormatter {
  private let settings: OutputSettings
  private let title: String

  init(_ settings: OutputSettings, title: String) {
    self.settings = settings
    self.title = title
  }

  /// - Parameter steps: that `--query` may still make.
  func text(of response: JSONValue, steps: inout Int) throws(CommandLineError) -> String {
    let value = try queried(response, steps: &steps)
    switch settings.format {
    case .json: return value == [:] ? "" : value.json() + "\n"
    case .text: return TextFormatter.text(of: value)
    case .table:
      return TableFormatter.text(
        of: value, title: title, width: settings.width ?? 80, isColored: settings.isColored)
    case .yaml: return value == [:] ? "" : YAMLFormatter.text(of: value)
    case .yamlStream: return value == [:] ? "" : YAMLFormatter.text(of: .array([value]))
    case .off: return ""
    }
  }

  private func queried(
    _ value: JSONValue, steps: inout Int
  ) throws(CommandLineError) -> JSONValue {
    guard let query = settings.query else { return value }
    do {
      return try query.evaluate(value, remaining: &steps)
    } catch {
      throw .general(error.message)
    }
  }
}

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
