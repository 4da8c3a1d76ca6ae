/// A way to take several values out of one text.
enum Extraction: Sendable {
  /// Literal texts between wildcards, one more than there are wildcards.
  case glob([Text])
  /// Groups of a regular expression by number.
  case groups(RegularExpression, [Int])
  /// `key=value` pairs as a map.
  case logfmt
  /// So many values between commas.
  case csv(Int)
  /// Values of a JSON document by path.
  case json([[FieldName.Step]])
}

extension Extraction {
  /// The values of `key=value` pairs by key; quotes hold spaces together.
  static func pairs(in line: ArraySlice<UInt8>) -> Datum {
    var members: [Datum.Member] = []
    var position = line.startIndex
    while position < line.endIndex {
      guard line[position] > 0x20 else {
        position += 1
        continue
      }
      let start = position
      while position < line.endIndex, line[position] > 0x20, line[position] != UInt8(ascii: "=") {
        position += 1
      }
      let key = Text(line[start..<position])
      guard position < line.endIndex, line[position] == UInt8(ascii: "=") else { continue }
      position += 1
      let value = quotedOrBare(line, &position) { $0 <= 0x20 }
      members.append(Datum.Member(name: key, value: .text(value)))
    }
    return .map(members)
  }

  /// The first values of a line of comma-separated values; a doubled quote is a quote.
  static func separated(_ count: Int, in line: ArraySlice<UInt8>) -> [Datum] {
    var values: [Datum] = []
    var position = line.startIndex
    while values.count < count, position <= line.endIndex {
      values.append(.text(quotedOrBare(line, &position) { $0 == UInt8(ascii: ",") }))
      position += 1
    }
    return values + Array(repeating: .null, count: count - values.count)
  }

  private static func quotedOrBare(
    _ line: ArraySlice<UInt8>, _ position: inout Int, until ends: (UInt8) -> Bool
  ) -> Text {
    let quote = UInt8(ascii: "\"")
    guard position < line.endIndex, line[position] == quote else {
      let start = position
      while position < line.endIndex, !ends(line[position]) { position += 1 }
      return Text(line[start..<position])
    }
    var value: [UInt8] = []
    position += 1
    while position < line.endIndex {
      let byte = line[position]
      let next = position + 1 < line.endIndex ? line[position + 1] : nil
      if byte == quote, next != quote { break }
      let isEscape = byte == quote || (byte == UInt8(ascii: "\\") && next == quote)
      value.append(isEscape ? quote : byte)
      position += isEscape ? 2 : 1
    }
    while position < line.endIndex, !ends(line[position]) { position += 1 }
    return Text(value)
  }
}
