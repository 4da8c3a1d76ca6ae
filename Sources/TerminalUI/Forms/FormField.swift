/// One question of a form. What it offers may depend on the answers before it.
public struct FormField {
  public var id: String
  /// As the console names it.
  public var label: String
  /// Said when the person types `?`.
  public var help: String
  /// What an empty answer means.
  public var initial: (FormValues) -> String
  /// The answers to choose from, shown as a numbered list; empty for free text.
  public var choices: (FormValues) -> [Completion.Candidate]
  /// Whether it is asked at all.
  public var isAsked: (FormValues) -> Bool
  /// What is wrong with an answer and what to do, or `nil` if it can be taken.
  public var problem: (String, FormValues) -> String?

  public init(
    id: String, label: String, help: String,
    initial: @escaping (FormValues) -> String = { _ in "" },
    choices: @escaping (FormValues) -> [Completion.Candidate] = { _ in [] },
    isAsked: @escaping (FormValues) -> Bool = { _ in true },
    problem: @escaping (String, FormValues) -> String? = { _, _ in nil }
  ) {
    self.id = id
    self.label = label
    self.help = help
    self.initial = initial
    self.choices = choices
    self.isAsked = isAsked
    self.problem = problem
  }
}
