import AWSModel
import DataPlane
import Foundations
import NetworkModel

/// A block that is to be added to a VPC, and what AWS has against it (VPC-06 to VPC-11).
struct VPCCIDRBlockAssociation {
  let cidr: CIDR
  let vpc: VPC

  func check(in cloud: Cloud) throws(AWSError) {
    guard cidr.isAllowedForVPC else {
      throw AWSError("InvalidVpc.Range", "The CIDR '\(cidr)' is invalid.")
    }
    guard vpc.blocks.count < Quota.blocksPerVPC else {
      throw AWSError(
        "CidrLimitExceeded",
        "This network '\(vpc.id)' has met its maximum number of allowed CIDRs: "
          + "\(Quota.blocksPerVPC)")
    }
    // The texts of overlaps aren't known; the codes are those of other overlaps.
    if let own = vpc.blocks.first(where: { $0.cidr.overlaps(cidr) }) {
      throw conflict(advice: "It overlaps \(own.cidr), a block of this VPC.")
    }
    guard !isRestricted else {
      throw AWSError(
        "InvalidVpc.Range",
        "The CIDR '\(cidr)' is restricted. Use a CIDR from the same private address range as the "
          + "current VPC CIDR, or use a publicly-routable CIDR.",
        advice: "10.0.0.0/8, 172.16.0.0/12, 192.168.0.0/16 and 198.19.0.0/16 can't be mixed in one "
          + "VPC. 100.64.0.0/10 goes with all of them.")
    }
    try checkRoutes(in: cloud)
    try checkPeers(in: cloud)
  }

  /// A route that leads elsewhere may not lie in the block (VPC-07).
  private func checkRoutes(in cloud: Cloud) throws(AWSError) {
    for table in cloud.network.routeTables where table.vpc == vpc.id {
      if let route = table.routes.first(where: { route in
        cloud.network.blocks(of: route.destination).contains { cidr.contains($0) }
      }) {
        throw conflict(
          advice: "The route \(route.destination) in \(table.id) lies in this block. Delete it.")
      }
    }
  }

  /// No overlap with a peer, and none at all while a request of this VPC is pending (VPC-09).
  private func checkPeers(in cloud: Cloud) throws(AWSError) {
    for connection in cloud.network.peeringConnections where connection.has(vpc.id) {
      if connection.status == .pendingAcceptance, connection.requester.vpc == vpc.id {
        throw AWSError(
          "OperationNotPermitted",
          "The CIDR '\(cidr)' cannot be added while \(connection.id) is pending acceptance.",
          advice: "Accept or delete the request first.")
      }
      guard connection.status == .active else { continue }
      let peer =
        connection.requester.vpc == vpc.id ? connection.accepter : connection.requester
      if let theirs = peer.cidrs.first(where: { $0.overlaps(cidr) }) {
        throw conflict(advice: "It overlaps \(theirs) of \(peer.vpc), a peer of this VPC.")
      }
    }
  }

  private func conflict(advice: String) -> AWSError {
    AWSError(
      "InvalidVpc.Range", "The CIDR '\(cidr)' conflicts with another CIDR block.", advice: advice)
  }

  /// VPC-11: each private range goes with itself, public blocks and 100.64.0.0/10 only.
  private var isRestricted: Bool {
    vpc.blocks.contains { block in
      let (theirs, ours) = (Self.range(of: block.cidr), Self.range(of: cidr))
      if theirs == nil { return ours != nil }
      return ours != nil && ours != theirs || isTaken(besides: block.cidr)
    }
  }

  /// Two blocks that AWS's own networks use, beside blocks of the same range.
  private func isTaken(besides block: CIDR) -> Bool {
    Self.pairs.contains { $0.held.contains(block) && $0.refused.overlaps(cidr) }
  }

  private static let pairs: [(held: CIDR, refused: CIDR)] = [
    ("10.0.0.0/15", "10.0.0.0/16"), ("172.16.0.0/12", "172.31.0.0/16"),
  ].compactMap { held, refused in
    guard let held = CIDR(parsing: held), let refused = CIDR(parsing: refused) else { return nil }
    return (held, refused)
  }

  /// The range that doesn't mix with others, `nil` for public blocks and 100.64.0.0/10.
  private static func range(of block: CIDR) -> CIDR? {
    ["10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "198.19.0.0/16"]
      .compactMap { CIDR(parsing: $0) }.first { $0.overlaps(block) }
  }
}

extension Cloud {
  /// Each table of the VPC gets a local route (VPC-08), and its peering connections show the block.
  mutating func add(_ block: VPC.Block, to vpc: ResourceID<VPC>) {
    network.vpcs.update(vpc) { $0.blocks.append(block) }
    let route = Route(destination: block.cidr, target: .local, origin: .createRouteTable)
    network.routeTables.updateAll { table in
      guard table.vpc == vpc else { return }
      let index = table.routes.lastIndex { $0.target == .local }.map { $0 + 1 } ?? 0
      table.routes.insert(route, at: index)
    }
    updatePeeringConnections(of: vpc) { $0.cidrs.append(block.cidr) }
  }

  mutating func remove(_ block: VPC.Block, from vpc: ResourceID<VPC>) {
    network.vpcs.update(vpc) { $0.blocks.removeAll { $0 == block } }
    network.routeTables.updateAll { table in
      guard table.vpc == vpc else { return }
      table.routes.removeAll { $0.target == .local && $0.destination == .block(block.cidr) }
    }
    updatePeeringConnections(of: vpc) { $0.cidrs.removeAll { $0 == block.cidr } }
  }

}

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
