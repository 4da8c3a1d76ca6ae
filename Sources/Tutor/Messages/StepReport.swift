/// A step with its checkpoints as they stand.
public struct StepReport: Equatable, Sendable {
  /// Counts from 1.
  public var number: Int
  public var title: String
  public var checkpoints: [CheckpointReport]
  /// Words of the lesson that could have meant something else.
  public var choices: [Choice]

  public init(
    number: Int, title: String, checkpoints: [CheckpointReport], choices: [Choice] = []
  ) {
    self.number = number
    self.title = title
    self.checkpoints = checkpoints
    self.choices = choices
  }
}
