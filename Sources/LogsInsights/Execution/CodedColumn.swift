/// Texts of one batch as numbers of entries in a dictionary, as typed columns give them.
struct CodedColumn: Sendable {
  /// A missing value has the code `missing`.
  var codes: ArraySlice<UInt32>
  var dictionary: TextDictionary

  static let missing = UInt32.max

  subscript(row: Int) -> Scalar {
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

  init(_ texts: some Sequence<String>) {
    var (bytes, starts, ends): ([UInt8], [Int], [Int]) = ([], [], [])
    for text in texts {
      starts.append(bytes.count)
      bytes += text.utf8
      ends.append(bytes.count)
    }
    // The last text, too, is read sixteen bytes at a time.
    bytes += [UInt8](repeating: 0, count: 16)
    (self.bytes, self.starts, self.ends) = (bytes, starts, ends)
  }
}
