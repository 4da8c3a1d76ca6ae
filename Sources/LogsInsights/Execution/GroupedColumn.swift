/// A part of the keys of some groups, left in the words that it was counted with: of many groups only
/// a few may be shown, so only those become texts.
struct GroupedColumn: Sendable {
  /// The keys of all groups end to end, see `KeyTable`; none of them is a number of a long text.
  let words: [UInt64]
  let stride: Int
  /// Where the part stands in a key, and how many words it has.
  let offset: Int
  let width: Int
  var groups: [Int]

  var count: Int { groups.count }

  subscript(row: Int) -> Datum {
    let place = groups[row] * stride + offset
    switch words[place] & 0xFF {
    case KeyPart.missing: return .null
    case KeyPart.timestamp: return .timestamp(Int(Int64(bitPattern: words[place + 1])))
    default:
      var text: [UInt8] = []
      KeyPart.appendText(words, place, to: &text)
      return .text(Text(text))
    }
  }

  func isPresent(_ row: Int) -> Bool {
    words[groups[row] * stride + offset] & 0xFF != KeyPart.missing
  }

  func gathered(_ rows: [Int]) -> GroupedColumn {
    var result = self
    result.groups = rows.map { groups[$0] }
    return result
  }

  /// Puts the words of every row where a key with parts at least as wide has them.
  func copyWords(to target: UnsafeMutableBufferPointer<UInt64>, from start: Int, stride: Int) {
    words.withUnsafeBufferPointer { words in
      var place = start
      for group in groups {
        let source = group &* self.stride &+ offset
        for index in 0..<width { target[place &+ index] = words[source &+ index] }
        place &+= stride
      }
    }
  }
}
