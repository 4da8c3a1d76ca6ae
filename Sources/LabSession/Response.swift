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

  /// Whether it is a step for `undo`.
  public internal(set) var isChange = false

  public init() {}

  /// What commands printed, in order, as the transcript's digest sees it. The tutor's sentences are
  /// no part of it: they may be reworded in every version and every lesson.
  var printedBytes: [UInt8] {
    var bytes: [UInt8] = []
    for case .printed(let output) in messages {
      switch output {
      case .standardOutput(let text): bytes += "1".utf8 + Array(text.utf8)
      case .standardError(let text): bytes += "2".utf8 + Array(text.utf8)
      }
      bytes.append(0)
    }
    return bytes
  }
}
