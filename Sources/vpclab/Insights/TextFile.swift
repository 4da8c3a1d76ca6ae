import Presentation
import SystemCalls

/// A small file that a command needs as a whole: a query, a table of names.
enum TextFile {
  /// `-` is standard input.
  static func bytes(of path: String, atMost limit: Int) throws(CommandFailure) -> [UInt8] {
    let number = path == "-" ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC)
    guard number >= 0 else { throw failure(path, String(cString: strerror(errno))) }
    defer { if number != STDIN_FILENO { close(number) } }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = read(number, &buffer, buffer.count)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw failure(path, String(cString: strerror(errno))) }
      guard count > 0 else { return bytes }
      bytes += buffer[..<count]
      guard bytes.count <= limit else {
        throw failure(path, "it is larger than \(limit >> 20) MiB")
      }
    }
  }

  private static func failure(_ path: String, _ reason: String) -> CommandFailure {
    CommandFailure("cannot read \(path): \(reason)", status: .inputOutputFailed)
  }
}
