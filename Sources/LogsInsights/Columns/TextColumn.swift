/// Texts of one batch as places in an array of bytes, so that a field of a log line costs two
/// integers and no copy.
struct TextColumn: Sendable {
  var bytes: [UInt8]
  /// -1 for a missing value.
  var starts: [Int]
  var ends: [Int]

  var count: Int { starts.count }

  subscript(row: Int) -> Datum {
    starts[row] < 0 ? .null : .text(Text(bytes[starts[row]..<ends[row]]))
  }

  func isPresent(_ row: Int) -> Bool { starts[row] >= 0 }

  /// The value as a number, read straight from the bytes.
  func number(_ row: Int) -> Datum? {
    guard starts[row] >= 0 else { return nil }
    return Number.parse(bytes.span.extracting(starts[row]..<ends[row]))
  }

  func gathered(_ rows: [Int]) -> TextColumn {
    TextColumn(bytes: bytes, starts: rows.map { starts[$0] }, ends: rows.map { ends[$0] })
  }

  /// The same texts with no other bytes around them.
  var detached: TextColumn {
    var result = TextColumn(bytes: [], starts: [], ends: [])
    for row in 0..<count {
      guard starts[row] >= 0 else {
        result.starts.append(-1)
        result.ends.append(-1)
        continue
      }
      result.starts.append(result.bytes.count)
      result.bytes += bytes[starts[row]..<ends[row]]
      result.ends.append(result.bytes.count)
    }
    return result
  }

  /// Whether some text is in each value, `nil` where one is missing. All bytes are searched at once: a
  /// place that is found lies in one of the values that follow, or between them.
  func contain(_ needle: ByteNeedle) -> [Bool?] {
    let bytes = bytes.span
    // From where to where there is no other place.
    var searched = -1 ..< -1
    return starts.indices.map { row in
      let start = starts[row]
      guard start >= 0 else { return nil }
      if start < searched.lowerBound || start > searched.upperBound {
        searched = start..<(needle.first(in: bytes, start..<bytes.count) ?? bytes.count)
      }
      return searched.upperBound + needle.count <= ends[row]
    }
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

/// The whole numbers of a column of text, read once for all that count with them.
struct WholeNumbers: Sendable {
  /// By row; 0 where there is none.
  var values: [Int]
  /// Rows whose text is missing, no number, or no whole one.
  var others: [Int]

  init(_ column: TextColumn) {
    var others: [Int] = []
    values = [Int](unsafeUninitializedCapacity: column.count) { values, count in
      count = column.count
      column.bytes.withUnsafeBytes { bytes in
        let base = bytes.baseAddress
        for row in 0..<column.count {
          let (start, end) = (column.starts[row], column.ends[row])
          if start >= 0, end - start <= 16, end >= 16, let base,
            let value = DecimalDigits.value(endingAt: base + end, count: end - start)
          {
            values[row] = value
          } else if case .integer(let value)? = column.number(row) {
            values[row] = value
          } else {
            values[row] = 0
            others.append(row)
          }
        }
      }
    }
    self.others = others
  }
}
