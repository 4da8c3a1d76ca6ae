import Languages

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
