/// Texts of one batch as numbers of entries in a dictionary, as typed columns give them.
struct CodedColumn: Sendable {
  /// A missing value has the code `missing`.
  var codes: ArraySlice<UInt32>
  var dictionary: TextDictionary

  static let missing = UInt32.max

  subscript(row: Int) -> Scalar {
    let code = codes[codes.startIndex + row]
    return code == Self.missing ? .null : .text(dictionary.texts[Int(code)])
  }

  func isPresent(_ row: Int) -> Bool { codes[codes.startIndex + row] != Self.missing }

  func gathered(_ rows: [Int]) -> CodedColumn {
    CodedColumn(codes: rows.map { codes[codes.startIndex + $0] }[...], dictionary: dictionary)
  }
}

/// The texts that codes stand for. It never changes, so whoever has seen one knows all its codes.
final class TextDictionary: Sendable {
  let texts: [Text]

  init(_ texts: [Text]) { self.texts = texts }
}
