/// A step with its checkpoints as they stand.
public struct StepReport: Equatable, Sendable {
  /// Counts from 1.
  public var number: Int
  public var title: String
  public var checkpoints: [CheckpointReport]

  public init(number: Int, title: String, checkpoints: [CheckpointReport]) {
    self.number = number
    self.title = title
    self.checkpoints = checkpoints
  }
}
