/// The first answer that the learner gave to a quiz.
public struct QuizAnswer: Equatable, Sendable {
  public var quiz: String
  /// Counts from 0.
  public var option: Int
  /// `nil` while the lab has not decided a prediction.
  public var isRight: Bool?
}
