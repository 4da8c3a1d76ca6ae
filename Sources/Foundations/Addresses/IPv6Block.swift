/// A block of IPv6 addresses, always canonical: no bit beyond the prefix is set.
@frozen
public struct IPv6Block: Hashable, Sendable, CustomStringConvertible {
  public let address: IPv6Address
  /// 0 to 128.
  public let prefixLength: Int

  @inlinable public init(_ address: IPv6Address, prefixLength: Int) {
    let mask = Self.mask(prefixLength)
    self.address = IPv6Address(high: address.high & mask.high, low: address.low & mask.low)
    self.prefixLength = prefixLength
  }

  /// Reads `2001:db8::/32`, else answers `nil`.
  public init?(parsing text: some StringProtocol) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2, let address = IPv6Address(parsing: parts[0]),
      let length = CIDR.prefixLength(parsing: parts[1], atMost: 128)
    else { return nil }
    self.init(address, prefixLength: length)
  }

  public var description: String { "\(address)/\(prefixLength)" }

  @inlinable public func contains(_ address: IPv6Address) -> Bool {
    let mask = Self.mask(prefixLength)
    return address.high & mask.high == self.address.high
      && address.low & mask.low == self.address.low
  }

  @inlinable static func mask(_ length: Int) -> (high: UInt64, low: UInt64) {
    // A shift by a whole word or more leaves nothing.
    (~0 << UInt64(max(0, 64 - length)), ~0 << UInt64(max(0, min(64, 128 - length))))
  }
}
