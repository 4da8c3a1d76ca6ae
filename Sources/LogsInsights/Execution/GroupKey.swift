/// The bytes by which values are the same group.
///
/// A value begins with 0 when it is missing, 1 when it is a timestamp, else with the length of its
/// printed text plus 2; so two keys side by side cannot run together.
enum GroupKey {
  static func append(_ column: Column, _ row: Int, to key: inout [UInt8]) {
    if case .text(let texts) = column, texts.isPresent(row) {
      appendText(texts.bytes[texts.starts[row]..<texts.ends[row]], to: &key)
    } else {
      append(column[row], to: &key)
    }
  }

  static func append(_ value: Datum, to key: inout [UInt8]) {
    switch value {
    case .text(let text): appendText(text.bytes, to: &key)
    case .null: key.append(0)
    case .timestamp(let instant):
      key.append(1)
      withUnsafeBytes(of: instant) { key.append(contentsOf: $0) }
    case .boolean, .integer, .number, .list, .map:
      appendText(Text(value.printed ?? "").bytes, to: &key)
    }
  }

  private static func appendText(_ text: ArraySlice<UInt8>, to key: inout [UInt8]) {
    var length = text.count + 2
    while length > 0x7F {
      key.append(UInt8(truncatingIfNeeded: length & 0x7F | 0x80))
      length >>= 7
    }
    key.append(UInt8(truncatingIfNeeded: length))
    key.append(contentsOf: text)
  }
}
