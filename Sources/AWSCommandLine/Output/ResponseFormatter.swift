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

/// `--output text`: rows of tab-separated values, led by the name of what they list.
struct TextFormatter {
  private(set) var text = ""

  static func text(of value: JSONValue) -> String {
    var formatter = TextFormatter()
    formatter.write(value, name: nil)
    return formatter.text
  }

  /// `columns` are the scalar members of all the rows that this one stands among.
  private mutating func write(_ value: JSONValue, name: String?, columns: [String]? = nil) {
    switch value {
    case .object(let members): write(members, name: name, columns: columns)
    case .array(let elements): write(elements, name: name)
    case .null, .boolean, .integer, .number, .string: text += value.pythonText + "\n"
    }
  }

  private mutating func write(_ elements: [JSONValue], name: String?) {
    guard !elements.isEmpty else { return }
    if elements.contains(where: { $0.members != nil }) {
      let columns = Set(
        elements.flatMap { ($0.members ?? [:]).filter(\.value.isScalar).map(\.name) })
      let sorted = columns.sorted(by: byCodePoints)
      for element in elements { write(element, name: name, columns: sorted) }
      return
    }
    let scalars = elements.filter(\.isScalar).map(\.pythonText)
    if !scalars.isEmpty {
      if let name {
        for scalar in scalars { text += "\(name.uppercased())\t\(scalar)\n" }
      } else {
        text += scalars.joined(separator: "\t") + "\n"
      }
    }
    for element in elements where !element.isScalar { write(element, name: name) }
  }

  private mutating func write(_ members: JSONObject, name: String?, columns: [String]?) {
    let names = members.names.sorted(by: byCodePoints)
    let columns = columns ?? names.filter { members[$0]?.isScalar ?? false }
    var row = columns.map { members[$0]?.pythonText ?? "" }
    if !row.isEmpty {
      if let name { row.insert(name.uppercased(), at: 0) }
      text += row.joined(separator: "\t") + "\n"
    }
    for name in names where !columns.contains(name) {
      if let value = members[name] { write(value, name: name) }
    }
  }
}

/// Python sorts text by code points, not as a reader of any language would.
func byCodePoints(_ left: String, _ right: String) -> Bool {
  left.utf8.lexicographicallyPrecedes(right.utf8)
}

extension JSONValue {
  var isScalar: Bool {
    switch self {
    case .array, .object: false
    case .null, .boolean, .integer, .number, .string: true
    }
  }
}
