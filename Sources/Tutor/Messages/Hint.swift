/// Help of rising strength with a checkpoint.
public struct Hint: Equatable, Sendable {
  public enum Next: Equatable, Sendable {
    /// A stronger one, for so many points.
    case stronger(cost: Int)
    /// This is the last one.
    case none
    /// This is the last one once more.
    case repeated
  }

  /// The checkpoint's title.
  public var checkpoint: String
  /// Counts from 1.
  public var number: Int
  public var count: Int
  /// The lesson's words, with names filled in; commands stand in backquotes. The strongest hint is
  /// nothing but a command, to be read, changed and run.
  public var text: String
  public var isCommand: Bool
  public var next: Next
  /// The number that was asked for, where another hint had to come first.
  public var asked: Int?
}

/// What it costs to have a checkpoint done by the tutor.
public struct SolvingOffer: Equatable, Sendable {
  /// The checkpoint's title.
  public var checkpoint: String
  public var cost: Int
  public var points: Int
  /// What to type to have it done.
  public var command: String
}

/// What it costs to leave a step to the tutor.
public struct SkippingOffer: Equatable, Sendable {
  /// Counts from 1.
  public var step: Int
  public var cost: Int
  /// Titles of the checkpoints that are still open.
  public var checkpoints: [String]
  /// What to type to have it done.
  public var command: String
}

/// What it costs to be told which commands mend a path.
public struct FixOffer: Equatable, Sendable {
  /// The title of the checkpoint whose points hang on it.
  public var checkpoint: String
  /// In points: what its next hint costs.
  public var cost: Int
}
