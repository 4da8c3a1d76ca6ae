/// An IPv4 or IPv6 address.
enum IPAddress: Equatable, Sendable {
  case version4(UInt32)
  case version6(high: UInt64, low: UInt64)

  init?(_ text: Text) {
    let bytes = text.bytes.span
    if let address = Self.version4(bytes, 0..<bytes.count) {
      self = .version4(address)
    } else if let (high, low) = Self.version6(bytes) {
      self = .version6(high: high, low: low)
    } else {
      return nil
    }
  }

  /// Four decimal numbers without leading zeros.
  private static func version4(_ bytes: Span<UInt8>, _ range: Range<Int>) -> UInt32? {
    var (address, part, digits, parts): (UInt32, UInt32, Int, Int) = (0, 0, 0, 1)
    for index in range {
      if bytes[index] == UInt8(ascii: ".") {
        guard digits > 0, parts < 4 else { return nil }
        address = address << 8 | part
        (part, digits, parts) = (0, 0, parts + 1)
      } else {
        guard Number.isDigit(bytes[index]), digits < 3, digits == 0 || part > 0 else { return nil }
        part = part * 10 + UInt32(bytes[index] - 48)
        digits += 1
        guard part < 256 else { return nil }
      }
    }
    return parts == 4 && digits > 0 ? address << 8 | part : nil
  }

  /// Eight groups of hexadecimal digits, one run of zero groups as `::`, the last two perhaps as an
  /// IPv4 address (RFC 4291 §2.2).
  private static func version6(_ bytes: Span<UInt8>) -> (high: UInt64, low: UInt64)? {
    var groups: [UInt16] = []
    var gap: Int?
    var at = 0
    let colon = UInt8(ascii: ":")
    if bytes.count >= 2, bytes[0] == colon, bytes[1] == colon {
      gap = 0
      at = 2
    }
    while at < bytes.count {
      guard groups.count < 8 else { return nil }
      let start = at
      var group: UInt16 = 0
      while at < bytes.count, at - start < 5, let digit = Hexadecimal.value(of: bytes[at]) {
        group = group &* 16 &+ UInt16(digit)
        at += 1
      }
      if at < bytes.count, bytes[at] == UInt8(ascii: ".") {
        guard groups.count <= 6, let last = version4(bytes, start..<bytes.count) else { return nil }
        groups += [UInt16(last >> 16), UInt16(last & 0xFFFF)]
        break
      }
      guard (1...4).contains(at - start) else { return nil }
      groups.append(group)
      guard at < bytes.count else { break }
      guard bytes[at] == colon, at + 1 < bytes.count else { return nil }
      at += 1
      if bytes[at] == colon {
        guard gap == nil else { return nil }
        gap = groups.count
        at += 1
      }
    }
    if let gap {
      guard groups.count < 8 else { return nil }
      groups.insert(contentsOf: repeatElement(0, count: 8 - groups.count), at: gap)
    }
    guard groups.count == 8 else { return nil }
    let high = groups[..<4].reduce(UInt64(0)) { $0 << 16 | UInt64($1) }
    return (high, groups[4...].reduce(UInt64(0)) { $0 << 16 | UInt64($1) })
  }
}
