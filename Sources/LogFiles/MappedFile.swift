import SystemCalls

/// A plain file of lines as memory: nothing is copied, and any thread may look at any place.
///
/// The pages belong to the system, which takes them back when it needs them. Should the file become
/// shorter meanwhile, looking at what is gone ends the program (SIGBUS).
public final class MappedFile: Sendable {
  // Never written; unmapped when nobody holds the file any more.
  nonisolated(unsafe) private let start: UnsafeMutableRawPointer
  /// Bytes of the file when it was opened.
  public let count: Int

  /// What is looked at by one thread at a time, unless lines are longer.
  public static let pieceSize = 1 << 20

  /// `nil` for what must be read in order: pipes, packed files, empty ones. What is no text is
  /// refused.
  public init?(_ file: LogFile) throws(LogFileError) {
    guard file.path != "-", let size = file.size, size > 0 else { return nil }
    let descriptor = try FileDescriptor(path: file.path)
    let beginning = try descriptor.peek(atLeast: 4, atMost: LogFile.sampleSize)
    if LogFile.isPacked(beginning) { return nil }
    try LogFile.checkText(beginning)
    guard let memory = descriptor.mapped(size) else { return nil }
    start = memory
    count = size
  }

  deinit { munmap(start, count) }

  /// Some whole lines from a place on, where a line begins; the last of a file may have no end.
  public func piece(from place: Int) -> Range<Int> {
    let wanted = place + Self.pieceSize
    guard wanted < count else { return place..<count }
    let bytes = start.assumingMemoryBound(to: UInt8.self)
    var end = wanted
    while end < count, bytes[end - 1] != UInt8(ascii: "\n") { end += 1 }
    return place..<end
  }

  /// The first line, without its end.
  public var firstLine: [UInt8] {
    withBytes(0..<min(count, LineReader.limit)) { bytes in
      var line: [UInt8] = []
      for index in bytes.indices {
        if bytes[index] == UInt8(ascii: "\n") { break }
        line.append(bytes[index])
      }
      return line
    }
  }

  /// Lends out the bytes of a range.
  public func withBytes<Result>(_ range: Range<Int>, _ body: (Span<UInt8>) -> Result) -> Result {
    let bytes = UnsafeRawBufferPointer(start: start, count: count)[range]
    return UnsafeRawBufferPointer(rebasing: bytes).withMemoryRebound(to: UInt8.self) {
      body($0.span)
    }
  }
}
