import Foundations

/// In which language texts are shown.
///
/// The English text itself is the key, so that a text without a translation is English, and English
/// costs nothing.
public enum Language: Equatable, Sendable {
  case english
  /// Made from English by signs, so that a test finds texts that nobody looked up.
  case pseudo
  case translated(MessageCatalogue)

  /// The tag by which it is asked for, such as `de`.
  public var tag: String {
    switch self {
    case .english: Self.englishTag
    case .pseudo: Self.pseudoTag
    case .translated(let catalogue): catalogue.language
    }
  }

  public static let englishTag = "en"
  /// As Unicode's CLDR calls English with accents on it.
  public static let pseudoTag = "en-XA"

  /// The tags under which a language's translation may lie, the most exact first: `de-AT`, `de`.
  public static func fallbacks(of tag: String) -> [String] {
    let whole = tag.split(separator: "-").first.map(String.init) ?? tag
    return whole == tag ? [tag] : [tag, whole]
  }

  /// A text in this language; itself where it has no translation.
  public func text(_ english: String) -> String {
    switch self {
    case .english: english
    case .pseudo: PseudoLocale.text(english)
    case .translated(let catalogue): catalogue.translation(of: english) ?? english
    }
  }

  /// A text with its gaps filled: `phrase("Question %1 of %2.", "1", "7")`.
  public func phrase(_ english: String, _ gaps: String...) -> String {
    PhrasePattern(text(english)).pieces.map { piece in
      switch piece {
      case .words(let words): words
      case .gap(let index): gaps.indices.contains(index) ? gaps[index] : ""
      }
    }.joined()
  }

  /// The form of a text that goes with a number.
  public func text(_ one: String, _ other: String, count: Int) -> String {
    let english = count == 1 ? one : other
    return switch self {
    case .english: english
    case .pseudo: PseudoLocale.text(english)
    case .translated(let catalogue): catalogue.translation(of: one, count: count) ?? english
    }
  }
}

/// The translations of one language, as a PO file holds them.
///
/// An entry that a translator has marked as fuzzy, or has left empty, counts as none.
public final class MessageCatalogue: Sendable, Equatable {
  public let language: String
  private let rule: PluralRule
  private let forms: [String: [String]]

  /// - Parameter language: the tag by which it was asked for, such as `de`.
  public init(_ file: CatalogueFile, language: String) {
    self.language = language
    rule = file.pluralRule
    var forms: [String: [String]] = [:]
    for entry in file.entries where entry.isTranslated { forms[entry.text] = entry.translations }
    self.forms = forms
  }

  func translation(of text: String) -> String? { forms[text]?.first }

  func translation(of text: String, count: Int) -> String? {
    guard let forms = forms[text], !forms.isEmpty else { return nil }
    return forms[min(rule.index(for: count), forms.count - 1)]
  }

  public static func == (left: MessageCatalogue, right: MessageCatalogue) -> Bool {
    left === right || left.language == right.language && left.forms == right.forms
  }
}

/// A text with gaps, numbered from 1: `Step %1 of %2`. A translation may have them in another order.
public struct PhrasePattern: Equatable, Sendable {
  public enum Piece: Equatable, Sendable {
    case words(String)
    /// Counted from 0.
    case gap(Int)
  }

  public private(set) var pieces: [Piece] = []

  public init(_ text: String) {
    var words: [UInt8] = []
    var rest = Substring(text).utf8
    func flush(_ pieces: inout [Piece]) {
      if !words.isEmpty { pieces.append(.words(String(decoding: words, as: UTF8.self))) }
      words = []
    }
    while let byte = rest.popFirst() {
      let digits =
        byte == UInt8(ascii: "%") ? rest.prefix { (48...57).contains($0) } : rest.prefix(0)
      guard let number = GivenNumber(Substring(digits), in: 1...99)?.value else {
        words.append(byte)
        continue
      }
      flush(&pieces)
      pieces.append(.gap(number - 1))
      rest = rest.dropFirst(digits.count)
    }
    flush(&pieces)
  }

  /// Whether there is something to translate: a letter outside the gaps.
  public static func hasWords(_ text: String) -> Bool {
    text.unicodeScalars.contains { $0.properties.isAlphabetic }
  }
}
