import Languages

/// Finds what is wrong with a lesson although it can be read.
///
/// Commands and expressions are judged by the languages themselves, which live above and beside
/// this room and are handed in.
public struct LessonLint {
  /// Why a command (without `aws`, names not filled in) cannot be run, or `nil` if it can.
  public var commandProblem: (String) -> String?
  /// Why a text is no JMESPath, or `nil` if it is.
  public var expressionProblem: (String) -> String?
  /// The names of all operations, for `called`.
  public var operations: [String]
  /// The Regions in which a lesson may take place.
  public var regions: [String]
  /// The words of all forms, for `wizards`; `nil` where nobody knows them.
  public var forms: [String]?
  /// What the required steps' points must come to.
  public var fullScore = 100

  public init(
    operations: [String], regions: [String], forms: [String]? = nil,
    commandProblem: @escaping (String) -> String?,
    expressionProblem: @escaping (String) -> String?
  ) {
    self.operations = operations
    self.regions = regions
    self.forms = forms
    self.commandProblem = commandProblem
    self.expressionProblem = expressionProblem
  }

  /// Everything that was found, in the order of the file; then what concerns other files.
  public func findings(in source: LessonSource) -> [LessonError] {
    var linter = LessonLinter(lint: self, source: source)
    linter.examineRegion()
    linter.examineNames()
    linter.examineSteps()
    linter.examinePrompts()
    linter.examineWriteUp()
    linter.examineConcepts()
    linter.examineQuizzes()
    linter.examineUse()
    linter.examineCosts()
    linter.examineFiles()
    linter.examineVersions()
    linter.examineTranslations()
    return linter.findings
  }
}

/// What a lesson's translations lack, and what in them is not of the lesson any more.
struct TranslationLinter {
  let source: LessonSource

  func findings(inLanguage tag: String) -> [LessonError] {
    let file: CatalogueFile
    do throws(LessonError) {
      guard let read = try source.files.catalogueFile(tag) else { return [] }
      file = read
    } catch {
      return [error]
    }
    let name = LessonFiles.languageFile(tag)
    let originals = Set(source.texts.map(\.text))
    var translated: Set<String> = []
    var findings: [LessonError] = []
    for entry in file.entries {
      let location = YAMLLocation(line: entry.line, column: 1)
      guard originals.contains(entry.text) else {
        findings.append(LessonError(.staleTranslation(entry.text), file: name, at: location))
        continue
      }
      guard entry.isTranslated, let translation = entry.translations.first else { continue }
      translated.insert(entry.text)
      for kind in MarkedPart.allCases {
        let (wanted, found) = (kind.parts(of: entry.text), kind.parts(of: translation))
        if let part = wanted.symmetricDifference(found).min() {
          findings.append(
            LessonError(
              .unlikeOriginal(part, isMissing: wanted.contains(part)), file: name, at: location))
        }
      }
    }
    var seen: Set<String> = []
    for text in source.texts
    where !translated.contains(text.text) && seen.insert(text.text).inserted {
      findings.append(
        LessonError(.untranslated(text.text, tag), file: text.file, at: text.location))
    }
    return findings
  }
}

/// What must stand in a translation just as in the original.
private enum MarkedPart: CaseIterable {
  /// `${vpc1.VpcId}`
  case name
  /// Between backticks.
  case command
  /// `{{answer:ID}}`
  case place

  func parts(of text: String) -> Set<String> {
    switch self {
    case .name:
      Set(
        TextTemplate(text).references.map { reference in
          "${\(([reference.name] + reference.members).joined(separator: "."))}"
        })
    case .command:
      Set(
        text.split(separator: "`", omittingEmptySubsequences: false).enumerated()
          .filter { !$0.offset.isMultiple(of: 2) }.map { "`\($0.element)`" })
    case .place:
      Set(WriteUpPlaceholder.all(in: text).map { "{{\($0.kind.rawValue):\($0.name)}}" })
    }
  }
}
