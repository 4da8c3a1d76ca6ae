import Foundations
import LabSession
import Lessons
import SessionStore
import TerminalUI

/// Why a command ends early: what happened, where, and what to do, with the exit status for it.
struct CommandFailure: Error {
  var message: String
  var status: ExitStatus

  init(_ message: String, status: ExitStatus) {
    self.message = message
    self.status = status
  }

  init(_ error: LessonError) {
    self.init(error.description, status: .lessonInvalid)
  }

  init(_ error: JournalError) {
    let isDamaged = if case .damaged = error.reason { true } else { false }
    self.init(error.description, status: isDamaged ? .transcriptDamaged : .inputOutputFailed)
  }

  init(_ error: TranscriptError, file: String) {
    self.init("\(file): \(error)", status: .transcriptDamaged)
  }

  init(_ error: ReplayError, file: String) {
    self.init("\(file): \(error)", status: .replayDiverged)
  }

  init(_ difference: ReplayDifference, file: String) {
    self.init("\(file): \(difference)", status: .replayDiverged)
  }

  /// `nil` when the reader has merely gone: that is no failure.
  init?(_ failure: OutputFailure) {
    if failure.isClosedPipe { return nil }
    self.init(failure.description, status: .inputOutputFailed)
  }

  /// The same failure, with what to do about it on a line of its own.
  func advising(_ advice: String) -> CommandFailure {
    CommandFailure("\(message)\nvpclab: \(advice)", status: status)
  }

  func report() {
    // When even standard error is gone, the exit status still tells.
    try? TextOutput.standardError.write("vpclab: \(DisplayText.sanitized(message))\n")
  }
}
