import Foundations
public import Languages

extension Layout {
  /// What becomes of a word that is longer than a line.
  public enum LongWords: Sendable {
    /// An id must remain selectable.
    case stayWhole
    /// Inside a frame nothing may stick out.
    case areBroken
  }

  /// A text broken into lines at its blanks, line breaks kept.
  ///
  /// - Parameters:
  ///   - label: begins the first line; the others are indented to stand below the text, unless
  ///     `hanging` says otherwise. A screen reader gets no indentation.
  ///   - hanging: the indentation of all lines but the first.
  public func lines(
    _ text: StyledText, label: StyledText = "", hanging: Int? = nil,
    longWords: LongWords = .stayWhole
  ) -> [StyledLine] {
    let label = said(label)
    // On a narrow screen a deep indentation would leave a column of single words.
    let hanging = isSpoken ? 0 : min(hanging ?? label.width, deepestIndentation)
    var lines: [StyledLine] = []
    let said = said(text)
    let text = form == .ascii ? said.transliterated : said
    for (index, paragraph) in text.paragraphs.enumerated() {
      var start = StyledLine()
      if index == 0 {
        start.append(label)
      } else {
        start.append(safe: String(repeating: " ", count: hanging), .plain)
      }
      var setter = LineSetter(
        columns: columns, hanging: hanging, deepest: deepestIndentation, longWords: longWords,
        line: start)
      lines += setter.lines(of: paragraph)
    }
    return lines
  }
}

/// A word is what stands between two places where a line may be broken.
struct Word {
  var spans: [StyledSpan] = []
  /// Blanks that stand before it unless it begins a line.
  var blanks = 0
  var isCommand: Bool { spans.contains { $0.style == .command && $0.text.contains(" ") } }
  var width: Int { spans.reduce(0) { $0 + $1.text.displayWidth } }
  /// How many signs it ends with that stand behind a word, and never alone.
  var punctuation: Int {
    spans.map(\.text).joined().reversed().prefix { ",.;:!?)".contains($0) }.count
  }
}

extension StyledText {
  /// The words between line breaks.
  fileprivate var paragraphs: [[Word]] {
    var paragraphs: [[Word]] = [[]]
    var word = Word()
    func end() {
      guard !word.spans.isEmpty else { return }
      paragraphs[paragraphs.count - 1].append(word)
      word = Word()
    }
    for run in runs {
      if run.isWhole {
        word.spans.append(StyledSpan(run.text.joinedLines, run.style))
        continue
      }
      var part = ""
      func flush() {
        if !part.isEmpty { word.spans.append(StyledSpan(part, run.style)) }
        part = ""
      }
      for character in run.text {
        switch character {
        case "\n":
          flush()
          end()
          word = Word()
          paragraphs.append([])
        case " ", "\t":
          flush()
          end()
          word.blanks += 1
        default:
          // Scripts without blanks are broken between their characters.
          if character.isIdeographic, !(part.isEmpty && word.spans.isEmpty) {
            flush()
            end()
          }
          part.append(character)
        }
      }
      flush()
    }
    end()
    return paragraphs
  }
}

extension Character {
  fileprivate var isIdeographic: Bool {
    guard let scalar = unicodeScalars.first, scalar.value >= 0x2E80 else { return false }
    return scalar.properties.isIdeographic || (0x3040...0x30FF).contains(scalar.value)
  }
}

/// Sets one paragraph's words in lines.
private struct LineSetter {
  let columns: Int
  var hanging: Int
  let deepest: Int
  let longWords: Layout.LongWords
  var line: StyledLine
  private var set: [StyledLine] = []
  /// Whether a word stands on the line already, beside its label or indentation.
  private var hasWord = false

  init(
    columns: Int, hanging: Int, deepest: Int, longWords: Layout.LongWords, line: StyledLine
  ) {
    self.columns = columns
    self.hanging = hanging
    self.deepest = deepest
    self.longWords = longWords
    self.line = line
  }

  mutating func lines(of words: [Word]) -> [StyledLine] {
    for (index, word) in words.enumerated() {
      // A paragraph's own indentation, as before a line of code, holds for all its lines.
      if index == 0 { hanging = min(hanging + word.blanks, deepest) }
      let blanks = hasWord || index == 0 ? word.blanks : 0
      let width = word.width
      if hasWord, line.width + blanks + width > columns { breakLine() }
      if hasWord || index == 0 {
        line.append(safe: String(repeating: " ", count: blanks), styleOfBlanks(before: word))
      }
      if longWords == .areBroken, line.width + width > columns {
        appendBroken(word)
      } else {
        // What does not fit beside its label goes below it if that helps; a command always does, since
        // a line of its own can be copied.
        if !hasWord, line.width + width > columns, !line.isBlank,
          word.isCommand || hanging + width <= columns
        {
          breakLine()
        }
        keepEndTogether(of: word)
        for span in word.spans { line.append(safe: span.text, span.style) }
      }
      hasWord = true
    }
    set.append(line.trimmed())
    return set
  }

  /// Words of one style stand on one ground; commands are told apart.
  private func styleOfBlanks(before word: Word) -> TextStyle {
    guard hasWord, let style = line.spans.last?.style, style == word.spans.first?.style,
      style != .command
    else { return .plain }
    return style
  }

  private mutating func breakLine() {
    set.append(line.trimmed())
    line = StyledLine()
    line.append(safe: String(repeating: " ", count: hanging), .plain)
    hasWord = false
  }

  private mutating func appendBroken(_ word: Word) {
    let characters = word.spans.flatMap { span in
      span.text.map { (text: String($0), style: span.style) }
    }
    for (index, character) in characters.enumerated() {
      // What ends the word takes the character before it along to the next line.
      let isBeforeEnd = index > 0 && characters.count - index == word.punctuation + 1
      let needed =
        isBeforeEnd ? characters[index...].map { $0.text }.joined() : character.text
      if line.width + needed.displayWidth > columns { breakLine() }
      line.append(safe: character.text, character.style)
      hasWord = true
    }
  }

  /// Moves a word that is longer than its line, and that the terminal breaks, so that it does not
  /// leave a comma or a full stop alone on the next row.
  private mutating func keepEndTogether(of word: Word) {
    let excess = line.width + word.width - columns
    guard excess > 0, excess <= word.punctuation else { return }
    let isFree = line.isBlank && line.width >= excess
    let blanks = isFree ? line.width - excess : word.punctuation + 1 - excess
    if isFree { line = StyledLine() }
    line.append(safe: String(repeating: " ", count: blanks), .plain)
  }
}

extension StyledLine {
  fileprivate var isBlank: Bool { spans.allSatisfy { $0.text.allSatisfy { $0 == " " } } }
}

/// For whom something is laid out: how wide the screen is, and in what form it is read.
public struct Layout: Equatable, Sendable {
  public enum Form: String, Sendable, CaseIterable {
    /// Boxes and marks of UTF-8.
    case drawn
    /// The same with characters of ASCII.
    case ascii
    /// For a screen reader: no boxes, no columns, no sign without its word, one fact a line.
    case spoken
  }

  /// Columns of the screen, 20 at least; more than any sentence has where somebody listens, whose
  /// screen reader would stop at every break.
  public let columns: Int
  public let form: Form
  /// What is said in it.
  public let language: Language

  public init(columns: Int, form: Form = .drawn, language: Language = .english) {
    self.columns = form == .spoken ? Self.unbounded : max(20, columns)
    self.form = form
    self.language = language
  }

  private static let unbounded = 1_000_000

  /// For files, pipes and scripts, which have no width of their own.
  public static let plain = Layout(columns: 96)

  public var isSpoken: Bool { form == .spoken }
  /// Screens below this width get what stands side by side one below the other.
  public var isNarrow: Bool { columns < 60 }
  /// Lines that go on begin here at most: more would leave a column of single words.
  var deepestIndentation: Int { columns * 2 / 5 }
  /// What stands where something was cut.
  public var ellipsis: String { form == .drawn ? "…" : "..." }

  /// The same form inside a frame or an indentation.
  public func narrowed(by columns: Int) -> Layout {
    Layout(columns: self.columns - columns, form: form, language: language)
  }

  /// A text in the reader's language, so that its width is what will be shown.
  public func said(_ text: StyledText) -> StyledText {
    language == .english ? text : text.text(in: language)
  }
}
