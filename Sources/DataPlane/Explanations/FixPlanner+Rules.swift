import Documents
import Foundations
import NetworkModel

extension FixPlanner {
  mutating func fixRules(
    for packet: Packet, _ refusal: SecurityGroupRefusal, at component: Component
  ) -> [Fix.Change] {
    guard let group = refusal.groups.first else { return [.useOtherEnd(insteadOf: component)] }
    let isIngress = refusal.direction == .ingress
    let peer = block(of: isIngress ? packet.source : packet.destination)
    let ports = Self.ports(of: packet)
    perform(
      isIngress ? "AuthorizeSecurityGroupIngress" : "AuthorizeSecurityGroupEgress",
      [
        "GroupId": .string(group.rawValue),
        "IpPermissions": [
          [
            "IpProtocol": .string(packet.protocol.securityGroupName),
            "FromPort": .integer(ports.lowerBound), "ToPort": .integer(ports.upperBound),
            Self.rangesMember(of: peer): [[Self.rangeMember(of: peer): .string(peer.description)]],
          ]
        ],
      ])
    return [
      .allowInSecurityGroup(group, Self.service(of: packet), isIngress: isIngress, block: peer)
    ]
  }

  mutating func fixEntries(
    for packet: Packet, at component: Component, isEgress: Bool, deniedBy denying: Int? = nil
  ) -> [Fix.Change] {
    guard case .networkACL(let id) = component, let acl = cloud.network.networkACLs[id] else {
      return [.useOtherEnd(insteadOf: component)]
    }
    let peer = block(of: isEgress ? packet.destination : packet.source)
    let taken = acl.entries.filter { $0.isEgress == isEgress }.map(\.ruleNumber)
    let candidates =
      denying.map { Array((1..<max(1, $0)).reversed()) }
      ?? Array(stride(from: 100, to: NetworkACL.Entry.lastRuleNumber, by: 10))
    let free = candidates.first { !taken.contains($0) }
    var parameters: JSONObject = [
      "NetworkAclId": .string(id.rawValue), "RuleNumber": .integer(free ?? denying ?? 1),
      "Protocol": .string(String(packet.protocol.number)), "RuleAction": "allow",
      "Egress": .boolean(isEgress),
      peer.isVersion4 ? "CidrBlock" : "Ipv6CidrBlock": .string(peer.description),
    ]
    let ports = Self.ports(of: packet)
    switch packet.payload {
    case .icmp: parameters["IcmpTypeCode"] = ["Type": -1, "Code": -1]
    case .tcp, .udp:
      parameters["PortRange"] = [
        "From": .integer(ports.lowerBound), "To": .integer(ports.upperBound),
      ]
    case .other: break
    }
    perform(free == nil ? "ReplaceNetworkAclEntry" : "CreateNetworkAclEntry", parameters)
    return [
      .allowInNetworkACL(id, Self.service(of: packet), isEgress: isEgress, block: peer)
    ]
  }

  private static func rangesMember(of block: AddressBlock) -> String {
    block.isVersion4 ? "IpRanges" : "Ipv6Ranges"
  }

  private static func rangeMember(of block: AddressBlock) -> String {
    block.isVersion4 ? "CidrIp" : "CidrIpv6"
  }

  /// The narrowest block that makes sense for a peer: its VPC's, Instance Connect's, or itself.
  private func block(of address: IPAddress) -> AddressBlock {
    switch address {
    case .version4(let address): return .version4(block(of: address))
    case .version6(let address):
      let blocks = cloud.fabric.everywhere.flatMap { $0.network.vpcs.flatMap(\.ipv6Blocks) }
        .map(\.block)
      return .version6(
        blocks.first { $0.contains(address) } ?? IPv6Block(address, prefixLength: 128))
    }
  }

  private func block(of address: IPv4Address) -> CIDR {
    if address == InternetHost.anyAddress { return .everywhere }
    if !address.isGlobal {
      let block = cloud.fabric.everywhere.lazy.compactMap { there in
        there.network.vpcBlock(ofHolderOf: address)
      }.first
      if let block { return block }
    }
    let service = Region.instanceConnectRange(of: cloud.network.region)
    return service.contains(address) ? service : CIDR(address, prefixLength: 32)
  }

  /// The port to open; for answers to a client all that it may have chosen (ACL-05). All types and
  /// codes for ICMP.
  private static func ports(of packet: Packet) -> ClosedRange<Int> {
    switch packet.payload {
    case .tcp(_, let port, let flags):
      flags.contains(.ack) && port >= 1024 ? 1024...65535 : port...port
    case .udp(_, let port): port >= 1024 ? 1024...65535 : port...port
    case .icmp, .other: -1 ... -1
    }
  }

  private static func service(of packet: Packet) -> Fix.Service {
    switch packet.payload {
    case .tcp, .udp: Fix.Service(protocol: packet.protocol, ports: ports(of: packet))
    case .icmp, .other: Fix.Service(protocol: packet.protocol, ports: nil)
    }
  }
}

extension Network {
  /// The block, of the VPC of whoever has that private address, in which it lies.
  fileprivate func vpcBlock(ofHolderOf address: IPv4Address) -> CIDR? {
    networkInterfaces.lazy.filter { $0.privateAddresses.contains(address) }
      .compactMap { interface in
        vpcs[interface.vpc]?.blocks.map(\.cidr).first { $0.contains(address) }
      }.first
  }
}
