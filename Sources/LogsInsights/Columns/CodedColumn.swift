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
