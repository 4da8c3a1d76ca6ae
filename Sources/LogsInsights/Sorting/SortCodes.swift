/// The values of one key of an order as words: of two rows the one with the smaller words comes
/// first, so that most comparisons look at no value.
///
/// The first byte says what a value is: 0 missing, 1 text, 2 a number. Numbers follow as their whole
/// part and their fraction, texts as the first bytes of what `NaturalOrder` compares: a run of digits
/// as its length and its digits, two in a byte, anything else as it is. Keys that go down have all
/// bits turned round.
struct SortCodes: Sendable {
  private(set) var high: [UInt64] = []
  /// Empty as long as no row has anything in it: whole numbers and short texts.
  private(set) var low: [UInt64] = []
  /// Whether equal words are equal values; else values whose words are equal must be looked at.
  private(set) var isExact = true
  private let turn: UInt64

  init(isDescending: Bool) { turn = isDescending ? .max : 0 }

  init(_ column: Column, count: Int, isDescending: Bool) {
    self.init(isDescending: isDescending)
    high.reserveCapacity(count)
    switch column {
    case .integers(let values), .timestamps(let values): for value in values { append(value) }
    case .text(let texts): append(texts)
    case .coded, .booleans, .datums, .constant, .pointers, .grouped:
      for row in 0..<count { append(column[row]) }
    }
  }

  /// The second word of a row.
  func low(_ row: Int) -> UInt64 { low.isEmpty ? turn : low[row] }

  // MARK: Values to words

  private mutating func append(_ first: UInt64, _ second: UInt64) {
    if second != 0, low.isEmpty { low = Array(repeating: turn, count: high.count) }
    if second != 0 || !low.isEmpty { low.append(second ^ turn) }
    high.append(first ^ turn)
  }

  private mutating func append(_ value: Datum) {
    switch value {
    case .null, .list, .map: append(0, 0)
    case .boolean(let flag): append(flag ? 1 : 0)
    case .integer(let number), .timestamp(let number): append(number)
    case .number(let number): append(number)
    case .large(let number):
      isExact = false
      appendLarge(Double(number))
    case .text(let text):
      if let number = Number.parse(text.bytes) {
        appendOddNumber(number)
      } else {
        append(text: text.bytes.span)
      }
    }
  }

  private mutating func append(_ texts: TextColumn) {
    let bytes = texts.bytes.span
    texts.bytes.withUnsafeBytes { raw in
      for row in 0..<texts.count {
        let (start, end) = (texts.starts[row], texts.ends[row])
        guard start >= 0 else {
          append(0, 0)
          continue
        }
        let text = bytes.extracting(start..<end)
        let first = text.isEmpty ? 0 : text[0]
        guard Number.isDigit(first) || first == UInt8(ascii: "-") else {
          append(text: text)
          continue
        }
        // The usual way to write a whole number: no sign, and no zero before another digit.
        if first != UInt8(ascii: "0") || text.count == 1, text.count <= 16, end >= 16,
          let base = raw.baseAddress,
          let number = DecimalDigits.value(endingAt: base + end, count: text.count)
        {
          append(number)
        } else if let number = Number.parse(text) {
          appendOddNumber(number)
        } else {
          append(text: text)
        }
      }
    }
  }

  /// Of texts that are equal as numbers their bytes decide.
  private mutating func appendOddNumber(_ number: Datum) {
    isExact = false
    switch number {
    case .integer(let number): append(number)
    default: append(number.double ?? 0)
    }
  }

  private static let number: UInt64 = 2 << 56
  private static let zero: UInt64 = 1 << 55
  /// Below this whole numbers and fractions are compared without loss.
  private static let exactLimit = 1 << 53

  private mutating func append(_ number: Int) {
    if number.magnitude < Self.exactLimit {
      append(Self.number + Self.zero &+ UInt64(bitPattern: Int64(number)), 0)
    } else {
      isExact = false
      appendLarge(Double(number))
    }
  }

  private mutating func append(_ number: Double) {
    guard number.magnitude < Double(Self.exactLimit) else {
      isExact = false
      return appendLarge(number)
    }
    let whole = number.rounded(.down)
    append(
      Self.number + Self.zero &+ UInt64(bitPattern: Int64(whole)),
      // Fractions are not negative, so their bits are in their order.
      number == whole ? 0 : (number - whole).bitPattern)
  }

  private mutating func appendLarge(_ number: Double) {
    if number < 0 {
      append(Self.number, ~number.bitPattern)
    } else {
      append(Self.number | (1 << 56 &- 1), number.bitPattern)
    }
  }

  private mutating func append(text: Span<UInt8>) {
    var words = TextWords()
    var at = 0
    while at < text.count, words.hasRoom {
      let byte = text[unchecked: at]
      if Number.isDigit(byte) {
        let start = at
        repeat { at += 1 } while at < text.count && Number.isDigit(text[unchecked: at])
        words.append(digits: text, start..<at)
      } else {
        // The end of a shorter text looks like it.
        if byte == 0 { isExact = false }
        words.append(byte)
        at += 1
      }
    }
    if at < text.count || words.isCut { isExact = false }
    let (first, second) = words.both
    append(first, second)
  }

  /// Sixteen bytes, the first of which says that they are of a text.
  private struct TextWords {
    private var first: UInt64 = 1
    private var second: UInt64 = 0
    private var count = 1
    private(set) var isCut = false

    var hasRoom: Bool { count < 16 }

    @inline(__always)
    mutating func append(_ byte: UInt8) {
      if count < 8 {
        first = first << 8 | UInt64(byte)
      } else if count < 16 {
        second = second << 8 | UInt64(byte)
      } else {
        isCut = true
        return
      }
      count += 1
    }

    mutating func append(digits text: Span<UInt8>, _ range: Range<Int>) {
      let length = range.count
      if length < 10 {
        append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: length - 1))
      } else {
        append(UInt8(ascii: "9"))
        for shift in [24, 16, 8, 0] { append(UInt8(truncatingIfNeeded: length >> shift)) }
      }
      var at = range.lowerBound
      if length % 2 == 1 {
        append(text[unchecked: at] &- UInt8(ascii: "0"))
        at += 1
      }
      while at < range.upperBound, !isCut {
        let tens = text[unchecked: at] &- UInt8(ascii: "0")
        append(tens &* 10 &+ (text[unchecked: at + 1] &- UInt8(ascii: "0")))
        at += 2
      }
    }

    var both: (UInt64, UInt64) {
      (
        first << UInt64(8 * max(0, 8 - count)),
        count > 8 ? second << UInt64(8 * (16 - count)) : 0
      )
    }
  }

  // MARK: Rows

  func gathered(_ rows: [Int]) -> SortCodes {
    var result = self
    result.high = rows.map { high[$0] }
    if !low.isEmpty { result.low = rows.map { low[$0] } }
    return result
  }

  /// Adds the rows of another one with the same direction.
  mutating func append(_ other: SortCodes) {
    if low.isEmpty, !other.low.isEmpty { low = Array(repeating: turn, count: high.count) }
    high += other.high
    if !other.low.isEmpty {
      low += other.low
    } else if !low.isEmpty {
      low.append(contentsOf: repeatElement(turn, count: other.high.count))
    }
    isExact = isExact && other.isExact
  }
}
