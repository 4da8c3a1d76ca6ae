public import Foundations
public import Lessons
import NetworkModel

/// How far a learner is with one checkpoint.
public struct CheckpointProgress: Equatable, Sendable {
  public enum Status: String, Sendable {
    case pending
    case passed
    /// It held once and the learner broke it.
    case lost
  }

  /// What help was taken. It is kept when the learner undoes, else undo would give points back.
  public struct Help: Equatable, Sendable {
    /// Hints that are paid for, up to the strongest; `why fix` pays for the next one.
    public var hints = 0
    /// Those of them that `why fix` paid for and that were not shown yet.
    public var unshown = 0
    public var isSolved = false
    public var isSkipped = false
    /// How often a check found the checkpoint wanting.
    public var attempts = 0

    /// The next hint is shown, for nothing where `why fix` has paid for it.
    mutating func showHint() {
      if unshown > 0 { unshown -= 1 } else { hints += 1 }
    }

    /// `why fix` shows as much as the next hint of so many does; `false` where all are paid for.
    mutating func payForFix(ofHints count: Int) -> Bool {
      guard hints < count else { return false }
      hints += 1
      unshown += 1
      return true
    }
  }

  public let id: String
  public var status = Status.pending
  public var help = Help()
  public var passedAt: Instant?
  /// With what it passed the last time; kept when it is lost.
  public var evidence: Evidence?

  /// The points that it stands at now, with the cost of help taken off.
  public func score(of checkpoint: Checkpoint, costs: Costs) -> Int {
    guard status == .passed else { return 0 }
    var cost = costs.hints.prefix(help.hints).reduce(0, +)
    if help.isSkipped {
      cost += checkpoint.points * costs.skipPercent / 100
    } else if help.isSolved {
      cost += checkpoint.points * costs.solvePercent / 100
    }
    return max(0, checkpoint.points - cost)
  }
}

/// What the learner wrote for one of the write-up's prompts.
public struct Answer: Equatable, Sendable {
  public var prompt: String
  public var text: String
}

/// The first answer that the learner gave to a quiz.
public struct QuizAnswer: Equatable, Sendable {
  public var quiz: String
  /// Counts from 0.
  public var option: Int
  /// `nil` while the lab has not decided a prediction.
  public var isRight: Bool?
}
