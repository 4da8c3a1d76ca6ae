import Documents
import Foundations

extension JQFormat {
  /// A value in this form: whole, or as what stands in a text of it.
  func text(of value: JSONValue, _ run: JQRun) throws(JQStop) -> String {
    switch self {
    case .text: return try run.text(of: value)
    case .json: return try run.json(value)
    case .csv, .tsv: return try row(value, run)
    case .sh: return try words(value, run)
    case .html:
      return Self.replacing(
        try run.text(of: value),
        ["&": "&amp;", "<": "&lt;", ">": "&gt;", "'": "&#39;", "\"": "&quot;"])
    case .uri:
      var result = ""
      for byte in try run.text(of: value).utf8 {
        if byte.continuesName || "-_.~".utf8.contains(byte) {
          result.unicodeScalars.append(Unicode.Scalar(byte))
        } else {
          result += "%" + byte.padded(to: 2, radix: 16).uppercased()
        }
      }
      return result
    case .base64: return Base64.text(of: Array(try run.text(of: value).utf8))
    case .base64d:
      let text = try run.text(of: value)
      guard let bytes = Base64.decode(Array(text.utf8)) else {
        throw .message("\(value.described) is not valid base64 data")
      }
      return String(decoding: bytes, as: UTF8.self)
    }
  }

  private static func replacing(_ text: String, _ replacements: [Character: String]) -> String {
    var result = ""
    for character in text { result += replacements[character] ?? String(character) }
    return result
  }

  private func row(_ value: JSONValue, _ run: JQRun) throws(JQStop) -> String {
    guard case .array(let elements) = value else {
      throw .message("\(value.described) cannot be \(rawValue)-formatted, only an array can be")
    }
    var cells: [String] = []
    for element in elements {
      switch element {
      case .null: cells.append("")
      case .boolean, .integer, .number: cells.append(try run.json(element))
      case .string(let text):
        cells.append(
          self == .csv
            ? "\"" + Self.replacing(text, ["\"": "\"\""]) + "\""
            : Self.replacing(text, ["\t": "\\t", "\n": "\\n", "\r": "\\r", "\\": "\\\\"]))
      case .array, .object:
        throw .message(
          "\(element.described) is not valid in a csv row")
      }
    }
    return cells.joined(separator: self == .csv ? "," : "\t")
  }

  private func words(_ value: JSONValue, _ run: JQRun) throws(JQStop) -> String {
    var words: [String] = []
    for element in value.array ?? [value] {
      switch element {
      case .string(let text): words.append("'" + Self.replacing(text, ["'": "'\\''"]) + "'")
      case .array, .object: throw .message("\(element.described) can not be escaped for shell")
      default: words.append(try run.json(element))
      }
    }
    return words.joined(separator: " ")
  }
}

extension JQRun {
  /// A text as it is, everything else as JSON.
  func text(of value: JSONValue) throws(JQStop) -> String {
    if case .string(let text) = value { return text }
    return try json(value)
  }
}
