/// A line that begins with a tutor word.
public struct TutorLine: Sendable {
  public let word: any TutorWord.Type
  public let arguments: [String]

  /// `nil` when the line is meant for the shell.
  public init?(_ text: String) {
    // Most lines are the shell's, and their beginning says so.
    let beginning = text.drop(while: \.isWhitespace).prefix { !$0.isWhitespace }
    guard let guess = Self.words(of: String(beginning)).first,
      TutorWordRegistry.word(named: guess) != nil
    else { return nil }
    var words = Self.words(of: text)
    guard let first = words.first, let word = TutorWordRegistry.word(named: first) else {
      return nil
    }
    words.removeFirst()
    self.word = word
    arguments = words
  }

  /// Words between blanks; quotes of either kind keep blanks together.
  static func words(of text: String) -> [String] {
    var words: [String] = []
    var word = ""
    var isInWord = false
    var quote: Character?
    for character in text {
      if let open = quote {
        if character == open { quote = nil } else { word.append(character) }
      } else if character == "\"" || character == "'" {
        // An apostrophe inside a word belongs to the sentence: don't, VPC 1's.
        if character == "'" && isInWord && !word.hasSuffix("=") {
          word.append(character)
        } else {
          quote = character
          isInWord = true
        }
      } else if character.isWhitespace {
        if isInWord { words.append(word) }
        word = ""
        isInWord = false
      } else {
        word.append(character)
        isInWord = true
      }
    }
    if isInWord { words.append(word) }
    return words
  }

  /// What Tab offers at the end of `line`, `nil` when no tutor word is there or begun.
  public static func candidates(for line: String, in lab: LabState, of course: Course) -> [String]?
  {
    var words = words(of: line)
    if line.isEmpty || line.last?.isWhitespace == true { words.append("") }
    guard let prefix = words.popLast() else { return nil }
    guard let name = words.first else {
      return TutorWordRegistry.all.map { $0.name }.filter { $0.hasPrefix(prefix) }
    }
    guard let word = TutorWordRegistry.word(named: name) else { return nil }
    return word.candidates(after: Array(words.dropFirst()), in: lab, of: course)
      .filter { $0.hasPrefix(prefix) }
  }
}
