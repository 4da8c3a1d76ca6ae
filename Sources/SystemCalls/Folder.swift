/// Folders of files, read without what tools hide there.
public enum Folder {
  /// The names in a folder in byte order, without those that begin with a dot; `nil`, with `errno`
  /// set, if it cannot be read.
  public static func names(in path: String) -> [String]? {
    guard let stream = opendir(path) else { return nil }
    return names(of: stream)
  }

  /// The same of an open folder, whose descriptor stays the caller's.
  public static func names(in descriptor: Int32) -> [String]? {
    let copy = dup(descriptor)
    guard copy >= 0 else { return nil }
    guard let stream = fdopendir(copy) else {
      let code = errno
      close(copy)
      errno = code
      return nil
    }
    return names(of: stream)
  }

  /// Closes the stream.
  private static func names(of stream: FolderStream) -> [String]? {
    defer { closedir(stream) }
    var names: [String] = []
    while true {
      // At the end there is no entry either, but no error.
      errno = 0
      guard let entry = readdir(stream) else {
        if errno == 0 { break }
        return nil
      }
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if !name.hasPrefix(".") { names.append(name) }
    }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// The files in what was named: a file is taken as it is, a folder gives the files below it in the
  /// order of their names.
  ///
  /// - Parameters:
  ///   - depth: how many folders deep files are looked for.
  ///   - isWanted: whether a file found in a folder counts, by its name.
  public static func files(
    in paths: [String], depth: Int, where isWanted: (String) -> Bool = { _ in true }
  ) -> [String] {
    paths.flatMap { path in
      // Standard input, even where a folder has that name.
      path == "-" ? [path] : files(at: path, depth: depth, where: isWanted) ?? [path]
    }
  }

  /// `nil` if it is no folder that can be read.
  private static func files(
    at path: String, depth: Int, where isWanted: (String) -> Bool
  ) -> [String]? {
    guard depth > 0, FileStatus(path: path)?.kind == .folder, let names = names(in: path) else {
      return nil
    }
    return names.flatMap { name -> [String] in
      let inner = path.hasSuffix("/") ? path + name : "\(path)/\(name)"
      // A link to a folder may lead in a circle.
      let isLink = FileStatus(path: inner, followsLink: false)?.kind == .link
      if isLink, FileStatus(path: inner)?.kind == .folder { return [] }
      if let files = files(at: inner, depth: depth - 1, where: isWanted) { return files }
      return isWanted(name) ? [inner] : []
    }
  }
}

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
