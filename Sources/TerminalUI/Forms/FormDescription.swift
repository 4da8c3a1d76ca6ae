/// A form as data: what is asked, and what it will make.
public struct FormDescription {
  public var title: String
  /// All questions, given the answers so far: one answer may open or close questions after it, and
  /// change what they offer.
  public var questions: ([FormAnswer]) -> [FormPrompt]
  /// What the answers will make, in a few lines; shown before the last question.
  public var preview: ([FormAnswer]) -> String
  /// The verb of the last question: `Create? [Y/n]`.
  public var verb: String

  public init(
    title: String, verb: String = "Create", questions: @escaping ([FormAnswer]) -> [FormPrompt],
    preview: @escaping ([FormAnswer]) -> String = { _ in "" }
  ) {
    self.title = title
    self.verb = verb
    self.questions = questions
    self.preview = preview
  }
}
