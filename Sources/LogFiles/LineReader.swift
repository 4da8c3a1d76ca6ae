/// Reads a log file as pieces of whole lines, in their order.
///
/// Lines are handed out in the caller's array, so that several threads can each have a piece while
/// the next one is being read; calls themselves must not overlap.
public final class LineReader {
  /// What is read at once. Large enough that a piece costs little, small enough for a core's cache.
  public static let pieceSize = 256 << 10
  /// Longer lines are left out: a flow log record has some hundred bytes, and a file without any
  /// line break must not fill the memory.
  public static let limit = 64 << 10

  private static let newline = UInt8(ascii: "\n")

  private let source: any ByteSource
  private let file: FileDescriptor?
  private let packing: Packing?
  /// The first bytes of the text, in which the first line is; none of a document.
  public let beginning: [UInt8]
  /// Whether the first line names the columns, as of a table that was no text: whatever they are
  /// called, it is no record.
  public let isTable: Bool
  /// The beginning of a line whose end has not come yet.
  private var rest: [UInt8] = []
  private var isAtEnd = false
  /// Whether what comes next belongs to a line that is left out.
  private var isInLongLine = false
  /// Whether a line was left out because it is too long.
  public private(set) var hasLeftLineOut = false
  /// How many bytes of text have been handed out.
  public private(set) var offset = 0

  /// Bytes of the file read so far, packed if it is.
  public var bytesRead: Int { file?.bytesRead ?? offset }

  init(
    _ source: any ByteSource, file: FileDescriptor? = nil, packing: Packing? = nil,
    beginning: [UInt8] = [], isTable: Bool = false
  ) {
    self.source = source
    self.file = file
    self.packing = packing
    self.beginning = beginning
    self.isTable = isTable
  }

  /// As many pieces as the file can have when so many bytes of it are packed, if that can be said:
  /// reading it then costs as much as looking at its lines, so somebody may do both. All pieces but
  /// the last are full.
  public func mostPieces(packed size: Int) -> Int? {
    (packing?.mostExpansion).map { size * $0 / (Self.pieceSize - Self.limit) + 2 }
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
    rest.removeAll(keepingCapacity: true)
    while true {
      let more = try FileDescriptor.filled(&buffer, from: count) { memory throws(LogFileError) in
        try source.read(
          into: UnsafeMutableRawBufferPointer(
            rebasing: memory.prefix(
              max(1, Self.pieceSize - count))))
      }
      guard more > 0 else {
        isAtEnd = true
        return handOut(count)
      }
      if isInLongLine {
        guard let end = Self.firstEnd(buffer, count..<(count + more)) else { continue }
        isInLongLine = false
        let kept = Array(buffer[end..<(count + more)])
        buffer.withUnsafeMutableBytes { $0.copyBytes(from: kept) }
        guard let end = Self.end(buffer, 0..<kept.count) else {
          count = kept.count
          continue
        }
        rest.append(contentsOf: buffer[end..<kept.count])
        return handOut(end)
      }
      let end = Self.end(buffer, count..<(count + more))
      count += more
      guard let end else {
        if count > Self.limit {
          leaveLineOut()
          count = 0
        }
        continue
      }
      if count - end > Self.limit {
        leaveLineOut()
      } else {
        rest.append(contentsOf: buffer[end..<count])
      }
      return handOut(end)
    }
  }

  private func leaveLineOut() {
    isInLongLine = true
    hasLeftLineOut = true
  }

  private func handOut(_ count: Int) -> Range<Int>? {
    offset += count
    return count > 0 ? 0..<count : nil
  }

  /// The place after the first line break in a range.
  private static func firstEnd(_ bytes: [UInt8], _ range: Range<Int>) -> Int? {
    let text = bytes.span
    for place in range where text[unchecked: place] == newline { return place + 1 }
    return nil
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
}

/// A plain file that somebody still writes to, or a pipe: whole lines, as they come.
public final class FollowedFile {
  private let file: FileDescriptor
  /// Only a pipe has an end.
  private let isPipe: Bool
  private var rest: [UInt8] = []
  private var buffer = [UInt8](repeating: 0, count: 1 << 16)
  private var isAtEnd = false
  private var isInLongLine = false
  /// Whether a line was left out because it is too long.
  public private(set) var hasLeftLineOut = false

  public init(_ file: LogFile) throws(LogFileError) {
    self.file = try FileDescriptor(path: file.path)
    isPipe = file.size == nil
    let beginning = isPipe ? [] : try self.file.bytes(at: 0..<min(6, file.size ?? 0))
    if let packing = Packing(beginning) {
      throw .noText("\(packing.rawValue) data, which cannot be followed")
    }
    try LogFile.checkText(beginning)
  }

  /// Lines that come within so many milliseconds, perhaps none; `nil` at the end of a pipe.
  public func next(within milliseconds: Int) throws(LogFileError) -> [UInt8]? {
    if isAtEnd { return nil }
    file.wait(milliseconds, isFile: !isPipe)
    guard !isPipe || file.hasInput else { return [] }
    let count = try FileDescriptor.filled(&buffer, from: 0) { memory throws(LogFileError) in
      try file.read(into: memory)
    }
    guard count > 0 else {
      guard isPipe else { return [] }
      isAtEnd = true
      return isInLongLine ? [] : rest
    }
    var lines = rest
    var start = 0
    if isInLongLine {
      guard let end = buffer[..<count].firstIndex(of: 0x0A) else { return [] }
      isInLongLine = false
      start = end + 1
    }
    lines += buffer[start..<count]
    let end = lines.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    rest = Array(lines[end...])
    lines.removeSubrange(end...)
    if rest.count > LineReader.limit {
      rest = []
      isInLongLine = true
      hasLeftLineOut = true
    }
    return lines
  }
}
