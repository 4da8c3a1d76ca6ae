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
    let beginning = try descriptor.peek(atLeast: 6, atMost: LogFile.sampleSize)
    if beginning.starts(with: ParquetSource.magic) || Packing(beginning) != nil
      || DocumentForm.isDocument(beginning)
    {
      return nil
    }
    try LogFile.checkText(beginning)
    guard let memory = descriptor.mapped(size) else { return nil }
    start = memory
    count = size
  }

  deinit { munmap(start, count) }

  public struct Piece {
    /// Whole lines; the last of a file may have no end.
    public var lines: Range<Int>
    /// Where the next piece begins.
    public var next: Int
    /// Whether a line between the two was left out because it is too long.
    public var leavesLineOut = false
  }

  /// Some whole lines from a place on, where a line begins. No more is looked at than lines may be
  /// long.
  public func piece(from place: Int) -> Piece {
    let wanted = place + Self.pieceSize
    guard wanted < count else { return Piece(lines: place..<count, next: count) }
    if let end = lineEnd(in: (wanted - 1)..<min(count, wanted + LineReader.limit)) {
      return Piece(lines: place..<end, next: end)
    }
    // The line that goes on here has no end near by.
    let bytes = start.assumingMemoryBound(to: UInt8.self)
    var lineStart = wanted
    while lineStart > place, bytes[lineStart - 1] != UInt8(ascii: "\n") { lineStart -= 1 }
    var next = wanted
    while next < count {
      let end = min(count, next + Self.pieceSize)
      if let found = lineEnd(in: next..<end) {
        return leavingOut(lineStart, place, next: found)
      }
      release(next..<end)
      next = end
    }
    return leavingOut(lineStart, place, next: count)
  }

  private func leavingOut(_ lineStart: Int, _ place: Int, next: Int) -> Piece {
    // Near the end of the file a line may have the length that it may have.
    if next - lineStart <= LineReader.limit { return Piece(lines: place..<next, next: next) }
    return Piece(lines: place..<lineStart, next: next, leavesLineOut: true)
  }

  /// The place after the first line break in a range.
  private func lineEnd(in range: Range<Int>) -> Int? {
    guard let found = memchr(start + range.lowerBound, 0x0A, range.count) else { return nil }
    return found - start + 1
  }

  /// Gives back the memory of what will not be looked at again.
  private func release(_ range: Range<Int>) {
    let page = 1 << 16
    let first = (range.lowerBound + page - 1) / page * page
    let end = range.upperBound / page * page
    if first < end { madvise(start + first, end - first, MADV_DONTNEED) }
  }

  /// The first bytes, in which the first line is.
  public func withBeginning<Result>(_ body: (Span<UInt8>) -> Result) -> Result {
    withBytes(0..<min(count, LineReader.limit), body)
  }

  /// Lends out the bytes of a range.
  public func withBytes<Result>(_ range: Range<Int>, _ body: (Span<UInt8>) -> Result) -> Result {
    let bytes = UnsafeRawBufferPointer(start: start, count: count)[range]
    return UnsafeRawBufferPointer(rebasing: bytes).withMemoryRebound(to: UInt8.self) {
      body($0.span)
    }
  }
}
