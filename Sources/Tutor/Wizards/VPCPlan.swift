import Foundations
import NetworkModel

/// The subnets that *VPC and more* lays out: with the console's names and sizes (VPC-27, VPC-30).
struct VPCPlan {
  struct PlannedSubnet {
    var name: String
    var cidr: CIDR
    var zone: String
    var isPublic: Bool
    /// The shell variable that holds its id.
    var variable: String
    /// Of a private subnet, which has a route table to itself.
    var tableName: String
  }

  struct PlannedNATGateway {
    var name: String
    var addressName: String
    var subnet: PlannedSubnet
    var variable: String
  }

  let name: String
  let cidr: CIDR
  let subnets: [PlannedSubnet]
  /// In the public subnets, the first ones first; none without public subnets.
  let natGateways: [PlannedNATGateway]
  let hasEndpoint: Bool

  init(_ values: FormValues, region: String) {
    name = values["name"]
    cidr =
      CIDR(parsing: values["cidr"]) ?? CIDR(IPv4Address(rawValue: 0x0A00_0000), prefixLength: 16)
    let available = AvailabilityZone.all(in: region).map(\.name)
    let zones =
      Self.number(values["zones"], in: 1...max(1, available.count)) ?? min(2, available.count)
    let publicCount = Self.number(values["public"], in: 0...zones) ?? zones
    let privateCount = Self.number(values["private"], in: 0...2 * zones) ?? zones
    // Public subnets start at the bottom of the block, private ones at its middle.
    let length = min(28, cidr.prefixLength + 4)
    let size = UInt32(1) << UInt32(32 - length)
    var subnets: [PlannedSubnet] = []
    for index in 0..<publicCount + privateCount {
      let isPublic = index < publicCount
      let number = isPublic ? index : index - publicCount
      let zone = available.isEmpty ? "" : available[number % zones]
      let base = isPublic ? 0 : UInt32(1) << UInt32(31 - cidr.prefixLength)
      let address = IPv4Address(rawValue: cidr.address.rawValue &+ base &+ UInt32(number) * size)
      let kind = isPublic ? "public" : "private"
      subnets.append(
        PlannedSubnet(
          name: "\(name)-subnet-\(kind)\(number + 1)-\(zone)",
          cidr: CIDR(address, prefixLength: length), zone: zone, isPublic: isPublic,
          variable: "SUBNET_\(kind.uppercased())_\(number + 1)",
          tableName: "\(name)-rtb-private\(number + 1)-\(zone)"))
    }
    self.subnets = subnets
    let name = name
    natGateways = subnets.filter(\.isPublic).prefix(Self.number(values["nat"], in: 0...zones) ?? 0)
      .enumerated().map {
        index, subnet in
        PlannedNATGateway(
          name: "\(name)-nat-public\(index + 1)-\(subnet.zone)",
          addressName: "\(name)-eip-\(subnet.zone)", subnet: subnet, variable: "NAT_\(index + 1)")
      }
    hasEndpoint = values["endpoint"] == "s3"
  }

  /// `nil` for what is no number of the form's choices.
  private static func number(_ text: String, in range: ClosedRange<Int>) -> Int? {
    GivenNumber(text, in: range)?.value
  }

  /// The one in the subnet's zone, else the only one there is.
  func natGateway(for subnet: PlannedSubnet) -> PlannedNATGateway? {
    natGateways.first { $0.subnet.zone == subnet.zone } ?? natGateways.first
  }
}
