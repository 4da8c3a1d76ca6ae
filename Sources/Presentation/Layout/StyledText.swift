import Foundations
public import Languages

/// A text before it is broken into lines, in styles; everything in it has been made safe to show.
///
/// Written as a sentence: `"Step \(number): \(title, .heading). Type \(command: "hint")."` Such a
/// literal is a phrase of the program, and is looked up in the reader's language when it is laid out
/// (docs/languages.md); what is made from a `String` is what somebody else said, and stays as it is.
public struct StyledText: Equatable, Sendable, ExpressibleByStringInterpolation {
  struct Run: Equatable, Sendable {
    var text: String
    var style: TextStyle
    /// Never broken at its blanks.
    var isWhole: Bool
  }

  /// A sentence of the program, not yet in anybody's language.
  fileprivate struct Phrase: Equatable, Sendable {
    enum Piece: Equatable, Sendable {
      case words(String)
      case gap(StyledText)
    }

    var pieces: [Piece] = []
    /// Of its own words.
    var style = TextStyle.plain
    /// With the same phrase for several things, where a number decides which is said.
    var plural: Plural?
    /// Whether an English one begins with a small letter, since it follows another.
    var hasSmallStart = false

    struct Plural: Equatable, Sendable {
      var other: String
      var count: Int
    }
  }

  fileprivate enum Part: Equatable, Sendable {
    case run(Run)
    case phrase(Phrase)
    /// A sentence of the simulator's, in English and with its gaps filled.
    case advice(String)
  }

  private var parts: [Part] = []

  public init() {}

  /// Line breaks stay; between them it is wrapped.
  public init(_ text: String, _ style: TextStyle = .plain) {
    append(text, style)
  }

  public init(stringLiteral text: String) {
    self.init(phrase: Phrase(pieces: text.isEmpty ? [] : [.words(text)]))
  }

  public init(stringInterpolation: StringInterpolation) {
    self.init(phrase: stringInterpolation.phrase)
  }

  private init(phrase: Phrase) {
    if !phrase.pieces.isEmpty { parts = [.phrase(phrase)] }
  }

  /// A phrase of the program that came as a `String`: a form's label, or what helps to fill it in.
  public static func phrase(_ text: String) -> StyledText { StyledText(stringLiteral: text) }

  /// What the simulator advises, which came as a `String` with its gaps filled.
  static func advice(_ text: String) -> StyledText {
    var advice = StyledText()
    advice.parts = [.advice(text)]
    return advice
  }

  /// A part of a phrase that was put together elsewhere.
  enum PhrasePart {
    case words(String)
    case gap(StyledText)
  }

  /// One phrase, or what stands in the gaps of none.
  init(phraseOf parts: [PhrasePart]) {
    self.init(
      phrase: Phrase(
        pieces: parts.map { part in
          switch part {
          case .words(let words): .words(words)
          case .gap(let gap): .gap(gap)
          }
        }))
  }

  /// `1 point`, `2 points`: each language has its own forms for numbers.
  public static func counted(_ number: Int, _ one: String, _ other: String) -> StyledText {
    StyledText(
      phrase: Phrase(
        pieces: [.words(one), .gap(StyledText(String(number)))],
        plural: Phrase.Plural(other: other, count: number)))
  }

  /// Something to type: kept whole, on a line of its own where it does not fit beside others.
  public static func command(_ command: String) -> StyledText {
    var text = StyledText()
    text.append(command, .command, isWhole: true)
    return text
  }

  public var isEmpty: Bool { runs.allSatisfy(\.text.isEmpty) }

  public mutating func append(_ text: String, _ style: TextStyle = .plain, isWhole: Bool = false) {
    guard !text.isEmpty else { return }
    parts.append(
      .run(Run(text: DisplayText.sanitized(text), style: style, isWhole: isWhole)))
  }

  public static func + (left: StyledText, right: StyledText) -> StyledText {
    var text = left
    text.parts += right.parts
    return text
  }

  public static func += (left: inout StyledText, right: StyledText) {
    left.parts += right.parts
  }

  /// All plain words in one style; what has a style of its own keeps it.
  public func styled(_ style: TextStyle) -> StyledText {
    var text = self
    for index in text.parts.indices {
      switch text.parts[index] {
      case .run(var run):
        if run.style == .plain { run.style = style }
        text.parts[index] = .run(run)
      case .phrase(var phrase):
        if phrase.style == .plain { phrase.style = style }
        for index in phrase.pieces.indices {
          if case .gap(let gap) = phrase.pieces[index] {
            phrase.pieces[index] = .gap(gap.styled(style))
          }
        }
        text.parts[index] = .phrase(phrase)
      case .advice: break
      }
    }
    return text
  }

  /// The same behind a semicolon; other languages have their own rules for capitals.
  var withSmallStart: StyledText {
    var text = self
    if case .phrase(var phrase) = text.parts.first {
      phrase.hasSmallStart = true
      text.parts[0] = .phrase(phrase)
    }
    return text
  }

  public struct StringInterpolation: StringInterpolationProtocol {
    fileprivate var phrase = Phrase()

    public init(literalCapacity: Int, interpolationCount: Int) {}

    public mutating func appendLiteral(_ literal: String) {
      if !literal.isEmpty { phrase.pieces.append(.words(literal)) }
    }

    public mutating func appendInterpolation(_ part: StyledText) {
      phrase.pieces.append(.gap(part))
    }

    /// A phrase inside a phrase, in a style of its own.
    public mutating func appendInterpolation(_ part: StyledText, _ style: TextStyle) {
      appendInterpolation(part.styled(style))
    }

    // A literal is a phrase; only a variable is somebody else's text. Generic, since the compiler
    // would take a literal for a String before anything else.
    @_disfavoredOverload
    public mutating func appendInterpolation(
      _ words: some StringProtocol, _ style: TextStyle = .plain
    ) {
      appendInterpolation(StyledText(String(words), style))
    }

    /// An error, an address: any value that says by itself how it is written.
    @_disfavoredOverload
    public mutating func appendInterpolation(_ value: some CustomStringConvertible) {
      appendInterpolation(StyledText(value.description, .plain))
    }

    public mutating func appendInterpolation(_ number: some BinaryInteger) {
      appendInterpolation(StyledText(String(number)))
    }

    /// Something to type that stands apart: behind a colon, in parentheses.
    public mutating func appendInterpolation(command: String) {
      appendInterpolation(.command(command))
    }

    /// Something to type in the middle of a sentence: in quotes, since colour alone tells nothing.
    public mutating func appendInterpolation(word: String) {
      appendLiteral("'")
      appendInterpolation(.command(word))
      appendLiteral("'")
    }
  }
}

// MARK: In a language

extension StyledText {
  /// The same in a language, with nothing left to look up.
  public func text(in language: Language) -> StyledText {
    var text = StyledText()
    text.parts = runs(in: language).map(Part.run)
    return text
  }

  /// The words without their styles.
  public func plain(in language: Language) -> String { runs(in: language).map(\.text).joined() }
  /// The English words without their styles.
  public var plain: String { plain(in: .english) }
  /// Columns that it takes unbroken, in English or where nothing is left to look up.
  public var width: Int { runs.reduce(0) { $0 + $1.text.displayWidth } }
  var runs: [Run] { runs(in: .english) }

  private func runs(in language: Language) -> [Run] {
    parts.flatMap { part -> [Run] in
      switch part {
      case .run(let run): return [run]
      case .phrase(let phrase): return phrase.runs(in: language)
      case .advice(let text):
        let said = DisplayText.sanitized(language.advice(text))
        return [Run(text: said, style: .plain, isWhole: false)]
      }
    }
  }

  /// Our own signs in ASCII; names that people gave stay as they are.
  var transliterated: StyledText {
    var text = StyledText()
    text.parts = runs.map { run in
      var run = run
      if !run.text.utf8.allSatisfy({ $0 < 0x80 }) {
        run.text = run.text.map { character in
          switch character {
          case "…": "..."
          case "→": "->"
          case "↔": "<->"
          case "·", "–", "—": "-"
          default: String(character)
          }
        }.joined()
      }
      return .run(run)
    }
    return text
  }
}

extension StyledText.Phrase {
  /// The words with numbered gaps: `Step %1 of %2`.
  private var key: String {
    var number = 0
    return pieces.map { piece in
      guard case .words(let words) = piece else {
        number += 1
        return "%\(number)"
      }
      return words
    }.joined()
  }

  fileprivate func runs(in language: Language) -> [StyledText.Run] {
    var gaps: [StyledText] = []
    for case .gap(let gap) in pieces { gaps.append(gap) }
    if let plural, case .words(let one) = pieces.first {
      let text = language.text(one, plural.other, count: plural.count)
      return runs(of: PhrasePattern(text).pieces, gaps, in: language)
    }
    // Blanks and signs between things are the same everywhere.
    let hasWords = pieces.contains {
      if case .words(let words) = $0 { PhrasePattern.hasWords(words) } else { false }
    }
    guard language != .english, hasWords else {
      return pieces.flatMap { piece -> [StyledText.Run] in
        switch piece {
        case .words(let words): return [run(words)]
        case .gap(let gap): return gap.text(in: language).runs
        }
      }.withStart(isSmall: hasSmallStart)
    }
    return runs(of: PhrasePattern(language.text(key)).pieces, gaps, in: language)
  }

  private func runs(
    of pattern: [PhrasePattern.Piece], _ gaps: [StyledText], in language: Language
  ) -> [StyledText.Run] {
    pattern.flatMap { piece -> [StyledText.Run] in
      switch piece {
      case .words(let words): return [run(words)]
      case .gap(let index):
        return gaps.indices.contains(index) ? gaps[index].text(in: language).runs : []
      }
    }
  }

  private func run(_ words: String) -> StyledText.Run {
    StyledText.Run(text: DisplayText.sanitized(words), style: style, isWhole: false)
  }
}

extension Sequence<StyledText> {
  public func joined(separator: StyledText) -> StyledText {
    var text = StyledText()
    for (index, part) in enumerated() {
      if index > 0 { text += separator }
      text += part
    }
    return text
  }
}

extension [StyledText.Run] {
  fileprivate func withStart(isSmall: Bool) -> [StyledText.Run] {
    guard isSmall, let first else { return self }
    var runs = self
    runs[0].text = first.text.prefix(1).lowercased() + first.text.dropFirst()
    return runs
  }
}

/// `1 point`, `2 points`.
func counted(_ number: Int, _ noun: String) -> StyledText {
  .counted(number, "%1 \(noun)", "%1 \(noun)s")
}
