public import CloudSimulator
public import LabShell

/// Something that the lab has to tell: a value without layout, which a presentation turns into text
/// for a screen of any width, speech or JSON.
public enum LabMessage: Equatable, Sendable {
  /// What a command printed, as it printed it.
  case printed(Output)
  /// Words of the tutor that have no shape of their own.
  case text(String)
  /// The answer to `check`: a step and its checkpoints.
  case checked(StepReport)
  /// A checkpoint has passed, for so many points.
  case checkpointPassed(CheckpointReport, points: Int)
  /// A checkpoint held and does not any more.
  case checkpointLost(CheckpointReport)
  /// A mistake that the lesson knows.
  case diagnosis(id: String, Statement)
  /// Why a packet gets through or not.
  case explanation(Explanation)
  /// The attempt that an explanation follows for, sent from the instance named (`nil` from outside).
  case lastLoss(Loss, from: NamedResource?)
  /// Nothing was lost so far; a line that explains some pair of what there is.
  case nothingLost(example: String?)
  /// There is no such packet to explain.
  case pathProblem(PathProblem)
  /// The network, with the way of a packet on it.
  case map(NetworkMap, Trace?)
  /// The input was not carried out, and the lab is as it was.
  case refused(Refusal)
}

/// Why an input is not carried out.
public enum Refusal: Equatable, Sendable {
  /// A process runs in the foreground: it must end first.
  case processRuns(command: String)
  /// There is no process in the foreground to go on with or to interrupt.
  case nothingRuns
  /// A word asks something that only a person at a terminal can answer; what is to be typed where
  /// there is none.
  case needsTerminal(word: String, instead: String)
}

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
