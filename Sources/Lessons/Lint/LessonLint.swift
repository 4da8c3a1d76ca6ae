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
  /// What the required steps' points must come to.
  public var fullScore = 100

  public init(
    operations: [String], regions: [String], commandProblem: @escaping (String) -> String?,
    expressionProblem: @escaping (String) -> String?
  ) {
    self.operations = operations
    self.regions = regions
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
