/// Why a tutor word cannot do what was asked.
public enum Misuse: Equatable, Sendable {
  /// An id of a step beside its number.
  public struct StepName: Equatable, Sendable {
    public var number: Int
    public var id: String
  }

  /// The word was typed with arguments that it cannot read.
  case usage(WordUsage)
  case unknownWord(String)
  /// Empty where a step has to be named and was not.
  case unknownStep(String, known: [StepName])
  case noStepOpen
  case unknownCheckpoint(String, open: [String])
  case unknownQuestion(String, known: [QuestionEntry])
  case unknownForm(String, known: [FormTitle])
  /// An argument of `wizard` without an equals sign.
  case notAField(String)
  case form(title: String, FormProblem)
}
