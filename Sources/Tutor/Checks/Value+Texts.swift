import Documents

extension Value {
  /// As it stands in a text: strings as they are, everything else as JSON.
  var asText: String {
    if case .string(let text) = self { text } else { json(.line) }
  }

  /// One line about what AWS answered, for "found".
  var summary: String? {
    guard let members, let (name, value) = members.first else { return nil }
    if case .array(let elements) = value {
      switch elements.count {
      case 0: return "no \(name)"
      case 1: return Self.shortened(elements[0].json(.line))
      default: return "\(elements.count) \(name)"
      }
    }
    return Self.shortened(json(.line))
  }

  private static func shortened(_ text: String) -> String {
    text.count <= 160 ? text : text.prefix(157) + "…"
  }
}
