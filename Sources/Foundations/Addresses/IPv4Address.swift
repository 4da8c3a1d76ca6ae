/// An IPv4 address.
@frozen
public struct IPv4Address: Hashable, Comparable, Sendable, CustomStringConvertible {
  public var rawValue: UInt32

  @inlinable public init(rawValue: UInt32) { self.rawValue = rawValue }

  /// Reads four decimal numbers of 0 to 255 without leading zeros, else answers `nil`.
  public init?(parsing text: some StringProtocol) {
    self.init(bytes: Array(text.utf8))
  }

  private init?(bytes: [UInt8]) {
    var address: UInt32 = 0
    let parts = bytes.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard parts.count == 4 else { return nil }
    for part in parts {
      guard (1...3).contains(part.count), part.count == 1 || part.first != UInt8(ascii: "0"),
        part.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) })
      else { return nil }
      let number = part.reduce(0 as UInt32) { $0 * 10 + UInt32($1 - UInt8(ascii: "0")) }
      guard number <= 255 else { return nil }
      address = address << 8 | number
    }
    rawValue = address
  }

  public var description: String {
    // Written by the thousand; interpolation takes several times as long.
    var text: [UInt8] = []
    text.reserveCapacity(15)
    for shift in [24, 16, 8, 0] as [UInt32] {
      let number = UInt8(truncatingIfNeeded: rawValue >> shift)
      if number >= 100 { text.append(UInt8(ascii: "0") + number / 100) }
      if number >= 10 { text.append(UInt8(ascii: "0") + number / 10 % 10) }
      text.append(UInt8(ascii: "0") + number % 10)
      if shift > 0 { text.append(UInt8(ascii: ".")) }
    }
    return String(decoding: text, as: UTF8.self)
  }

  @inlinable public static func < (left: Self, right: Self) -> Bool {
    left.rawValue < right.rawValue
  }
}
