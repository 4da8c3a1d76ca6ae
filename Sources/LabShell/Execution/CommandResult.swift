/// What came of one input.
public struct CommandResult: Equatable, Sendable {
  /// In the order in which it appeared; neighbours of one kind are joined.
  public var outputs: [Output]
  /// The exit status, as `$?` has it next.
  public var status: Int
  public var events: [LabEvent]
  /// Simulated time that passed.
  public var milliseconds: Int
  /// What ended the learner's own shell, if anything did.
  public var ending: Ending?

  public enum Ending: Equatable, Sendable {
    /// `exit` was called.
    case exit
    /// A command failed, and `set -e` is on.
    case failedCommand
  }
}
