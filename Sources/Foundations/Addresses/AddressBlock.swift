/// A block of addresses of either family.
public enum AddressBlock: Hashable, Sendable {
  case version4(CIDR)
  case version6(IPv6Block)

  /// Reads `10.1.0.0/16` or `2001:db8::/32`, else answers `nil`.
  public init?(parsing text: some StringProtocol) {
    if let block = CIDR(parsing: text) {
      self = .version4(block)
    } else if let block = IPv6Block(parsing: text) {
      self = .version6(block)
    } else {
      return nil
    }
  }

  public var prefixLength: Int {
    switch self {
    case .version4(let block): block.prefixLength
    case .version6(let block): block.prefixLength
    }
  }

  public var isVersion4: Bool { if case .version4 = self { true } else { false } }

  /// The smallest block that holds the address.
  public init(_ address: IPAddress) {
    switch address {
    case .version4(let address): self = .version4(CIDR(address, prefixLength: 32))
    case .version6(let address): self = .version6(IPv6Block(address, prefixLength: 128))
    }
  }

  /// Every address of the same family as that one.
  public static func everywhere(like address: IPAddress) -> AddressBlock {
    address.isVersion4 ? .version4(.everywhere) : .version6(.everywhere)
  }

  /// Whether every address of `other` is also in this block.
  public func contains(_ other: AddressBlock) -> Bool {
    switch (self, other) {
    case (.version4(let block), .version4(let other)): block.contains(other)
    case (.version6(let block), .version6(let other)): block.contains(other)
    case (.version4, .version6), (.version6, .version4): false
    }
  }

  /// An address of the other family is in no block.
  @inlinable public func contains(_ address: IPAddress) -> Bool {
    switch (self, address) {
    case (.version4(let block), .version4(let address)): block.contains(address)
    case (.version6(let block), .version6(let address)): block.contains(address)
    case (.version4, .version6), (.version6, .version4): false
    }
  }
}

extension AddressBlock: CustomStringConvertible {
  public var description: String {
    switch self {
    case .version4(let block): block.description
    case .version6(let block): block.description
    }
  }
}

/// An IPv4 or IPv6 address.
@frozen
public enum IPAddress: Hashable, Sendable {
  case version4(IPv4Address)
  case version6(IPv6Address)

  /// Reads UTF-8 bytes of an address of either family, else answers `nil`.
  public init?(parsing bytes: Span<UInt8>) {
    if let address = IPv4Address(parsing: bytes) {
      self = .version4(address)
    } else if let address = IPv6Address(parsing: bytes) {
      self = .version6(address)
    } else {
      return nil
    }
  }

  /// Reads an address of either family, else answers `nil`.
  public init?(parsing text: some StringProtocol) {
    let bytes = Array(text.utf8)
    self.init(parsing: bytes.span)
  }

  @inlinable public var isVersion4: Bool { if case .version4 = self { true } else { false } }

  @inlinable public var version4: IPv4Address? {
    if case .version4(let address) = self { address } else { nil }
  }

  @inlinable public var version6: IPv6Address? {
    if case .version6(let address) = self { address } else { nil }
  }
}

extension IPAddress: CustomStringConvertible {
  public var description: String {
    switch self {
    case .version4(let address): address.description
    case .version6(let address): address.description
    }
  }

  /// As URLs and `nc` write it before a port: an IPv6 address in brackets (RFC 3986 §3.2.2).
  public var inAuthority: String {
    switch self {
    case .version4(let address): address.description
    case .version6(let address): "[\(address)]"
    }
  }
}

extension IPAddress {
  /// Whether hosts on the internet can have such an address.
  @inlinable public var isGlobal: Bool {
    switch self {
    case .version4(let address): address.isGlobal
    case .version6(let address): address.isGlobal
    }
  }

  /// RFC 6598; IPv6 has no such block.
  @inlinable public var isShared: Bool { version4?.isShared ?? false }

  @inlinable public var isLoopback: Bool {
    switch self {
    case .version4(let address): address.isLoopback
    case .version6(let address): address.isLoopback
    }
  }
}

/// A block of IPv6 addresses, always canonical: no bit beyond the prefix is set.
@frozen
public struct IPv6Block: Hashable, Sendable, CustomStringConvertible {
  public let address: IPv6Address
  /// 0 to 128.
  public let prefixLength: Int

  /// `::/0`
  public static let everywhere = IPv6Block(IPv6Address(high: 0, low: 0), prefixLength: 0)

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

  /// Whether every address of `other` is also in this block.
  @inlinable public func contains(_ other: IPv6Block) -> Bool {
    other.prefixLength >= prefixLength && contains(other.address)
  }

  @inlinable public func overlaps(_ other: IPv6Block) -> Bool {
    contains(other) || other.contains(self)
  }

  @inlinable static func mask(_ length: Int) -> (high: UInt64, low: UInt64) {
    // A shift by a whole word or more leaves nothing.
    (~0 << UInt64(max(0, 64 - length)), ~0 << UInt64(max(0, min(64, 128 - length))))
  }
}

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
    guard isNumber, text.utf8.count < (greatest > 99 ? 4 : 3),
      let length = GivenNumber(String(text))?.value
    else {
      return nil
    }
    return length <= greatest ? length : nil
  }

  public static let everywhere = CIDR(IPv4Address(rawValue: 0), prefixLength: 0)

  public var description: String {
    String(unsafeUninitializedCapacity: 18) { text in
      var count = address.write(to: text)
      text[count] = UInt8(ascii: "/")
      count += 1
      return IPv4Address.write(UInt8(truncatingIfNeeded: prefixLength), to: text, at: count)
    }
  }
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
