/// A block of IPv4 addresses, always canonical: no bit beyond the prefix is set.
@frozen
public struct CIDR: Hashable, Sendable, CustomStringConvertible {
  public let address: IPv4Address
  /// 0 to 32.
  public let prefixLength: Int

  /// Clears host bits, as AWS does (VPC-03, VPC-42, SG-06).
  @inlinable public init(_ address: IPv4Address, prefixLength: Int) {
    self.prefixLength = prefixLength
    self.address = IPv4Address(rawValue: address.rawValue & Self.mask(prefixLength))
  }

  /// Reads `10.1.0.0/16`, else answers `nil`.
  public init?(parsing text: some StringProtocol) {
    guard let slash = text.utf8.firstIndex(of: UInt8(ascii: "/")),
      let address = IPv4Address(parsing: text[..<slash])
    else { return nil }
    let digits = text.utf8[text.utf8.index(after: slash)...]
    guard (1...2).contains(digits.count),
      digits.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) })
    else { return nil }
    let length = digits.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
    guard length <= 32 else { return nil }
    self.init(address, prefixLength: length)
  }

  /// Reads digits alone, as many as the greatest length has.
  static func prefixLength(parsing text: some StringProtocol, atMost greatest: Int) -> Int? {
    let isNumber = text.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    guard isNumber, text.utf8.count < (greatest > 99 ? 4 : 3), let length = Int(text) else {
      return nil
    }
    return length <= greatest ? length : nil
  }

  public static let everywhere = CIDR(IPv4Address(rawValue: 0), prefixLength: 0)

  public var description: String { "\(address)/\(prefixLength)" }
  @inlinable public var count: Int { 1 << (32 - prefixLength) }
  @inlinable public var last: IPv4Address {
    IPv4Address(rawValue: address.rawValue | ~Self.mask(prefixLength))
  }

  @inlinable public func contains(_ address: IPv4Address) -> Bool {
    address.rawValue & Self.mask(prefixLength) == self.address.rawValue
  }
  /// Whether every address of `other` is also in this block.
  @inlinable public func contains(_ other: CIDR) -> Bool {
    other.prefixLength >= prefixLength && contains(other.address)
  }
  @inlinable public func overlaps(_ other: CIDR) -> Bool { contains(other) || other.contains(self) }

  @inlinable static func mask(_ length: Int) -> UInt32 { length == 0 ? 0 : ~0 << (32 - length) }
}
