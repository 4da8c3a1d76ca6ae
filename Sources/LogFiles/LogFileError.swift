import SystemCalls

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

extension LogFileError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .system(let code): "\(SystemError(code: code))"
    case .folder: "it is a folder"
    case .damaged(let packing):
      "its \(packing.rawValue) data is damaged; download it again"
    case .endsInside(let packing):
      "it ends in the middle of its \(packing.rawValue) data; download it again"
    case .endsInsideDocument: "it ends in the middle of its JSON; get it again"
    case .damagedParquet: "its Parquet data is damaged or of a kind that is not known"
    case .missingLibrary(let library, let package):
      "\(library) is needed for it; install \(package), or unpack the file"
    case .changed: "it became longer while it was read; run the query again"
    case .lineTooLong(let limit): "a line longer than \(limit >> 10) KiB was left out"
    case .noText(let kind):
      "it is \(kind); text can be read, plain or packed with gzip, zstd, bzip2 or xz"
    }
  }
}
