import Foundations

/// What is wrong with a lesson, where, and what to write instead.
public struct LessonError: Error, Equatable, Sendable {
  public enum Reason: Equatable, Sendable {
    // The file as YAML
    case notYAML(String)
    case noDocument
    case unsupported(YAMLRefusal)
    case tooLarge(bytes: Int)
    case tooManyNodes(Int)
    case tooDeep(Int)
    case duplicateKey(String)
    case keyIsNoText

    // Keys and values
    case unknownKey(String, known: [String])
    case missingKey(String, of: String)
    case wrongKind(key: String, expected: String, found: String)
    case emptyText(key: String)
    case notOneOf(key: String, found: String, allowed: [String])
    case notANumber(key: String, found: String)
    case notAName(key: String, found: String)
    case notAnInstant(key: String, found: String)
    case conditionCount(found: [String], known: [String])
    case unsupportedFormat(String)

    // Across the lesson
    case duplicateID(String, kind: String)
    case hintCount(Int)
    case unknownName(String, known: [String])
    case usedBeforeDefinition(String)
    case unusedName(String)
    /// None that the simulated account can use.
    case unknownRegion(String, known: [String])
    case unknownStep(String, known: [String])
    case unknownConcept(String, known: [String])
    case unknownForm(String, known: [String])
    /// A quiz needs at least two answers, one of them right or each with a name that decides.
    case undecidedQuiz(String)
    case points(sum: Int, expected: Int)
    case badCommand(String, reason: String)
    case badExpression(String, reason: String)
    case unknownOperation(String, known: [String])
    case unknownPrompt(String, known: [String])
    case unprintedPrompt(String)
    /// A place of the write-up's template that nothing stands for.
    case unknownPlace(kind: String, name: String, known: [String])
    /// Braces in the template that are no place.
    case badPlace
    case unprintedPlace(kind: String, name: String)
    case unknownCheckpoint(String, known: [String])
    case missingDiagnosis
    case unknownDiagnosis(String, known: [String])

    // Files
    case missingFile(String, existing: [String])
    case unusedFile(String)
    case badFileName(String)
    case notARegularFile
    case notText
    case tooManyFiles(Int)
    case unreadable(String)
    case noSuchVersion(lesson: String, identity: String, known: [Int])
    /// A kept version whose file says another number than its folder.
    case misplacedVersion(Int, folder: String)
    /// The checks are not those that were kept under the same number, or the number went back.
    case changedVersion(Int)
    case noSuchLesson(String, known: [String], searched: [String])

    // Translations
    case badCatalogue(String)
    case untranslated(String, String)
    /// The lesson does not say that any more.
    case staleTranslation(String)
    /// A name, a command or a place that the original has and the translation lacks, or the reverse.
    case unlikeOriginal(String, isMissing: Bool)
  }

  public var reason: Reason
  /// The file's name in the lesson's folder, or its path.
  public var file: String
  public var location: YAMLLocation?

  public init(_ reason: Reason, file: String, at location: YAMLLocation? = nil) {
    self.reason = reason
    self.file = file
    self.location = location
  }
}

extension LessonError: CustomStringConvertible {
  /// `lesson.yaml:7:5: error: unknown key 'hintz'` and, on a second line, `help: …`.
  public var description: String {
    let position = location.map { ":\($0.line):\($0.column)" } ?? ""
    let start = file.isEmpty ? "" : "\(file)\(position): "
    return start + "error: \(message)" + (help.map { "\n  help: \($0)" } ?? "")
  }

  public var message: String {
    switch reason {
    case .notYAML(let problem): "this is no YAML: \(problem)"
    case .noDocument: "the file is empty"
    case .unsupported(let feature): "a lesson cannot use YAML's \(feature.rawValue)"
    case .tooLarge(let bytes): "larger than \(bytes) bytes"
    case .tooManyNodes(let count): "more than \(count) values"
    case .tooDeep(let depth): "nested deeper than \(depth) levels"
    case .duplicateKey(let key): "key '\(key)' stands here twice"
    case .keyIsNoText: "a key must be a text"
    case .unknownKey(let key, _): "unknown key '\(key)'"
    case .missingKey(let key, let owner): "\(owner) needs the key '\(key)'"
    case .wrongKind(let key, let expected, let found):
      "'\(key)' must be \(expected), this is \(found)"
    case .emptyText(let key): "'\(key)' is empty"
    case .notOneOf(let key, let found, _): "'\(key)' cannot be '\(found)'"
    case .notANumber(let key, let found): "'\(key)' must be a whole number, not '\(found)'"
    case .notAnInstant(let key, let found): "'\(key)' must be a time, not '\(found)'"
    case .notAName(let key, let found): "'\(found)' is no good \(key)"
    case .conditionCount(let found, _):
      found.isEmpty
        ? "nothing is asked here"
        : "two questions at once: " + found.map { "'\($0)'" }.joined(separator: " and ")
    case .unsupportedFormat(let format): "format \(format) is not known to this version"
    case .duplicateID(let id, let kind): "another \(kind) has the id '\(id)' already"
    case .hintCount(let count): "a checkpoint has exactly three hints, this one has \(count)"
    case .unknownName(let name, _): "unknown name '${\(name)}'"
    case .usedBeforeDefinition(let name): "'${\(name)}' is used before it is defined"
    case .unusedName(let name): "name '\(name)' is never used"
    case .unknownRegion(let name, _): "the account cannot use a Region '\(name)'"
    case .unknownStep(let step, _): "there is no step '\(step)'"
    case .unknownConcept(let concept, _): "there is no concept '\(concept)'"
    case .unknownForm(let form, _): "there is no form '\(form)'"
    case .undecidedQuiz(let quiz):
      "'\(quiz)' does not say which of two or more options is right"
    case .points(let sum, let expected): "the required steps give \(sum) points, not \(expected)"
    case .badCommand(let command, let reason): "'\(command)' is no command: \(reason)"
    case .badExpression(let expression, let reason): "'\(expression)' is no JMESPath: \(reason)"
    case .unknownOperation(let name, _): "there is no operation '\(name)'"
    case .unknownPrompt(let id, _): "there is no prompt '\(id)'"
    case .unprintedPrompt(let id): "the write-up has no place for the answer '\(id)'"
    case .unknownPlace(let kind, let name, _): "there is no \(kind) '\(name)'"
    case .badPlace: "'{{' begins no place that can be filled in"
    case .unprintedPlace(let kind, let name): "the template has no place for the \(kind) '\(name)'"
    case .unknownCheckpoint(let id, _): "there is no checkpoint '\(id)'"
    case .missingDiagnosis: "a mistake must name the diagnosis it gets"
    case .unknownDiagnosis(let id, _): "there is no diagnosis '\(id)'"
    case .missingFile(let name, _): "there is no file '\(name)' in the lesson's folder"
    case .unusedFile(let name): "the lesson does not use the file '\(name)'"
    case .badFileName(let name): "'\(name)' is no name for a file of a lesson"
    case .notARegularFile: "not a regular file"
    case .notText: "not UTF-8 text"
    case .tooManyFiles(let count): "more than \(count) files"
    case .unreadable(let reason): "cannot be read: \(reason)"
    case .noSuchVersion(let lesson, let identity, let known):
      "the version \(identity.prefix(12)) of the lesson '\(lesson)' is missing; here "
        + (known.count == 1 ? "is version " : "are versions ")
        + known.map(String.init).joined(separator: ", ")
    case .misplacedVersion(let version, let folder):
      "this is version \(version), kept in the folder '\(folder)'"
    case .changedVersion(let version):
      "what a replay reads of version \(version) is not what was kept under that number"
    case .noSuchLesson(let id, _, _): "there is no lesson '\(id)'"
    case .badCatalogue(let reason): "this is no PO file: \(reason)"
    case .untranslated(let text, let tag): "not translated to \(tag): \(Self.beginning(of: text))"
    case .staleTranslation(let text):
      "the lesson does not say that any more: \(Self.beginning(of: text))"
    case .unlikeOriginal(let part, let isMissing):
      isMissing
        ? "the translation lacks \(part), which the original has"
        : "the translation has \(part), which the original lacks"
    }
  }

  private static func beginning(of text: String) -> String {
    text.count <= 60 ? "'\(text)'" : "'\(text.prefix(60))…'"
  }

  public var help: String? {
    switch reason {
    case .untranslated(_, let tag):
      "'vpclab lesson texts ID' writes a template; msgmerge adds it to languages/\(tag).po"
    case .staleTranslation: "msgmerge takes it out, and guesses where the new text stands"
    case .notYAML: "quote a text that holds ': ', ' #' or begins with one of [ { > | * & ! % @ `"
    case .notAnInstant: "write 2026-01-19T23:59:59Z, or with +01:00 instead of Z"
    case .noDocument: "begin with 'format: 1'"
    case .unsupported: "write it out in full; quote a text that begins with & * or !"
    case .unknownKey(let key, let known): Suggestion.line(for: key, among: known)
    case .notOneOf(_, let found, let allowed): Suggestion.line(for: found, among: allowed)
    case .unknownName(let name, let known): Suggestion.line(for: name, among: known)
    case .unknownStep(let step, let known): Suggestion.line(for: step, among: known)
    case .unknownConcept(let concept, let known): Suggestion.line(for: concept, among: known)
    case .unknownForm(let form, let known): Suggestion.line(for: form, among: known)
    case .unknownRegion(let name, let known): Suggestion.line(for: name, among: known)
    case .unknownOperation(let name, let known):
      EditDistance.nearest(to: name, among: known).map {
        "did you mean '\($0)'?"
      }
    case .unknownPrompt(let id, let known): Suggestion.line(for: id, among: known)
    case .unknownDiagnosis(let id, let known): Suggestion.line(for: id, among: known)
    case .unprintedPrompt(let id): "write {{answer:\(id)}} into the template, or delete the prompt"
    case .unknownPlace(_, let name, let known): Suggestion.line(for: name, among: known)
    case .badPlace: "write {{answer:ID}}, {{fact:ID}}, {{picture:ID}} or {{list:NAME}}"
    case .unprintedPlace(let kind, let name):
      "write {{\(kind):\(name)}} into the template, or delete it"
    case .unknownCheckpoint(let id, let known): Suggestion.line(for: id, among: known)
    case .missingDiagnosis: "begin the script with the line '# diagnosis: ID'"
    case .missingFile(let name, let existing): Suggestion.line(for: name, among: existing)
    case .noSuchVersion:
      "install a later vpclab, or name the folder that has it: VPCLAB_LESSONS=FOLDER"
    case .misplacedVersion: "the folder's name is the version"
    case .changedVersion(let version):
      "raise 'version' to \(version + 1) in lesson.yaml; scripts/freeze-lesson keeps the old one"
    case .noSuchLesson(let id, let known, let searched):
      known.isEmpty
        ? "no lessons found; searched \(searched.joined(separator: ", "))"
        : Suggestion.line(for: id, among: known)
    case .conditionCount(_, let known): "use exactly one of: \(known.joined(separator: ", "))"
    case .notAName:
      "begin with a letter or digit; then letters, digits, '.', '_' and '-', 64 in all"
    case .badFileName:
      "use a-z, 0-9, '.', '_' and '-', at most 64, beginning with a letter or digit"
    case .unsupportedFormat: "write 'format: 1'"
    case .usedBeforeDefinition: "move the definition up; names are resolved in the order of 'let'"
    case .unusedName: "use it or delete it"
    case .hintCount: "give three, from a nudge to nearly the command"
    case .notARegularFile: "put a copy of the file in place of the link"
    case .undecidedQuiz: "write 'right: true' at one option, or 'when: NAME' at each"
    case .duplicateKey, .keyIsNoText, .tooLarge, .tooManyNodes, .tooDeep, .missingKey, .wrongKind,
      .emptyText, .notANumber, .duplicateID, .points, .badCommand, .badExpression, .unusedFile,
      .notText, .tooManyFiles, .unreadable, .badCatalogue, .unlikeOriginal:
      nil
    }
  }
}

/// What somebody may have meant by a word that is not known.
enum Suggestion {
  /// `did you mean 'hints'? use one of: …`
  static func line(for word: String, among known: [String]) -> String {
    let list = "use one of: \(known.joined(separator: ", "))"
    guard let near = EditDistance.nearest(to: word, among: known) else { return list }
    return "did you mean '\(near)'? \(list)"
  }
}
