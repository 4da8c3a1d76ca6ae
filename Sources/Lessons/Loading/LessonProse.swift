import Languages

/// A text of a lesson that people read, in the lesson's own language, and where it stands.
public struct LessonText: Equatable, Sendable {
  public var text: String
  public var file: String
  public var location: YAMLLocation
}

/// Puts what people read of a lesson into their language while it is read from its files, and keeps
/// the originals for whoever translates them. In English a text is not even looked at: every start of
/// the program would pay for it.
///
/// What is not read through here, such as commands, queries, ids and solutions, is the same in every
/// language, and so is everything that a replay reads.
final class LessonProse {
  private let language: Language
  private let isEnglish: Bool
  private let keepsTexts: Bool
  private(set) var texts: [LessonText] = []

  init(_ language: Language, keepsTexts: Bool) {
    self.language = language
    isEnglish = language == .english
    self.keepsTexts = keepsTexts
  }

  func text(_ original: String, file: String, at location: YAMLLocation) -> String {
    guard keepsTexts || !isEnglish, Self.hasWords(original) else { return original }
    if keepsTexts { texts.append(LessonText(text: original, file: file, location: location)) }
    return language.text(original)
  }

  /// Markdown, paragraph by paragraph.
  func markdown(_ original: String, file: String) -> String {
    guard keepsTexts || !isEnglish else { return original }
    let replaced = MarkdownTexts(original).replaced { text, line in
      self.text(text, file: file, at: YAMLLocation(line: line, column: 1))
    }
    // Line breaks inside paragraphs are the author's as long as the words are.
    return isEnglish ? original : replaced
  }

  /// Whether there is anything to translate outside `${names}`, `{{places}}` and commands.
  private static func hasWords(_ text: String) -> Bool {
    TextTemplate(text).pieces.contains { piece in
      guard case .text(let words) = piece else { return false }
      return words.split(separator: "`", omittingEmptySubsequences: false).enumerated().contains {
        $0.offset.isMultiple(of: 2)
          && WriteUpPlaceholder.pieces(of: String($0.element)).contains {
            if case .text(let words) = $0 { PhrasePattern.hasWords(words) } else { false }
          }
      }
    }
  }
}

extension LessonSection {
  /// A text that people read.
  func prose(_ key: String, _ prose: LessonProse) throws(LessonError) -> String {
    prose.text(try text(key), file: file, at: try node(key).location)
  }

  func optionalProse(_ key: String, _ prose: LessonProse) throws(LessonError) -> String? {
    optionalNode(key) == nil ? nil : try self.prose(key, prose)
  }

  /// A list of such texts.
  ///
  /// - Parameter isProse: whether people read it, or the program.
  func proses(
    _ key: String, _ prose: LessonProse, where isProse: (String) -> Bool = { _ in true }
  ) throws(LessonError) -> [String] {
    zip(try texts(key), try list(key)).map { text, node in
      isProse(text) ? prose.text(text, file: file, at: node.location) : text
    }
  }
}
