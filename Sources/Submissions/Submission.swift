/// A file that was handed in, wherever it lay.
public struct Submission: Equatable, Sendable {
  public enum Content: Equatable, Sendable {
    case bytes([UInt8])
    /// Nothing was read, for this reason.
    case unread(UnreadReason)
  }

  /// The path as it was named, with the path inside an archive behind it; safe to show.
  public var name: String
  public var content: Content

  public init(name: String, content: Content) {
    self.name = name
    self.content = content
  }
}

/// Why a file was not read.
public enum UnreadReason: Equatable, Sendable {
  case link(to: String)
  /// A pipe, a device or a socket.
  case notAFile
  /// The system's own words.
  case unreadable(String)
  case tooLarge(limit: Int)
  /// A folder or an archive that holds nothing.
  case emptyFolder
  /// The same, named on the command line: somebody looked for transcripts there.
  case nothingThere
  /// Folders or archives inside each other, deeper than anybody packs them.
  case tooDeep(levels: Int)
  /// What operating systems and editors leave beside files: `.DS_Store`, `__MACOSX`, `Thumbs.db`.
  case systemFile
  /// A document of an office program, which is an archive by its form only.
  case document
  case repeated
  case damagedArchive(String)
  case encrypted
  /// An archive of a kind that is not read, or a member packed by a method that is not.
  case unsupportedArchive(String)
  /// The archive asks for more than any class hands in.
  case archiveBudget(String)
}

extension UnreadReason: CustomStringConvertible {
  public var description: String {
    switch self {
    case .link(let target):
      "a symbolic link to \(target): links are never followed; name what it leads to"
    case .notAFile: "no regular file but a pipe, a device or a socket"
    case .unreadable(let reason): "cannot be read: \(reason)"
    case .tooLarge(let limit): "larger than \(limit >> 20) MiB"
    case .emptyFolder: "it is empty"
    case .nothingThere: "there are no files in it"
    case .tooDeep(let levels): "deeper than \(levels) levels"
    case .systemFile: "left there by an operating system or an editor"
    case .document: "a document of an office program"
    case .repeated: "named before"
    case .damagedArchive(let reason): "a damaged archive: \(reason)"
    case .encrypted: "encrypted: unpack it with its password first"
    case .unsupportedArchive(let what): "\(what): unpack it first"
    case .archiveBudget(let limit): "the archive holds more than \(limit)"
    }
  }
}
