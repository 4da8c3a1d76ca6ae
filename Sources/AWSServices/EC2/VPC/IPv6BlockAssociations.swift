import AWSModel
import DataPlane
import Documents
import Foundations
import NetworkModel

/// IPv6 blocks of VPCs, all of Amazon's pool, and what comes and goes with them.
extension Cloud {
  /// Gives the VPC a /56 with its local routes, and lets default rules allow IPv6 as they allow IPv4
  /// (VPC-57, VPC-58).
  @discardableResult
  mutating func associateIPv6Block(with id: ResourceID<VPC>) -> IPv6BlockAssociation {
    let association = IPv6BlockAssociation(
      associationID: newIdentifier("vpc-cidr-assoc"), block: drawIPv6Block())
    network.vpcs.update(id) { $0.ipv6Blocks.append(association) }
    network.routeTables.updateAll { table in
      guard table.vpc == id else { return }
      let index = table.routes.lastIndex { $0.target == .local }.map { $0 + 1 } ?? 0
      table.routes.insert(Route(toLocal: association.block), at: index)
    }
    network.networkACLs.updateAll { acl in
      guard acl.vpc == id else { return }
      acl.addFinalIPv6Entries()
      if acl.isDefault { acl.allowIPv6WhereUnchanged() }
    }
    for group in network.securityGroups where group.vpc == id && group.hasDefaultEgress {
      let rule = SecurityGroupRule.toAnywhereByIPv6(newID())
      network.securityGroups.update(group.id) { $0.rules.append(rule) }
    }
    updatePeers(of: id)
    return association
  }

  /// Takes an IPv6 block from its VPC, `nil` where the id is none's.
  mutating func disassociateIPv6Block(_ id: String) throws(AWSError) -> JSONObject? {
    guard
      let vpc = network.vpcs.first(where: { $0.ipv6Blocks.contains { $0.associationID == id } }),
      let association = vpc.ipv6Blocks.first(where: { $0.associationID == id })
    else { return nil }
    if let subnet = network.subnets.first(where: {
      $0.ipv6Block.map { association.block.contains($0.block) } ?? false
    }) {
      throw AWSError(
        "InvalidCidr.InUse",
        "The vpc \(vpc.id) currently has a subnet within CIDR block \(association.block)",
        advice: "Take the block from \(subnet.id) first: disassociate-subnet-cidr-block.")
    }
    network.vpcs.update(vpc.id) { $0.ipv6Blocks.removeAll { $0 == association } }
    network.routeTables.updateAll { table in
      guard table.vpc == vpc.id else { return }
      table.routes.removeAll {
        $0.target == .local && $0.destination == .ipv6Block(association.block)
      }
    }
    updatePeers(of: vpc.id)
    return [
      "Ipv6CidrBlockAssociation": .object(
        association.document(ofVPCIn: self, inState: "disassociating")),
      "VpcId": JSONValue(vpc.id),
    ]
  }

  private mutating func updatePeers(of id: ResourceID<VPC>) {
    let blocks = network.vpcs[id]?.ipv6Blocks.map(\.block) ?? []
    updatePeeringConnections(of: id) { $0.ipv6Blocks = blocks }
  }

  /// A /56 of the Region's that no VPC of the account has.
  private mutating func drawIPv6Block() -> IPv6Block {
    let pool = Region.named(region)?.ipv6Block ?? .everywhere
    while true {
      let number = UInt64(addresses.integer(in: 1...(1 << (56 - pool.prefixLength)) - 1))
      let block = IPv6Block(
        IPv6Address(high: pool.address.high | number << 8, low: 0), prefixLength: 56)
      let isTaken = network.vpcs.contains { $0.ipv6Blocks.contains { $0.block == block } }
      if !isTaken { return block }
    }
  }
}

extension IPv6BlockAssociation {
  func document(ofVPCIn cloud: Cloud, inState state: String = "associated") -> JSONObject {
    [
      "AssociationId": .string(associationID),
      "Ipv6CidrBlock": JSONValue(block),
      "Ipv6CidrBlockState": ["State": .string(state)],
      "NetworkBorderGroup": .string(cloud.region),
      "Ipv6Pool": "Amazon",
      "Ipv6AddressAttribute": "public",
      "IpSource": "amazon",
    ]
  }

  func documentOfSubnet(inState state: String = "associated") -> JSONObject {
    [
      "AssociationId": .string(associationID),
      "Ipv6CidrBlock": JSONValue(block),
      "Ipv6CidrBlockState": ["State": .string(state)],
      "Ipv6AddressAttribute": "public",
      "IpSource": "amazon",
    ]
  }
}

extension Route {
  init(toLocal block: IPv6Block) {
    self.init(destination: .ipv6Block(block), target: .local, origin: .createRouteTable)
  }
}

extension NetworkACL {
  /// `*` for IPv6, which denies what no other entry decides (VPC-15).
  mutating func addFinalIPv6Entries() {
    guard !entries.contains(where: { $0.ruleNumber == Entry.lastIPv6RuleNumber }) else { return }
    for isEgress in [true, false] {
      entries.append(
        .everything(
          Entry.lastIPv6RuleNumber, allows: false, isEgress: isEgress,
          block: .version6(.everywhere)))
    }
  }

  /// Rule 101 in each direction that has nothing but the rule that it came with (VPC-58).
  mutating func allowIPv6WhereUnchanged() {
    for isEgress in [true, false] {
      let own = entries.filter { $0.isEgress == isEgress && !$0.isFinal }
      guard own == [.everything(100, allows: true, isEgress: isEgress)] else { continue }
      entries.append(
        .everything(101, allows: true, isEgress: isEgress, block: .version6(.everywhere)))
    }
  }
}

extension SecurityGroup {
  /// Whether the rules out are the one that a group comes with (SG-03).
  fileprivate var hasDefaultEgress: Bool {
    let own = rules.filter { $0.direction == .egress }
    return own.count == 1 && own[0].protocol == .all && own[0].peer == .ipv4(.everywhere)
  }
}

extension SecurityGroupRule {
  static func toAnywhereByIPv6(_ id: ResourceID<SecurityGroupRule>) -> SecurityGroupRule {
    SecurityGroupRule(
      id: id, direction: .egress, protocol: .all, peer: .ipv6(.everywhere), tags: [])
  }
}

extension Request {
  /// Amazon's blocks are those of the Region itself: it has no Local Zones here.
  func checkBorderGroup(in cloud: Cloud) throws(AWSError) {
    guard let group = string("Ipv6CidrBlockNetworkBorderGroup"), group != cloud.region else {
      return
    }
    throw .invalidValue(
      group, for: "ipv6CidrBlockNetworkBorderGroup", because: "Use \(cloud.region).")
  }
}

extension Quota {
  static let ipv6BlocksPerVPC = 5
}
