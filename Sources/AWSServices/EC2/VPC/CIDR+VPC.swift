import DataPlane
import Foundations
import NetworkModel

extension CIDR {
  /// Whether CreateVpc takes the block: /16 to /28 and in none of the reserved ranges (VPC-01,
  /// VPC-02).
  var isAllowedForVPC: Bool {
    (16...28).contains(prefixLength) && !Self.reserved.contains { $0.overlaps(self) }
  }

  private static let reserved = ["0.0.0.0/8", "127.0.0.0/8", "169.254.0.0/16", "224.0.0.0/4"]
    .compactMap { CIDR(parsing: $0) }

  /// 169.254.168.0/22, which AWS keeps for its own services (VPC-41).
  var isReservedForServices: Bool {
    CIDR(parsing: "169.254.168.0/22").map { $0.contains(self) } ?? false
  }
}
