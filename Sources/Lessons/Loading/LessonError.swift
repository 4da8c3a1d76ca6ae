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
    case conditionCount(found: [String], known: [String])
    case unsupportedFormat(String)

    // Across the lesson
    case duplicateID(String, kind: String)
    case hintCount(Int)
    case unknownName(String, known: [String])
    case usedBeforeDefinition(String)
    case unusedName(String)
    case unknownStep(String, known: [String])
    case points(sum: Int, expected: Int)
    case badCommand(String, reason: String)
    case badExpression(String, reason: String)
    case unknownOperation(String, known: [String])
    case unknownPrompt(String, known: [String])
    case unprintedPrompt(String)
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
