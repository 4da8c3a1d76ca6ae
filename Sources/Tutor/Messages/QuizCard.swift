/// A quiz as it is set before the learner.
public struct QuizCard: Equatable, Sendable {
  public var id: String
  public var ask: Statement
  public var options: [Statement]
  /// Whether the lab will decide.
  public var isPrediction: Bool
}

/// What became of an answer.
public struct QuizResult: Equatable, Sendable {
  public var id: String
  /// The answer that was given, and the one that is right, if it is another one.
  public var given: Statement
  public var right: Statement?
  /// What the lesson says to it.
  public var reply: Statement
  /// Whether it was a prediction, which the lab has decided now.
  public var isPrediction: Bool
}
