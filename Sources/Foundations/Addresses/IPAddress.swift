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

  @inlinable public var isVersion4: Bool { if case .version4 = self { true } else { false } }
}
