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

/// One value of a group's key as two to five words, so that keys are compared without looking at
/// text.
///
/// The low byte of the first word says what follows: 0 a missing value, 1 a timestamp in the second
/// word, 2 and more a text so many bytes long less two, which fills the other bytes; 255 a longer
/// text whose number is in the second word. Words are filled up with zeros, so equal values have
/// equal words and different ones have not.
enum KeyPart {
  static let missing: UInt64 = 0
  static let timestamp: UInt64 = 1
  static let long: UInt64 = 255

  /// The longest text that so many words hold.
  static func capacity(words: Int) -> Int { 8 * words - 1 }

  /// Takes a text out of the words at a place.
  static func appendText(_ words: [UInt64], _ place: Int, to bytes: inout [UInt8]) {
    let length = Int(words[place] & 0xFF) - 2
    var (word, index) = (words[place] >> 8, 1)
    while index <= length {
      bytes.append(UInt8(truncatingIfNeeded: word))
      index += 1
      word = index % 8 == 0 && index <= length ? words[place + index / 8] : word >> 8
    }
  }

  /// Puts a text that fits into words; its bytes are read one by one.
  static func put(_ text: Span<UInt8>, _ words: inout MutableSpan<UInt64>, at place: Int) {
    words[place] = UInt64(text.count + 2)
    for index in text.indices {
      let byte = UInt64(text[index]) << UInt64(8 * ((index + 1) % 8))
      words[place + (index + 1) / 8] |= byte
    }
  }

  /// Puts a text, read eight bytes at a time: eight bytes from its end must be readable.
  @inline(__always)
  static func put(
    _ start: UnsafeRawPointer, _ length: Int, _ words: UnsafeMutablePointer<UInt64>
  ) {
    func word(_ at: Int) -> UInt64 {
      let word = UInt64(
        littleEndian: start.loadUnaligned(fromByteOffset: at, as: UInt64.self))
      let rest = length &- at
      return rest < 8 ? word & ((1 &<< UInt64(truncatingIfNeeded: 8 &* rest)) &- 1) : word
    }
    words[0] = word(0) << 8 | UInt64(truncatingIfNeeded: length &+ 2)
    var (at, index) = (7, 1)
    while at < length {
      words[index] = word(at)
      at &+= 8
      index &+= 1
    }
  }

  /// A text of up to 15 bytes as two words, read eight bytes at a time: sixteen bytes from its start
  /// must be readable.
  @inline(__always)
  static func words(_ start: UnsafeRawPointer, _ length: Int) -> (UInt64, UInt64) {
    let low = UInt64(littleEndian: start.loadUnaligned(as: UInt64.self))
    let high = UInt64(
      littleEndian: start.loadUnaligned(fromByteOffset: 7, as: UInt64.self))
    let tag = UInt64(truncatingIfNeeded: length &+ 2)
    if length <= 7 {
      let bits = UInt64(truncatingIfNeeded: 8 &* length)
      return ((low & ((1 &<< bits) &- 1)) << 8 | tag, 0)
    }
    let bits = UInt64(truncatingIfNeeded: 8 &* (15 &- length))
    return (low << 8 | tag, high & (UInt64.max &>> bits))
  }
}
