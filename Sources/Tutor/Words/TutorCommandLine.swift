/// A line that begins with a tutor word.
///
/// Its words are a person's and no program's: an apostrophe inside one belongs to the sentence, and
/// no other sign has a meaning.
public struct TutorCommandLine: Sendable {
  public let word: any TutorWord.Type
  private let words: [Word]

  /// `nil` when the line is meant for the shell.
  init?(_ text: String) {
    // Most lines are the shell's, and their beginning says so.
    let beginning = text.drop(while: \.isWhitespace).prefix { !$0.isWhitespace }
    guard let word = Self.word(beginning: beginning) else { return nil }
    self.word = word
    // As in the shell, `\` before the line's end is no part of the text.
    let text = text.replacing("\\\n", with: "")
    guard let count = word.wordsBeforeText else {
      words = Array(Word.words(of: text).dropFirst())
      return
    }
    let (before, rest) = Self.parted(text, after: count + 1)
    words = Array(Word.words(of: before).dropFirst()) + (rest.isEmpty ? [] : [Word(typed: rest)])
  }

  /// The first words of a line, and what follows them without blanks at its ends; nor has it quotes
  /// that stand around all of it.
  private static func parted(_ line: String, after count: Int) -> (before: String, rest: String) {
    var rest = line[...]
    for _ in 0..<count {
      rest = rest.drop(while: \.isWhitespace)
      rest = rest.drop { !$0.isWhitespace }
    }
    let before = String(line[..<rest.startIndex])
    rest = rest.drop(while: \.isWhitespace)
    while rest.last?.isWhitespace == true { rest.removeLast() }
    if let quote = rest.first, quote == "\"" || quote == "'", rest.count > 1, rest.last == quote,
      !rest.dropFirst().dropLast().contains(quote)
    {
      rest = rest.dropFirst().dropLast()
    }
    return (before, String(rest))
  }

  /// Whether a line that begins so is the tutor's.
  static func begins(with beginning: String) -> Bool { word(beginning: beginning[...]) != nil }

  private static func word(beginning: Substring) -> (any TutorWord.Type)? {
    words(of: String(beginning)).first.flatMap { TutorWordRegistry.word(named: $0) }
  }

  /// The words after the tutor's own, with the shell's variables filled in; one that is not set
  /// stays as it was typed.
  public func arguments(_ value: (_ variable: String) -> String?) -> [String] {
    words.map { $0.text(value) }
  }

  /// Words between blanks; quotes of either kind keep blanks together.
  static func words(of text: String) -> [String] {
    Word.words(of: text).map { $0.text { _ in nil } }
  }

  /// What Tab offers at the end of `line`, `nil` when no tutor word is there or begun.
  public static func candidates(for line: String, in lab: LabState, of context: LessonContext)
    -> [String]?
  {
    var words = words(of: line)
    if line.isEmpty || line.last?.isWhitespace == true { words.append("") }
    guard let prefix = words.popLast() else { return nil }
    guard let name = words.first else {
      return TutorWordRegistry.all.map { $0.name }.filter { $0.hasPrefix(prefix) }
    }
    guard let word = TutorWordRegistry.word(named: name) else { return nil }
    return word.candidates(after: Array(words.dropFirst()), in: lab, of: context)
      .filter { $0.hasPrefix(prefix) }
  }
}

extension TutorCommandLine {
  /// One word, with the variables in it still to be filled in.
  private struct Word: Sendable {
    private enum Piece {
      case text(String)
      case variable(String, typed: String)
    }

    private var pieces: [Piece] = []
    /// What follows the last piece.
    private var end = ""

    init() {}

    /// One in which nothing has a meaning.
    init(typed text: String) { end = text }

    func text(_ value: (String) -> String?) -> String {
      pieces.map { piece in
        switch piece {
        case .text(let text): text
        case .variable(let name, let typed): value(name) ?? typed
        }
      }.joined() + end
    }

    private mutating func append(variable name: String, typed: Substring) {
      if !end.isEmpty { pieces.append(.text(end)) }
      pieces.append(.variable(name, typed: String(typed)))
      end = ""
    }

    static func words(of text: String) -> [Word] {
      var words: [Word] = []
      var word: Word?
      var quote: Character?
      var rest = text[...]
      while let character = rest.first {
        if quote != "'", character == "$", let (name, typed) = variable(in: rest) {
          word = word ?? Word()
          word?.append(variable: name, typed: typed)
          rest = rest.dropFirst(typed.count)
          continue
        }
        rest = rest.dropFirst()
        if let open = quote {
          if character == open { quote = nil } else { word?.end.append(character) }
        } else if character == "\"" || character == "'" {
          // An apostrophe inside a word belongs to the sentence: don't, VPC 1's.
          if character == "'", let inside = word, !inside.end.hasSuffix("=") {
            word?.end.append(character)
          } else {
            quote = character
            word = word ?? Word()
          }
        } else if character.isWhitespace {
          if let word { words.append(word) }
          word = nil
        } else {
          word = word ?? Word()
          word?.end.append(character)
        }
      }
      if let word { words.append(word) }
      return words
    }

    /// `$NAME` or `${NAME}` at the beginning of the text.
    private static func variable(in text: Substring) -> (name: String, typed: Substring)? {
      let isBraced = text.dropFirst().first == "{"
      let name = text.dropFirst(isBraced ? 2 : 1).prefix { character in
        character == "_" || character.isASCII && (character.isLetter || character.isNumber)
      }
      guard let first = name.first, !first.isNumber else { return nil }
      guard isBraced else { return (String(name), text[..<name.endIndex]) }
      guard name.endIndex < text.endIndex, text[name.endIndex] == "}" else { return nil }
      return (String(name), text[...name.endIndex])
    }
  }
}
