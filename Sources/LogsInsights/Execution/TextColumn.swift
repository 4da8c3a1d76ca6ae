/// Texts of one batch as places in an array of bytes, so that a field of a log line costs two
/// integers and no copy.
struct TextColumn: Sendable {
  var bytes: [UInt8]
  /// -1 for a missing value.
  var starts: [Int]
  var ends: [Int]

  var count: Int { starts.count }

  subscript(row: Int) -> Scalar {
    starts[row] < 0 ? .null : .text(Text(bytes[starts[row]..<ends[row]]))
  }

  func isPresent(_ row: Int) -> Bool { starts[row] >= 0 }

  /// The value as a number, read straight from the bytes.
  func number(_ row: Int) -> Scalar? {
    guard starts[row] >= 0 else { return nil }
    return Number.parse(bytes.span.extracting(starts[row]..<ends[row]))
  }

  func gathered(_ rows: [Int]) -> TextColumn {
    TextColumn(bytes: bytes, starts: rows.map { starts[$0] }, ends: rows.map { ends[$0] })
  }

  /// Whether each value is this text, `nil` where it is missing.
  func equals(_ text: Text) -> [Bool?] {
    let sought = text.bytes.span
    let bytes = bytes.span
    return starts.indices.map { row in
      let start = starts[row]
      guard start >= 0 else { return nil }
      guard ends[row] - start == sought.count else { return false }
      for index in sought.indices where sought[unchecked: index] != bytes[start + index] {
        return false
      }
      return true
    }
  }
}
