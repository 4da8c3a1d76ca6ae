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
