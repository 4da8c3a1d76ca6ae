/// Makes pieces of whole lines out of pieces that end anywhere.
struct LineAssembler {
  /// Longer lines are refused: a flow log record has some hundred bytes, and a file without any
  /// line break must not fill the memory.
  static let limit = 64 << 10

  private static let newline = UInt8(ascii: "\n")
  /// The beginning of a line whose end has not come yet.
  private var rest: [UInt8] = []

  /// The lines that end in this piece, `nil` if none does.
  mutating func lines(in piece: [UInt8]) throws(LogFileError) -> [UInt8]? {
    guard let last = piece.lastIndex(of: Self.newline) else {
      rest += piece
      try check(rest.count)
      return nil
    }
    var lines = rest
    lines.reserveCapacity(rest.count + last + 1)
    lines += piece[...last]
    rest = Array(piece[(last + 1)...])
    try checkLines(of: lines)
    try check(rest.count)
    return lines
  }

  /// The last line, if no line break followed it.
  mutating func finish() -> [UInt8]? {
    defer { rest = [] }
    return rest.isEmpty ? nil : rest
  }

  private func check(_ length: Int) throws(LogFileError) {
    if length > Self.limit { throw .lineTooLong(limit: Self.limit) }
  }

  /// Leaps as far as a line may reach and looks back for a line break, so few bytes are looked at.
  private func checkLines(of lines: [UInt8]) throws(LogFileError) {
    var start = 0
    while lines.count - start > Self.limit + 1 {
      guard let end = lines[start...(start + Self.limit)].lastIndex(of: Self.newline) else {
        throw .lineTooLong(limit: Self.limit)
      }
      start = end + 1
    }
  }
}
