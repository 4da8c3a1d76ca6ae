/// `{{answer:ID}}`, `{{picture:NAME}}` or `{{fact:NAME}}` in the template of the write-up.
///
/// `{{picture:ping@private-ping-fails}}` shows what passed that checkpoint, and nothing where it has
/// not passed.
public struct WriteUpPlaceholder: Equatable, Sendable {
  public enum Kind: String, Equatable, Sendable, CaseIterable {
    case answer, picture, fact
  }

  public var kind: Kind
  public var name: String
  /// The checkpoint whose evidence is meant.
  public var checkpoint: String?

  /// A template taken apart; what is no well-formed placeholder is text.
  public enum Piece: Equatable, Sendable {
    case text(String)
    case placeholder(WriteUpPlaceholder)
  }

  public static func pieces(of template: String) -> [Piece] {
    var pieces: [Piece] = []
    var rest = template[...]
    var text = ""
    while let start = position(of: "{{", in: rest) {
      let content = rest[rest.utf8.index(start, offsetBy: 2)...]
      guard let end = position(of: "}}", in: content) else { break }
      text += rest[..<start]
      if let placeholder = WriteUpPlaceholder(content[..<end]) {
        if !text.isEmpty { pieces.append(.text(text)) }
        text = ""
        pieces.append(.placeholder(placeholder))
        rest = content[content.utf8.index(end, offsetBy: 2)...]
      } else {
        text += "{{"
        rest = content
      }
    }
    text += rest
    if !text.isEmpty { pieces.append(.text(text)) }
    return pieces
  }

  public static func all(in template: String) -> [WriteUpPlaceholder] {
    pieces(of: template).compactMap { piece in
      if case .placeholder(let placeholder) = piece { placeholder } else { nil }
    }
  }

  private init?(_ content: Substring) {
    let parts = content.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2, let kind = Kind(rawValue: String(parts[0])), !parts[1].isEmpty,
      !parts[1].contains(where: { $0 == " " || $0 == "\n" || $0 == "{" })
    else { return nil }
    let named = parts[1].split(separator: "@", omittingEmptySubsequences: false)
    guard named.count <= 2, named.allSatisfy({ !$0.isEmpty }), named.count == 1 || kind != .answer
    else { return nil }
    self.kind = kind
    name = String(named[0])
    checkpoint = named.count == 2 ? String(named[1]) : nil
  }

  private static func position(of mark: String, in text: Substring) -> Substring.Index? {
    text.utf8.indices.first { text.utf8[$0...].starts(with: mark.utf8) }
  }
}
