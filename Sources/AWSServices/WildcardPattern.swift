import DataPlane
import NetworkModel

/// A filter's value: `*` stands for any text, `?` for one character, `\` takes away a meaning.
struct WildcardPattern: Equatable, Sendable {
  private enum Part: Equatable {
    case anyText
    case anyCharacter
    case character(Unicode.Scalar)
  }

  /// The whole pattern where nothing in it has a meaning, as in most.
  private let literal: String?
  private let parts: [Part]

  init(_ text: String) {
    guard text.utf8.contains(where: Self.mayMean) else {
      literal = text
      parts = []
      return
    }
    literal = nil
    var parts: [Part] = []
    var isEscaped = false
    for scalar in text.unicodeScalars {
      switch scalar {
      case _ where isEscaped:
        parts.append(.character(scalar))
        isEscaped = false
      case "\\": isEscaped = true
      case "*": if parts.last != .anyText { parts.append(.anyText) }
      case "?": parts.append(.anyCharacter)
      default: parts.append(.character(scalar))
      }
    }
    if isEscaped { parts.append(.character("\\")) }
    self.parts = parts
  }

  /// Never tries more than one place for the last `*`, so a hostile pattern costs at most the product
  /// of the two lengths.
  func matches(_ text: String) -> Bool {
    if let literal { return literal.utf8.elementsEqual(text.utf8) }
    let scalars = Array(text.unicodeScalars)
    var part = 0
    var index = 0
    var retry: (part: Int, index: Int)?
    while index < scalars.count {
      if part < parts.count, parts[part] == .anyText {
        retry = (part + 1, index)
        part += 1
      } else if part < parts.count, accepts(parts[part], scalars[index]) {
        part += 1
        index += 1
      } else if let last = retry {
        retry = (last.part, last.index + 1)
        part = last.part
        index = last.index + 1
      } else {
        return false
      }
    }
    return parts[part...].allSatisfy { $0 == .anyText }
  }

  private static func mayMean(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "*") || byte == UInt8(ascii: "?") || byte == UInt8(ascii: "\\")
  }

  private func accepts(_ part: Part, _ scalar: Unicode.Scalar) -> Bool {
    switch part {
    case .anyText: false
    case .anyCharacter: true
    case .character(let expected): expected == scalar
    }
  }
}
