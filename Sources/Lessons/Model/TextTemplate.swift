/// A text with references to the lesson's names, taken apart.
public struct TextTemplate: Equatable, Sendable {
  public enum Piece: Equatable, Sendable {
    case text(String)
    case reference(Placeholder)
  }

  public private(set) var pieces: [Piece] = []

  /// Every text can be taken apart: what is no well-formed reference is text.
  public init(_ source: String) {
    guard source.utf8.contains(UInt8(ascii: "$")) else {
      if !source.isEmpty { pieces = [.text(source)] }
      return
    }
    let bytes = Array(source.utf8)
    // Where the text that no piece holds yet begins.
    var start = 0
    var index = 0
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: "$"), index + 1 < bytes.count,
        bytes[index + 1] == UInt8(ascii: "{"),
        let end = bytes[index...].firstIndex(of: UInt8(ascii: "}")),
        let reference = Self.reference(in: bytes[(index + 2)..<end])
      {
        append(bytes[start..<index])
        pieces.append(.reference(reference))
        index = end + 1
        start = index
      } else {
        index += 1
      }
    }
    append(bytes[start...])
  }

  private mutating func append(_ text: ArraySlice<UInt8>) {
    if !text.isEmpty { pieces.append(.text(String(decoding: text, as: UTF8.self))) }
  }

  public init(pieces: [Piece]) { self.pieces = pieces }

  public var references: [Placeholder] {
    pieces.compactMap { piece in
      if case .reference(let reference) = piece { reference } else { nil }
    }
  }

  /// The same with the position of each name: a text is filled in hundreds of times.
  public func located(_ position: (String) -> Int?) -> TextTemplate {
    TextTemplate(
      pieces: pieces.map { piece in
        guard case .reference(var reference) = piece else { return piece }
        reference.position = position(reference.name)
        return .reference(reference)
      })
  }

  /// The text with every reference replaced, or `nil` when one has neither value nor default.
  public func filled(_ value: (Placeholder) -> String?) -> String? {
    // A name alone, as most are, needs no second text.
    if pieces.count == 1, case .reference(let reference) = pieces[0] {
      return value(reference) ?? reference.defaultText
    }
    var result = ""
    for piece in pieces {
      switch piece {
      case .text(let text): result += text
      case .reference(let reference):
        guard let text = value(reference) ?? reference.defaultText else { return nil }
        result += text
      }
    }
    return result
  }

  private static func reference(in bytes: ArraySlice<UInt8>) -> Placeholder? {
    var path = bytes
    var defaultText: String?
    let mark = bytes.indices.dropLast().first {
      bytes[$0] == UInt8(ascii: ":") && bytes[$0 + 1] == UInt8(ascii: "-")
    }
    if let mark {
      path = bytes[..<mark]
      defaultText = String(decoding: bytes[(mark + 2)...], as: UTF8.self)
    }
    let parts = path.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
      .map { String(decoding: $0, as: UTF8.self) }
    guard let name = parts.first, parts.allSatisfy(isIdentifier) else { return nil }
    return Placeholder(
      name: name, members: Array(parts.dropFirst()), defaultText: defaultText)
  }

  /// Letters, digits, `-` and `_`, beginning with a letter.
  static func isIdentifier(_ text: String) -> Bool {
    let isLetter = { (byte: UInt8) in (65...90).contains(byte) || (97...122).contains(byte) }
    guard let first = text.utf8.first, isLetter(first) else { return false }
    return text.utf8.allSatisfy {
      isLetter($0) || (48...57).contains($0) || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_")
    }
  }
}

/// `${name}`, `${name.Member}` or `${name.Member:-default}` in a lesson's text.
///
/// The form is the shell's, so that an author needs to learn nothing. `$NAME` and `$(…)` are left
/// alone: they belong to the shell of the learner. A text value stands for itself, any other value as
/// compact JSON, so that a list can stand between the back-quotes of a JMESPath literal; null is no
/// value.
public struct Placeholder: Equatable, Sendable {
  /// The lesson's name, or a word that the place defines, such as `found`.
  public var name: String
  /// What follows the name's first dot: a path of members.
  public var members: [String]
  /// What stands there when the name has no value.
  public var defaultText: String?
  /// Where the name stands among the lesson's, once somebody has looked.
  public var position: Int?
}
