/// A line under construction, as bytes: an hour of a large network writes millions of them.
struct RecordLine {
  private var bytes: [UInt8] = []

  init() { bytes.reserveCapacity(160) }

  var text: String { String(decoding: bytes, as: UTF8.self) }

  mutating func append(_ text: String) { bytes.append(contentsOf: text.utf8) }

  mutating func append(_ number: Int) {
    guard number >= 0 else { return append(String(number)) }
    var digits: UInt64 = 1
    let number = UInt64(number)
    while digits <= number / 10 { digits *= 10 }
    while digits > 0 {
      bytes.append(UInt8(ascii: "0") + UInt8(number / digits % 10))
      digits /= 10
    }
  }

  mutating func append(_ address: IPv4Address) {
    for shift in [24, 16, 8, 0] as [UInt32] {
      append(Int(address.rawValue >> shift & 255))
      if shift > 0 { bytes.append(UInt8(ascii: ".")) }
    }
  }
}
