import LogFiles

/// A file that could not be read, or not as a whole.
struct UnreadableFile {
  var path: String
  var error: LogFileError
  /// Records before the place where reading ended.
  var recordsRead = 0

  /// Standard input has no name.
  var name: String { path == "-" ? "standard input" : path }

  var message: String {
    switch error {
    case .lineTooLong: "\(error)"
    default:
      recordsRead == 0
        ? "\(error)" : "\(error); read up to record \(recordsRead), which the result has"
    }
  }
}
