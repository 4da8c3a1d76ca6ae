import LabShell
public import Tutor

/// What an input led to.
public struct Response: Equatable, Sendable {
  public var messages: [LabMessage] = []
  /// The exit status, as a shell has it.
  public var status = 0
  /// What only whoever typed the input can do.
  public var questions: [Question] = []
  /// Whether a command failed under `set -e`: a script ends here. A lab at the prompt survives.
  public var endsScript = false

  /// Everything shown, in order, as the transcript's digest sees it.
  var shownBytes: [UInt8] {
    var bytes: [UInt8] = []
    for message in messages {
      switch message {
      case .printed(.standardOutput(let text)): bytes += "1".utf8 + Array(text.utf8)
      case .printed(.standardError(let text)): bytes += "2".utf8 + Array(text.utf8)
      case .text(let text): bytes += "t".utf8 + Array(text.utf8)
      case .refused(let refusal): bytes += "r".utf8 + Array("\(refusal)".utf8)
      case .checked, .checkpointPassed, .checkpointLost, .diagnosis, .explanation, .map,
        .lastLoss, .nothingLost, .pathProblem:
        continue
      }
      bytes.append(0)
    }
    return bytes
  }
}
