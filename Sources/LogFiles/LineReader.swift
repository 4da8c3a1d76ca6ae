/// Reads a log file as pieces of whole lines, in their order.
///
/// Lines are handed out in the caller's array, so that several threads can each have a piece while
/// the next one is being read; calls themselves must not overlap.
public final class LineReader {
  /// What is read at once. Large enough that a piece costs little, small enough for a core's cache.
  public static let pieceSize = 256 << 10
  /// Longer lines are refused: a flow log record has some hundred bytes, and a file without any
  /// line break must not fill the memory.
  public static let limit = 64 << 10

  private static let newline = UInt8(ascii: "\n")

  private let source: any ByteSource
  private let file: FileDescriptor?
  /// Whether the file is packed, so that reading it costs as much as looking at its lines.
  public let isUnpacking: Bool
  /// The beginning of a line whose end has not come yet.
  private var rest: [UInt8] = []
  private var isAtEnd = false
  /// How many bytes of text have been handed out.
  public private(set) var offset = 0

  /// Bytes of the file read so far, packed if it is.
  public var bytesRead: Int { file?.bytesRead ?? offset }

  init(_ source: any ByteSource, file: FileDescriptor? = nil, isUnpacking: Bool = false) {
    self.source = source
    self.file = file
    self.isUnpacking = isUnpacking
  }

  /// As many pieces as a packed file of so many bytes can have: deflate packs no better than
  /// 1,032 to 1, and all pieces but the last are full.
  public static func mostPieces(packed size: Int) -> Int {
    size * 1_032 / (pieceSize - limit) + 2
  }

  /// Puts the next lines into an array and says where they are in it; `nil` at the end. The last
  /// line of a file may have no line break.
  ///
  /// Lines before a damaged place have been handed out when the error is thrown.
  public func next(into buffer: inout [UInt8]) throws(LogFileError) -> Range<Int>? {
    if isAtEnd { return nil }
    let size = Self.pieceSize + Self.limit + 2
    if buffer.count < size { buffer = Array(repeating: 0, count: size) }
    var count = rest.count
    buffer.withUnsafeMutableBytes { $0.copyBytes(from: rest) }
    while true {
      let more = try FileDescriptor.filled(&buffer, from: count) { memory throws(LogFileError) in
        try source.read(
          into: UnsafeMutableRawBufferPointer(
            rebasing: memory.prefix(
              max(1, Self.pieceSize - count))))
      }
      guard more > 0 else {
        isAtEnd = true
        rest = []
        return try handOut(buffer, count)
      }
      let end = Self.end(buffer, count..<(count + more))
      count += more
      guard let end else {
        if count > Self.limit { throw .lineTooLong(limit: Self.limit) }
        continue
      }
      rest.removeAll(keepingCapacity: true)
      rest.append(contentsOf: buffer[end..<count])
      if rest.count > Self.limit { throw .lineTooLong(limit: Self.limit) }
      return try handOut(buffer, end)
    }
  }

  private func handOut(_ buffer: [UInt8], _ count: Int) throws(LogFileError) -> Range<Int>? {
    try checkLines(buffer, count)
    offset += count
    return count > 0 ? 0..<count : nil
  }

  /// The place after the last line break in a range.
  private static func end(_ bytes: [UInt8], _ range: Range<Int>) -> Int? {
    let text = bytes.span
    var end = range.upperBound
    while end > range.lowerBound {
      if text[unchecked: end - 1] == newline { return end }
      end -= 1
    }
    return nil
  }

  /// Leaps as far as a line may reach and looks back for a line break, so few bytes are looked at.
  private func checkLines(_ bytes: [UInt8], _ count: Int) throws(LogFileError) {
    var start = 0
    while count - start > Self.limit + 1 {
      guard let end = Self.end(bytes, start..<(start + Self.limit + 1)) else {
        throw .lineTooLong(limit: Self.limit)
      }
      start = end
    }
  }
}
