import SystemCalls

/// A file of log lines, plain or gzip, or standard input.
public struct LogFile: Sendable {
  /// `-` is standard input.
  public let path: String
  /// In bytes as stored; `nil` for a pipe.
  public let size: Int?
  /// Whether it can be read only once, as standard input and pipes.
  public let comesOnce: Bool

  /// So many bytes tell what kind of file it is.
  static let sampleSize = 4_096

  public init(path: String) {
    self.path = path
    let status = path == "-" ? FileStatus(descriptor: STDIN_FILENO) : FileStatus(path: path)
    size = status?.kind == .regular ? status?.size : nil
    comesOnce = path == "-" || status.map { $0.kind != .regular } ?? false
  }

  /// Opens the file for reading. What is no text in lines is refused.
  public func reader() throws(LogFileError) -> LineReader {
    let file = try FileDescriptor(path: path)
    let beginning = try file.peek(atLeast: 4, atMost: Self.sampleSize)
    if Self.isPacked(beginning) {
      return LineReader(GzipDecoder(file), file: file, isUnpacking: true)
    }
    try Self.checkText(beginning)
    return LineReader(file, file: file)
  }

  static func isPacked(_ beginning: [UInt8]) -> Bool { beginning.starts(with: [0x1F, 0x8B]) }

  static func checkText(_ beginning: [UInt8]) throws(LogFileError) {
    if beginning.starts(with: "PAR1".utf8) { throw .noText("Parquet") }
    if beginning.starts(with: "PK\u{3}\u{4}".utf8) { throw .noText("a ZIP archive") }
    if beginning.contains(0) { throw .noText("binary data") }
  }
}
