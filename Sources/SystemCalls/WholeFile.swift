/// Files that are there as a whole or not at all, whenever the program or the power ends.
public enum WholeFile {
  /// Makes a new file, on disk with its name when this returns.
  ///
  /// A file or a link of that name is left alone: `EEXIST`.
  public static func create(
    at path: String, _ bytes: [UInt8], mode: UInt32 = 0o600
  ) throws(SystemError) {
    try makeFile(at: path, bytes, mode: mode)
    do throws(SystemError) {
      try FolderSync.sync(folderOf: path)
    } catch {
      unlink(path)
      throw error
    }
  }

  /// Puts a file in place of what has that name: written beside it and renamed, so that it is never
  /// seen half written, and a symbolic link is replaced rather than followed.
  public static func replace(
    _ path: String, with bytes: [UInt8], mode: UInt32 = 0o600
  ) throws(SystemError) {
    let draft = try draft(for: path, bytes, mode: mode)
    guard rename(draft, path) == 0 else {
      let error = SystemError()
      unlink(draft)
      throw error
    }
    try FolderSync.sync(folderOf: path)
  }

  /// A file beside `path` that nobody else has; its name begins with a dot.
  private static func draft(
    for path: String, _ bytes: [UInt8], mode: UInt32
  ) throws(SystemError) -> String {
    let (folder, name) = FolderSync.split(path)
    for number in 0..<100 {
      let draft = "\(folder == "/" ? "" : folder)/.\(name.prefix(100)).\(getpid()).\(number)"
      do throws(SystemError) {
        try makeFile(at: draft, bytes, mode: mode)
        return draft
      } catch {
        guard error.code == EEXIST else { throw error }
      }
    }
    throw SystemError(code: EEXIST)
  }

  private static func makeFile(
    at path: String, _ bytes: [UInt8], mode: UInt32
  ) throws(SystemError) {
    let file = try FileOpening.open(
      path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, mode: mode)
    defer { close(file) }
    do throws(SystemError) {
      try DescriptorIO.writeAll(bytes, to: file)
      try FolderSync.sync(file)
    } catch {
      unlink(path)
      throw error
    }
  }
}

/// Opening, gone on with when a signal interrupts: on some file systems it waits.
public enum FileOpening {
  public static func open(
    _ path: String, _ flags: Int32, mode: UInt32 = 0
  ) throws(SystemError) -> Int32 {
    while true {
      let file = systemOpen(path, flags, mode)
      if file >= 0 { return file }
      if errno != EINTR { throw SystemError() }
    }
  }

  /// A regular file for reading; what else has that name (a pipe, a device) is not waited for.
  ///
  /// - Throws: `EINVAL` for what is no regular file, `ELOOP` for a symbolic link.
  public static func openRegular(
    _ path: String, _ flags: Int32 = O_RDONLY, mode: UInt32 = 0
  ) throws(SystemError) -> Int32 {
    let file = try open(path, flags | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK, mode: mode)
    guard let status = FileStatus(descriptor: file), status.kind == .regular else {
      close(file)
      throw SystemError(code: EINVAL)
    }
    return file
  }
}

/// Folders whose entries are to outlive the power.
public enum FolderSync {
  /// A file's name is on disk only when its folder is.
  public static func sync(folderOf path: String) throws(SystemError) {
    let folder = try FileOpening.open(split(path).folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    defer { close(folder) }
    try sync(folder)
  }

  public static func sync(_ descriptor: Int32) throws(SystemError) {
    while fsync(descriptor) != 0 {
      guard errno == EINTR else { throw SystemError() }
    }
  }

  /// The folder that a path's file is in, and the file's name.
  public static func split(_ path: String) -> (folder: String, name: String) {
    guard let slash = path.lastIndex(of: "/") else { return (".", path) }
    let folder = slash == path.startIndex ? "/" : String(path[..<slash])
    return (folder, String(path[path.index(after: slash)...]))
  }

  /// Makes a folder and those above it where they are missing, each on disk with its name.
  ///
  /// - Throws: the error, with the folder that it is about.
  public static func make(_ path: String, mode: UInt32 = 0o700) throws(FolderFailure) {
    var partial = ""
    for (index, part) in path.split(separator: "/", omittingEmptySubsequences: false).enumerated() {
      switch (index, part.isEmpty) {
      case (0, true): partial = "/"
      case (0, false): partial = String(part)
      case (_, true): continue
      case (_, false): partial += (partial.hasSuffix("/") ? "" : "/") + part
      }
      if partial == "/" { continue }
      guard mkdir(partial, mode_t(mode)) == 0 else {
        let error = SystemError()
        if error.code == EEXIST { continue }
        // Of folders that are there some systems say that they could not be made.
        if FileStatus(path: partial)?.kind == .folder { continue }
        throw FolderFailure(path: partial, error: error)
      }
      do throws(SystemError) {
        try sync(folderOf: partial)
      } catch {
        throw FolderFailure(path: partial, error: error)
      }
    }
  }
}

/// A folder that could not be made.
public struct FolderFailure: Error, Equatable, Sendable {
  public let path: String
  public let error: SystemError
}

private func systemOpen(_ path: String, _ flags: Int32, _ mode: UInt32) -> Int32 {
  open(path, flags, mode_t(mode))
}
