import ArgumentParser

/// The program's exit statuses, as `vpclab --help` lists them.
enum ExitStatus: Int32 {
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
}
