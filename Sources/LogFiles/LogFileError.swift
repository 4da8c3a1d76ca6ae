/// Why a log file cannot be read, or not to its end.
public enum LogFileError: Error, Equatable, Sendable {
  /// The system's `errno`.
  case system(Int32)
  case folder
  case damaged(Packing)
  case endsInside(Packing)
  case endsInsideDocument
  case damagedParquet
  /// A library that such a file needs is not on this machine; what to install for it.
  case missingLibrary(String, package: String)
  /// It has more than it had when it was found.
  case changed
  case lineTooLong(limit: Int)
  /// Text in columns was expected; the name of what was found if it is known.
  case noText(String)
}
