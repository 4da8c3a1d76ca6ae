import ArgumentParser

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
    case .scriptInvalid: "a script was not run to its end: something in it is no input"
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
