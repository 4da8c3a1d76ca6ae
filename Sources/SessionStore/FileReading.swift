#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Reads files of unknown origin up to a limit.
public enum FileReading {
  /// The file's bytes; one byte more than `limit` where it is longer, so that the caller can tell.
  ///
  /// A named pipe that nobody writes to is empty rather than waited for.
  public static func bytes(at path: String, limit: Int) throws(JournalError) -> [UInt8] {
    let file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard file >= 0 else { throw JournalError(.open, path: path) }
    defer { close(file) }
    guard fcntl(file, F_SETFL, 0) == 0 else { throw JournalError(.open, path: path) }
    return try bytes(of: file, path: path, limit: limit)
  }

  /// What standard input holds, likewise.
  public static func standardInput(limit: Int) throws(JournalError) -> [UInt8] {
    try bytes(of: STDIN_FILENO, path: "standard input", limit: limit)
  }

  static func bytes(of file: Int32, path: String, limit: Int) throws(JournalError) -> [UInt8] {
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while bytes.count <= limit {
      let count = read(file, &chunk, chunk.count)
      if count < 0 && errno == EINTR { continue }
      guard count >= 0 else { throw JournalError(.read, path: path) }
      if count == 0 { break }
      bytes += chunk[..<count]
    }
    return Array(bytes.prefix(limit + 1))
  }
}
