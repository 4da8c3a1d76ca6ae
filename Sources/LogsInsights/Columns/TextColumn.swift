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

/// Texts of one batch as numbers of entries in a dictionary, as typed columns give them.
struct CodedColumn: Sendable {
  /// A missing value has the code `missing`.
  var codes: ArraySlice<UInt32>
  var dictionary: TextDictionary

  static let missing = UInt32.max

  subscript(row: Int) -> Datum {
    let code = codes[codes.startIndex + row]
    guard code != Self.missing else { return .null }
    return .text(Text(dictionary.bytes[dictionary.starts[Int(code)]..<dictionary.ends[Int(code)]]))
  }

  func isPresent(_ row: Int) -> Bool { codes[codes.startIndex + row] != Self.missing }

  /// The same texts as places in the dictionary.
  var texts: TextColumn {
    TextColumn(
      bytes: dictionary.bytes,
      starts: codes.map { $0 == Self.missing ? -1 : dictionary.starts[Int($0)] },
      ends: codes.map { $0 == Self.missing ? -1 : dictionary.ends[Int($0)] })
  }

  func gathered(_ rows: [Int]) -> CodedColumn {
    CodedColumn(codes: rows.map { codes[codes.startIndex + $0] }[...], dictionary: dictionary)
  }
}

/// The texts that codes stand for, end to end. It never changes, so whoever has seen one knows all
/// its codes.
final class TextDictionary: Sendable {
  let bytes: [UInt8]
  let starts: [Int]
  let ends: [Int]
  /// For each code the first one with its text; `nil` when all texts are different.
  let firstCodes: [UInt32]?

  init(_ texts: some Sequence<String>) {
    var (bytes, starts, ends): ([UInt8], [Int], [Int]) = ([], [], [])
    var (firstCodes, known): ([UInt32], [[UInt8]: UInt32]) = ([], [:])
    for text in texts {
      starts.append(bytes.count)
      bytes += text.utf8
      ends.append(bytes.count)
      // By bytes: strings that are equal in Unicode may be different texts.
      let code = UInt32(firstCodes.count)
      firstCodes.append(known[Array(text.utf8), default: code])
      known[Array(text.utf8)] = firstCodes.last
    }
    // The last text, too, is read sixteen bytes at a time.
    bytes += [UInt8](repeating: 0, count: 16)
    (self.bytes, self.starts, self.ends) = (bytes, starts, ends)
    self.firstCodes = known.count == starts.count ? nil : firstCodes
  }

  /// Whether a code stands for this text of one byte.
  func isText(_ code: UInt32, _ byte: UInt8) -> Bool {
    guard code != CodedColumn.missing else { return false }
    let start = starts[Int(code)]
    return ends[Int(code)] == start + 1 && bytes[start] == byte
  }
}
