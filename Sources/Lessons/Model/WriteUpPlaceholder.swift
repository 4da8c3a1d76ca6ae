/// `{{answer:ID}}`, `{{picture:ID}}`, `{{fact:ID}}` or `{{list:NAME}}` in the template of the write-up.
public struct WriteUpPlaceholder: Equatable, Sendable {
  public enum Kind: String, Equatable, Sendable, CaseIterable {
    case answer, picture, fact, list
  }

  /// What the session gives line by line.
  public enum List: String, Equatable, Sendable, CaseIterable {
    /// What the learner noted.
    case notes
    /// Mistakes that were made and mended.
    case learned
    /// The commands that built the lab, those of forms included.
    case commands
    /// What the write-up was made from, and who did what, in small print.
    case colophon
  }

  public var kind: Kind
  public var name: String

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
    guard parts.count == 2, let kind = Kind(rawValue: String(parts[0])),
      LessonName.isValid(String(parts[1]))
    else { return nil }
    self.kind = kind
    name = String(parts[1])
  }

  private static func position(of mark: String, in text: Substring) -> Substring.Index? {
    text.utf8.indices.first { text.utf8[$0...].starts(with: mark.utf8) }
  }
}
