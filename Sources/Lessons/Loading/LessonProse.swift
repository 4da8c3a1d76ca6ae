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

/// Translations of a lesson: `languages/TAG.po` in its folder (docs/languages.md).
extension LessonFiles {
  static let languagesFolder = "languages"

  /// The tags of the languages that the lesson has, besides its own.
  public var languages: [String] {
    inside(Self.languagesFolder).map(\.name).filter { $0.hasSuffix(".po") }
      .map { String($0.dropFirst(Self.languagesFolder.count + 1).dropLast(3)) }
  }

  static func languageFile(_ tag: String) -> String { "\(languagesFolder)/\(tag).po" }

  /// The language with that tag, or English where the lesson has no translation.
  func language(_ tag: String) throws(LessonError) -> Language {
    if tag == Language.pseudoTag { return .pseudo }
    for tag in Language.fallbacks(of: tag) {
      guard let catalogue = try catalogueFile(tag) else { continue }
      return .translated(MessageCatalogue(catalogue, language: tag))
    }
    return .english
  }

  func catalogueFile(_ tag: String) throws(LessonError) -> CatalogueFile? {
    guard let text = self[Self.languageFile(tag)] else { return nil }
    do throws(CatalogueError) {
      return try CatalogueFile(parsing: text)
    } catch {
      throw LessonError(
        .badCatalogue(error.description), file: Self.languageFile(tag),
        at: YAMLLocation(line: error.line, column: 1))
    }
  }
}

/// How much of a lesson is said in one of its languages.
public struct TranslationCoverage: Equatable, Sendable {
  public let tag: String
  public let translated: Int
  public let texts: Int
}

extension LessonSource {
  /// For each language of the lesson; what stands several times counts once.
  public func translationCoverage() throws(LessonError) -> [TranslationCoverage] {
    let texts = Set(self.texts.map(\.text))
    var result: [TranslationCoverage] = []
    for tag in files.languages {
      let entries = try files.catalogueFile(tag)?.entries ?? []
      result.append(
        TranslationCoverage(
          tag: tag, translated: entries.count { $0.isTranslated && texts.contains($0.text) },
          texts: texts.count))
    }
    return result
  }

  /// The lesson's texts as a template for translators (POT), each once, in the order of the files.
  public var translationTemplate: String {
    var order: [String] = []
    var places: [String: [String]] = [:]
    for text in texts {
      if places[text.text] == nil { order.append(text.text) }
      places[text.text, default: []].append("\(text.file):\(text.location.line)")
    }
    return CatalogueFile.template(order.map { (places: places[$0] ?? [], text: $0) })
  }
}
