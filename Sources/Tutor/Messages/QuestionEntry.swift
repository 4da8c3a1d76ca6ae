/// A question of the write-up in a list.
public struct QuestionEntry: Equatable, Sendable {
  public var id: String
  public var text: String
  public var isAnswered: Bool
}
