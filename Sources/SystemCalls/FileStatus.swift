/// What the system tells of a file.
public struct FileStatus: Sendable {
  public enum Kind: Equatable, Sendable {
    case regular, folder, link
    /// A pipe, a device or a socket.
    case other
  }

  /// Which file it is, whatever its name.
  public struct Identity: Hashable, Sendable {
    let device: UInt64
    public let number: UInt64
  }

  /// What becomes another when somebody writes to a file.
  public struct Version: Hashable, Sendable {
    let size: Int
    let seconds: Int
    let nanoseconds: Int
  }

  public let kind: Kind
  /// In bytes.
  public let size: Int
  /// Seconds since 1970.
  public let modifiedAt: Int
  public let identity: Identity
  public let version: Version

  /// `nil`, with `errno` set, for what is not there or not to be looked at.
  ///
  /// - Parameter followsLink: whether a symbolic link stands for what it leads to.
  public init?(path: String, followsLink: Bool = true) {
    var status = stat()
    guard (followsLink ? stat(path, &status) : lstat(path, &status)) == 0 else { return nil }
    self.init(status)
  }

  /// Of an open file.
  public init?(descriptor: Int32) {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { return nil }
    self.init(status)
  }

  /// Of a name of any bytes in an open folder; a symbolic link is one.
  public init?(rawName name: UnsafePointer<CChar>, in folder: Int32) {
    var status = stat()
    guard fstatat(folder, name, &status, AT_SYMLINK_NOFOLLOW) == 0 else { return nil }
    self.init(status)
  }

  /// Of a name in an open folder; a symbolic link is one.
  public init?(name: String, in folder: Int32) {
    var status = stat()
    guard fstatat(folder, name, &status, AT_SYMLINK_NOFOLLOW) == 0 else { return nil }
    self.init(status)
  }

  private init(_ status: stat) {
    kind =
      switch status.st_mode & S_IFMT {
      case S_IFREG: .regular
      case S_IFDIR: .folder
      case S_IFLNK: .link
      default: .other
      }
    size = Int(status.st_size)
    #if canImport(Darwin)
      let modification = status.st_mtimespec
    #else
      let modification = status.st_mtim
    #endif
    modifiedAt = Int(modification.tv_sec)
    version = Version(
      size: size, seconds: modifiedAt, nanoseconds: Int(modification.tv_nsec))
    identity = Identity(
      device: UInt64(truncatingIfNeeded: status.st_dev),
      number: UInt64(truncatingIfNeeded: status.st_ino))
  }
}
