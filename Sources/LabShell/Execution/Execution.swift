/// What came of one input.
public struct Execution: Equatable, Sendable {
  /// In the order in which it appeared; neighbours of one kind are joined.
  public var outputs: [Output]
  /// The exit status, as `$?` has it next.
  public var status: Int
  public var events: [LabEvent]
  /// Simulated time that passed.
  public var milliseconds: Int
  /// Whether Ctrl-C ended something that would have gone on: a `ping` without `-c`.
  public var wasInterrupted: Bool
  /// Whether `exit` was called on the learner's own computer, or `set -e` ended the shell.
  public var endsShell: Bool
}
