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
  /// Shown as a numbered list; empty for free text.
  public var choices: [Choice]
  /// Whether the answer goes over several lines, up to an empty one.
  public var isLong: Bool
  /// Whether there is an answer at all: there is none while nothing exists to choose from.
  public var hasAnswer: Bool
  public var judge: (String) -> Verdict

  public init(
    id: String, label: String, help: String, initial: String = "", choices: [Choice] = [],
    isLong: Bool = false, hasAnswer: Bool = true,
    judge: @escaping (String) -> Verdict = { .taken($0) }
  ) {
    self.id = id
    self.label = label
    self.help = help
    self.initial = initial
    self.choices = choices
    self.isLong = isLong
    self.hasAnswer = hasAnswer
    self.judge = judge
  }
}
