public import Foundations

extension VPC {
  /// Whether one of its blocks holds the address.
  public func contains(_ address: IPv4Address) -> Bool {
    blocks.contains { $0.cidr.contains(address) }
  }
}
