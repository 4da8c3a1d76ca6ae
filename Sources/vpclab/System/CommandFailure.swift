import ArgumentParser
import Foundations
import LabSession
import Languages
import Lessons
import Presentation
import SessionStore
import TerminalUI

/// Why a command ends early: what happened, where, and what to do, with the exit status for it.
struct CommandFailure: Error {
  var text: StyledText
  var status: ExitStatus
  /// Whether nothing more can be saved until the session is opened again.
  var endsSession = false

  init(_ text: StyledText, status: ExitStatus) {
    self.text = text
    self.status = status
  }

  /// In the person's language.
  var message: String { text.said }

  init(_ error: LessonError) {
    self.init(StyledText(error.description), status: .lessonInvalid)
  }

  init(_ error: JournalError) {
    let isDamaged = if case .damaged = error.reason { true } else { false }
    self.init(
      error.sentence, status: isDamaged ? .transcriptDamaged : .inputOutputFailed)
    endsSession = error.endsSession
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
    self.init(StyledText(failure.description), status: .inputOutputFailed)
  }

  /// The same failure, with what to do about it on a line of its own.
  func advising(_ advice: StyledText) -> CommandFailure {
    var failure = self
    failure.text += StyledText("\nvpclab: ") + advice
    return failure
  }

  func report(in language: Language = ChosenLanguage.language) {
    // When even standard error is gone, the exit status still tells.
    let message = DisplayText.sanitized(text.plain(in: language))
    try? TextOutput.standardError.write("vpclab: \(message)\n")
  }
}

/// The program's exit statuses, as `vpclab --help` and docs/grading.md list them.
enum ExitStatus: Int32, CaseIterable {
  case done = 0
  case notAllPassed = 1
  case scriptInvalid = 2
  case transcriptDamaged = 3
  case replayDiverged = 4
  case lessonInvalid = 5
  case inputOutputFailed = 6
  case usage = 64
  case interrupted = 130

  var code: ExitCode { ExitCode(rawValue) }

  /// What it says; docs/grading.md has the same words, which a test compares.
  var meaning: String {
    switch self {
    case .done: "done; for 'run' and 'grade': completed, with at least the pass mark"
    case .notAllPassed: "not completed, or below the pass mark"
    case .scriptInvalid: "something in a script is no input, or asks somebody at a terminal"
    case .transcriptDamaged: "a transcript is damaged, or could not be graded"
    case .replayDiverged: "re-execution differs from what a transcript claims"
    case .lessonInvalid: "a lesson is invalid, or its version is missing"
    case .inputOutputFailed: "something could not be read or written"
    case .usage: "wrong usage"
    case .interrupted: "interrupted"
    }
  }

  /// One line each.
  static var list: String {
    allCases.map { status in
      let number = String(status.rawValue)
      return String(repeating: " ", count: 5 - number.count) + "\(number)  \(status.meaning)"
    }.joined(separator: "\n")
  }
}
