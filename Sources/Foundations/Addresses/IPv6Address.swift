/// An IPv6 address.
@frozen
public struct IPv6Address: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The network's half.
  public var high: UInt64
  /// The interface's half.
  public var low: UInt64

  @inlinable public init(high: UInt64, low: UInt64) {
    self.high = high
    self.low = low
  }

  /// Eight groups of hexadecimal digits, one run of zero groups as `::`, the last two perhaps as an
  /// IPv4 address (RFC 4291 §2.2), else answers `nil`.
  public init?(parsing text: some StringProtocol) {
    let bytes = Array(text.utf8)
    self.init(parsing: bytes.span)
  }

  /// The same for UTF-8 bytes.
  public init?(parsing bytes: Span<UInt8>) {
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
        guard groups.count <= 6,
          let last = IPv4Address(parsing: bytes.extracting(start..<bytes.count))
        else { return nil }
        groups += [UInt16(last.rawValue >> 16), UInt16(last.rawValue & 0xFFFF)]
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
    high = groups[..<4].reduce(0) { $0 << 16 | UInt64($1) }
    low = groups[4...].reduce(0) { $0 << 16 | UInt64($1) }
  }

  /// Lower-case groups without leading zeros, the longest run of zero groups as `::` (RFC 5952 §4).
  public var description: String {
    let groups = [high, low].flatMap { half in
      [48, 32, 16, 0].map { UInt16(truncatingIfNeeded: half >> $0) }
    }
    var longest = 0..<0
    var run = 0..<0
    for (index, group) in groups.enumerated() {
      run = group == 0 ? (run.isEmpty ? index : run.lowerBound)..<index + 1 : 0..<0
      if run.count > longest.count { longest = run }
    }
    func text(_ groups: ArraySlice<UInt16>) -> String {
      groups.map { String($0, radix: 16) }.joined(separator: ":")
    }
    // One group alone is written 0.
    guard longest.count > 1 else { return text(groups[...]) }
    return text(groups[..<longest.lowerBound]) + "::" + text(groups[longest.upperBound...])
  }

  @inlinable public static func < (left: Self, right: Self) -> Bool {
    (left.high, left.low) < (right.high, right.low)
  }
}

extension IPv6Address {
  /// RFC 4291 §2.4, 2000::/3: what IANA has given out for the internet.
  @inlinable public var isGlobal: Bool { high >> 61 == 1 }

  /// RFC 4291 §2.5.6, fe80::/10.
  @inlinable public var isLinkLocal: Bool { high >> 54 == 0x3fa }

  /// RFC 4291 §2.5.3, `::1`.
  @inlinable public var isLoopback: Bool { high == 0 && low == 1 }
}

/// Digits to base 16.
public enum Hexadecimal {
  /// The value of a digit in upper or lower case.
  @inlinable public static func value(of digit: UInt8) -> UInt8? {
    switch digit {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): digit - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): digit - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): digit - UInt8(ascii: "A") + 10
    default: nil
    }
  }

  /// Two lower-case digits a byte, in ASCII.
  ///
  /// Not libsodium's, which takes the same time whatever the bytes are: nothing here is secret, and
  /// Logs Insights writes digests by the million.
  public static func encode(_ bytes: [UInt8]) -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: bytes.count * 2) { text, count in
      for byte in bytes {
        text[count] = digit(byte >> 4)
        text[count + 1] = digit(byte & 15)
        count += 2
      }
    }
  }

  /// Two lower-case digits a byte: `1f51ae`; with a separator `1f:51:ae`.
  public static func text(of bytes: [UInt8], separator: String = "") -> String {
    if separator.isEmpty { return String(decoding: encode(bytes), as: UTF8.self) }
    return bytes.map { String(decoding: encode([$0]), as: UTF8.self) }.joined(separator: separator)
  }

  /// `nil` unless all are digits and their number is even.
  @inlinable public static func decode(_ text: some Collection<UInt8>) -> [UInt8]? {
    guard text.count % 2 == 0 else { return nil }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.count / 2)
    var digits = text.makeIterator()
    while let first = digits.next(), let second = digits.next() {
      guard let high = value(of: first), let low = value(of: second) else { return nil }
      bytes.append(high << 4 | low)
    }
    return bytes
  }

  private static func digit(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10
  }
}
