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

  /// An address of the other family is in no block.
  @inlinable public func contains(_ address: IPAddress) -> Bool {
    switch (self, address) {
    case (.version4(let block), .version4(let address)): block.contains(address)
    case (.version6(let block), .version6(let address)): block.contains(address)
    case (.version4, .version6), (.version6, .version4): false
    }
  }
}
