import Documents
import JMESPath

/// Applies `--query` and prints what is left in the format of `--output`.
struct ResponseFormatter {
  private let settings: OutputSettings
  private let title: String

  init(_ settings: OutputSettings, title: String) {
    self.settings = settings
    self.title = title
  }

  func text(of response: Value) throws(CommandLineError) -> String {
    let value = try queried(response)
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

  private func queried(_ value: Value) throws(CommandLineError) -> Value {
    guard let query = settings.query else { return value }
    do {
      return try query.evaluate(value)
    } catch {
      throw .general(error.message)
    }
  }
}
