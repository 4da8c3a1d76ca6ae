import Foundations
import NetworkModel

/// A line under construction, as bytes: an hour of a large network writes millions of them.
struct RecordLine {
  private var bytes: [UInt8] = []

  init() { bytes.reserveCapacity(160) }

  var text: String { String(decoding: bytes, as: UTF8.self) }

  /// Begins the next line in the same memory.
  mutating func clear() { bytes.removeAll(keepingCapacity: true) }

  mutating func append(_ text: String) {
    var text = text
    text.withUTF8 { bytes.append(contentsOf: $0) }
  }

  mutating func append(_ number: Int) {
    guard number >= 0 else { return append(String(number)) }
    let start = bytes.count
    var rest = UInt64(number)
    repeat {
      bytes.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10))
      rest /= 10
    } while rest > 0
    var (first, last) = (start, bytes.count - 1)
    while first < last {
      bytes.swapAt(first, last)
      (first, last) = (first + 1, last - 1)
    }
  }

  mutating func append(_ address: IPv4Address) {
    for shift in [24, 16, 8, 0] as [UInt32] {
      append(Int(address.rawValue >> shift & 255))
      if shift > 0 { bytes.append(UInt8(ascii: ".")) }
    }
  }
}
