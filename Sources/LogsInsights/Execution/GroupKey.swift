/// The bytes by which values are the same group: the printed text, and whether it is missing.
enum GroupKey {
  static func append(_ column: Column, _ row: Int, to key: inout [UInt8]) {
    if case .text(let texts) = column, texts.isPresent(row) {
      appendText(texts.bytes[texts.starts[row]..<texts.ends[row]], to: &key)
    } else {
      append(column[row], to: &key)
    }
  }

  static func append(_ value: Scalar, to key: inout [UInt8]) {
    switch value {
    case .text(let text): appendText(text.bytes, to: &key)
    case .null: key.append(0)
    case .boolean, .integer, .number, .timestamp, .list, .map:
      appendText(Text(value.printed ?? "").bytes, to: &key)
    }
  }

  /// The length goes before the text, so that two keys side by side cannot run together.
  private static func appendText(_ text: ArraySlice<UInt8>, to key: inout [UInt8]) {
    var length = text.count + 1
    while length > 0x7F {
      key.append(UInt8(truncatingIfNeeded: length & 0x7F | 0x80))
      length >>= 7
    }
    key.append(UInt8(truncatingIfNeeded: length))
    key.append(contentsOf: text)
  }
}
