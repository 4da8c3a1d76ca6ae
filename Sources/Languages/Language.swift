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

  /// A sentence with its gaps filled already: what filled them is found again.
  public func sentence(_ english: String) -> String {
    switch self {
    case .english: english
    case .pseudo: PseudoLocale.text(english)
    case .translated(let catalogue): catalogue.sentence(english) ?? english
    }
  }

  /// What the simulator says behind its name, where that name does not stand before it.
  public func advice(_ english: String) -> String {
    guard case .translated = self else { return text(english) }
    let name = "vpclab: "
    let said = sentence(name + english)
    return said.hasPrefix(name) ? String(said.dropFirst(name.count)) : english
  }

  /// A number as a sentence of this language has it: `0,832` for `0.832`.
  public func number(_ english: String) -> String {
    guard case .translated(let catalogue) = self else { return english }
    return String(english.map { $0 == "." ? catalogue.decimalMark : $0 })
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
  let decimalMark: Character
  private let forms: [String: [String]]

  /// - Parameter language: the tag by which it was asked for, such as `de`.
  public init(_ file: CatalogueFile, language: String) {
    self.language = language
    rule = file.pluralRule
    decimalMark = file.decimalMark
    var forms: [String: [String]] = [:]
    for entry in file.entries where entry.isTranslated { forms[entry.text] = entry.translations }
    self.forms = forms
  }

  func translation(of text: String) -> String? { forms[text]?.first }

  func translation(of text: String, count: Int) -> String? {
    guard let forms = forms[text], !forms.isEmpty else { return nil }
    return forms[min(rule.index(for: count), forms.count - 1)]
  }

  /// The translation of the text that a sentence was made from; of several that it may be, the one
  /// with the most words of its own.
  func sentence(_ english: String) -> String? {
    if let exact = translation(of: english) { return exact }
    var best: (gaps: [String], text: String, length: Int)?
    for (text, translations) in forms where text.contains("%") {
      let pattern = PhrasePattern(text)
      guard pattern.length > best?.length ?? 0, let gaps = pattern.gaps(in: english),
        let translation = translations.first
      else { continue }
      best = (gaps, translation, pattern.length)
    }
    return best.map { best in
      PhrasePattern(best.text).pieces.map { piece in
        switch piece {
        case .words(let words): words
        case .gap(let index):
          best.gaps.indices.contains(index) ? sentence(best.gaps[index]) ?? best.gaps[index] : ""
        }
      }.joined()
    }
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

  /// How many characters stand outside the gaps.
  var length: Int {
    pieces.reduce(0) { sum, piece in
      if case .words(let words) = piece { sum + words.count } else { sum }
    }
  }

  /// What fills the gaps of a sentence, in their order; `nil` where it was not made from this. The
  /// pattern has to begin with words, lest it fit anything.
  func gaps(in sentence: String) -> [String]? {
    guard case .words? = pieces.first else { return nil }
    var gaps: [Int: String] = [:]
    var rest = sentence[...]
    for (index, piece) in pieces.enumerated() {
      switch piece {
      case .words(let words):
        guard rest.hasPrefix(words) else { return nil }
        rest = rest.dropFirst(words.count)
      case .gap(let number):
        guard case .words(let next)? = pieces.dropFirst(index + 1).first else {
          // A gap that nothing divides from the next one has nothing of its own.
          gaps[number] = String(rest)
          rest = ""
          continue
        }
        // The last words end the sentence; others end their gap where they stand first.
        let isLast = index + 2 == pieces.count
        let start = isLast ? rest.ranges(of: next).last : rest.firstRange(of: next)
        guard let end = start?.lowerBound else { return nil }
        gaps[number] = String(rest[..<end])
        rest = rest[end...]
      }
    }
    guard rest.isEmpty else { return nil }
    return (0..<(gaps.keys.max().map { $0 + 1 } ?? 0)).map { gaps[$0] ?? "" }
  }

  /// Whether there is something to translate: a letter outside the gaps.
  public static func hasWords(_ text: String) -> Bool {
    text.unicodeScalars.contains { $0.properties.isAlphabetic }
  }
}
