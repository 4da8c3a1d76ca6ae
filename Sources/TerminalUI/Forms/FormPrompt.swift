/// One question of a form.
public struct FormPrompt {
  /// What a typed answer comes to.
  public enum Verdict: Equatable, Sendable {
    case taken(String)
    /// What is wrong with it and what to do.
    case refused(String)
  }

  public struct Choice: Equatable, Sendable {
    public var value: String
    /// What the person reads.
    public var label: String

    public init(value: String, label: String) {
      self.value = value
      self.label = label
    }
  }

  public var id: String
  /// As the console names it.
  public var label: String
  /// Said when the person types `?`.
  public var help: String
  /// What an empty answer means.
  public var initial: String
  /// Shown while there is nothing to take with Enter.
  public var example: String
  /// Shown beside the question or as a list; empty for free text.
  public var choices: [Choice]
  /// Whether the answer goes over several lines, up to an empty one or until it is complete.
  public var isLong: Bool
  public var isComplete: (String) -> Bool
  /// Whether there is an answer at all: there is none while nothing exists to choose from.
  public var hasAnswer: Bool
  /// What brings an answer where there is none, as a question; `nil` where nothing does.
  public var remedy: String?
  public var judge: (String) -> Verdict
  /// What the person reads for a value that was taken; of a choice its label says it.
  public var shown: (String) -> String

  public init(
    id: String, label: String, help: String, initial: String = "", example: String = "",
    choices: [Choice] = [], isLong: Bool = false,
    isComplete: @escaping (String) -> Bool = { _ in false },
    shown: @escaping (String) -> String = { $0 },
    hasAnswer: Bool = true, remedy: String? = nil,
    judge: @escaping (String) -> Verdict = { .taken($0) }
  ) {
    self.id = id
    self.label = label
    self.help = help
    self.initial = initial
    self.example = example
    self.choices = choices
    self.isLong = isLong
    self.isComplete = isComplete
    self.hasAnswer = hasAnswer
    self.remedy = remedy
    self.judge = judge
    self.shown = shown
  }
}
