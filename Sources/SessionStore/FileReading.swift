import SystemCalls

/// Reads files of unknown origin up to a limit.
public enum FileReading {
  /// The file's bytes; one byte more than `limit` where it is longer, so that the caller can tell.
  ///
  /// A named pipe that nobody writes to is empty rather than waited for.
  public static func bytes(at path: String, limit: Int) throws(JournalError) -> [UInt8] {
    let file: Int32
    do throws(SystemError) {
      file = try FileOpening.open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    } catch {
      throw JournalError(.open, path: path, code: error.code)
    }
    defer { close(file) }
    guard fcntl(file, F_SETFL, 0) == 0 else { throw JournalError(.open, path: path) }
    return try bytes(of: file, path: path, limit: limit)
  }

  /// What standard input holds, likewise.
  public static func standardInput(limit: Int) throws(JournalError) -> [UInt8] {
    try bytes(of: STDIN_FILENO, path: "standard input", limit: limit)
  }

  static func bytes(of file: Int32, path: String, limit: Int) throws(JournalError) -> [UInt8] {
    do throws(SystemError) {
      return try DescriptorIO.readAll(file, limit: limit)
    } catch {
      throw JournalError(.read, path: path, code: error.code)
    }
  }
}
