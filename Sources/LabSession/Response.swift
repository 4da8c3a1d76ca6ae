import LabShell
public import Tutor

/// What an input led to.
public struct Response: Equatable, Sendable {
  public var messages: [LabMessage] = []
  /// The exit status, as a shell has it.
  public var status = 0
  /// What only a person at the terminal can do; a script passes over it.
  public var questions: [Question] = []
  /// Whether Ctrl-C ended a ping that would have gone on.
  public var wasInterrupted = false

  /// Everything shown, in order, as the transcript's digest sees it.
  var shownBytes: [UInt8] {
    var bytes: [UInt8] = []
    for message in messages {
      switch message {
      case .printed(.standardOutput(let text)): bytes += "1".utf8 + Array(text.utf8)
      case .printed(.standardError(let text)): bytes += "2".utf8 + Array(text.utf8)
      case .text(let text): bytes += "t".utf8 + Array(text.utf8)
      case .checked, .checkpointPassed, .checkpointLost, .diagnosis, .explanation, .map,
        .lastLoss, .nothingLost, .pathProblem:
        continue
      }
      bytes.append(0)
    }
    return bytes
  }
}
