/// Why a file of the home directory cannot be read or written.
public enum FileError: Error, Equatable, Sendable {
  case notFound
  case isDirectory
  case outsideHomeDirectory
  case tooLarge
  case full

  /// What stands after the file's name in a program's message.
  public var message: String {
    switch self {
    case .notFound: "No such file or directory"
    case .isDirectory: "Is a directory"
    case .outsideHomeDirectory:
      "No such file or directory (vpclab keeps files in the home directory only; use a plain name)"
    case .tooLarge: "File too large (at most \(Limits.fileBytes) bytes)"
    case .full:
      "No space left on device (at most \(Limits.files) files and \(Limits.homeDirectoryBytes) bytes)"
    }
  }
}
