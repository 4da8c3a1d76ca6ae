/// An IPv4 address.
@frozen
public struct IPv4Address: Hashable, Comparable, Sendable, CustomStringConvertible {
  public var rawValue: UInt32

  @inlinable public init(rawValue: UInt32) { self.rawValue = rawValue }

  /// Reads four decimal numbers of 0 to 255 without leading zeros, else answers `nil`.
  public init?(parsing text: some StringProtocol) {
    let bytes = Array(text.utf8)
    self.init(parsing: bytes.span)
  }

  /// The same for UTF-8 bytes.
  public init?(parsing bytes: Span<UInt8>) {
    var (address, part, digits, parts): (UInt32, UInt32, Int, Int) = (0, 0, 0, 1)
    for index in bytes.indices {
      switch bytes[index] {
      case UInt8(ascii: "."):
        guard digits > 0, parts < 4 else { return nil }
        address = address << 8 | part
        (part, digits, parts) = (0, 0, parts + 1)
      case let digit where (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(digit):
        guard digits < 3, digits == 0 || part > 0 else { return nil }
        part = part * 10 + UInt32(digit - UInt8(ascii: "0"))
        digits += 1
        guard part < 256 else { return nil }
      default: return nil
      }
    }
    guard parts == 4, digits > 0 else { return nil }
    rawValue = address << 8 | part
  }

  public var description: String {
    // Written by the thousand; interpolation takes several times as long.
    String(unsafeUninitializedCapacity: 15) { write(to: $0) }
  }

  /// Writes the address, 15 bytes at most, and answers how many it took.
  func write(to text: UnsafeMutableBufferPointer<UInt8>) -> Int {
    var count = 0
    for shift: UInt32 in [24, 16, 8, 0] {
      count = Self.write(UInt8(truncatingIfNeeded: rawValue >> shift), to: text, at: count)
      guard shift > 0 else { break }
      text[count] = UInt8(ascii: ".")
      count += 1
    }
    return count
  }

  /// Writes a number in decimal, and answers where it ends.
  static func write(
    _ number: UInt8, to text: UnsafeMutableBufferPointer<UInt8>, at start: Int
  ) -> Int {
    var count = start
    if number >= 100 {
      text[count] = UInt8(ascii: "0") + number / 100
      count += 1
    }
    if number >= 10 {
      text[count] = UInt8(ascii: "0") + number / 10 % 10
      count += 1
    }
    text[count] = UInt8(ascii: "0") + number % 10
    return count + 1
  }

  @inlinable public static func < (left: Self, right: Self) -> Bool {
    left.rawValue < right.rawValue
  }
}

extension IPv4Address {
  /// RFC 1918.
  @inlinable public var isPrivate: Bool {
    rawValue >> 24 == 10 || rawValue >> 20 == 0xac1 || rawValue >> 16 == 0xc0a8
  }

  /// RFC 6598, 100.64.0.0/10.
  @inlinable public var isShared: Bool { rawValue >> 22 == 0x191 }

  /// RFC 1122, 127.0.0.0/8.
  @inlinable public var isLoopback: Bool { rawValue >> 24 == 127 }

  /// Link-local, loopback and multicast: no router carries these.
  @inlinable public var isUnroutable: Bool {
    rawValue >> 16 == 0xa9fe || isLoopback || rawValue >> 24 == 0
      || rawValue >> 28 == 14 || rawValue >> 28 == 15
  }

  /// Whether hosts on the internet can have such an address (INS-14).
  @inlinable public var isGlobal: Bool { !isPrivate && !isShared && !isUnroutable }
}
