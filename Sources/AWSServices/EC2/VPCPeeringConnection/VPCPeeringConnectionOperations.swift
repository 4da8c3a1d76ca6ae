import AWSModel
import DataPlane
import Documents
import Foundations
import NetworkModel

enum CreateVpcPeeringConnection: Operation {
  static let description = OperationDescription(
    .ec2, "CreateVpcPeeringConnection",
    "Asks for a peering connection between two VPCs.",
    refusing: ["RequesterPeeringConnectionOptions"])

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> JSONObject {
    let tags = try request.tags(for: VPCPeeringConnection.self)
    let requester: VPC = try cloud.find(request.required("VpcId"))
    let other: ResourceID<VPC> = try cloud.parse(request.required("PeerVpcId"))
    let peerRegion = request.string("PeerRegion") ?? cloud.region
    // What has that id elsewhere is another VPC.
    let isHere = peerRegion == cloud.region
    guard other != requester.id || !isHere else {
      throw AWSError(
        "InvalidParameterValue", "A VPC cannot be peered with itself: \(other)")
    }
    let earlier = cloud.network.peeringConnections.first {
      $0.isAlive && $0.links(requester.id, other)
        && (isHere
          ? !$0.isBetweenRegions : [$0.requester.region, $0.accepter.region].contains(peerRegion))
    }
    if let earlier {
      guard earlier.status == .pendingAcceptance || earlier.status == .initiatingRequest else {
        throw AWSError(
          "VpcPeeringConnectionAlreadyExists",
          "A VPC peering connection between the VPCs already exists",
          advice: "It is \(earlier.id). Two VPCs have one connection at most.")
      }
      return ["VpcPeeringConnection": .object(earlier.document(in: cloud))]
    }
    let outstanding = cloud.network.peeringConnections.count {
      $0.status == .pendingAcceptance || $0.status == .initiatingRequest
    }
    guard outstanding < Quota.outstandingPeeringRequests else {
      throw .limitExceeded(
        "OutstandingVpcPeeringConnectionLimitExceeded", "outstanding VPC peering connections")
    }
    let accepter = accepter(other, request, in: cloud, peerRegion)
    let connection = VPCPeeringConnection(
      id: cloud.newID(),
      requester: .init(
        vpc: requester.id, region: cloud.region, cidrs: requester.blocks.map(\.cidr),
        ipv6Blocks: requester.ipv6Blocks.map(\.block)),
      accepter: .init(
        vpc: other, region: peerRegion, cidrs: accepter?.blocks.map(\.cidr) ?? [],
        ipv6Blocks: accepter?.ipv6Blocks.map(\.block) ?? []),
      status: .initiatingRequest, statusSince: cloud.now, createdAt: cloud.now,
      expiresAt: cloud.now + VPCPeeringConnection.requestLifetime,
      settlesAt: cloud.now + cloud.fabric.timings.integer(in: 300...800), tags: tags)
    cloud.network.peeringConnections.insert(connection)
    // A request that fails never gets to the accepter; tags stay where they were set (PCX-18).
    if connection.isBetweenRegions, connection.canBeAccepted {
      var theirs = connection
      theirs.tags = []
      cloud.inRegion(peerRegion) { $0.network.peeringConnections.insert(theirs) }
    }
    return ["VpcPeeringConnection": .object(connection.document(in: cloud))]
  }

  /// A VPC, account or Region that isn't there makes the request fail, not the call (PCX-01).
  private static func accepter(
    _ id: ResourceID<VPC>, _ request: Request, in cloud: Cloud, _ region: String
  ) -> VPC? {
    guard (request.string("PeerOwnerId") ?? cloud.account) == cloud.account else { return nil }
    if region == cloud.region { return cloud.network.vpcs[id] }
    return Cloud.isUsable(region: region) ? cloud.serving(region).network.vpcs[id] : nil
  }
}

enum DescribeVpcPeeringConnections: Operation {
  static let description = OperationDescription(
    .ec2, "DescribeVpcPeeringConnections",
    "Lists peering connections; dead ones stay for a while.")

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> JSONObject {
    try cloud.describe(
      VPCPeeringConnection.self, request, ids: "VpcPeeringConnectionIds",
      as: "VpcPeeringConnections")
  }
}

enum AcceptVpcPeeringConnection: Operation {
  static let description = OperationDescription(
    .ec2, "AcceptVpcPeeringConnection",
    "Accepts a request for a peering connection.")

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> JSONObject {
    try cloud.checkRegion(ofAnswerTo: request, "accepted")
    let connection = try cloud.findPeeringConnection(request, for: .provisioning)
    for end in [connection.requester, connection.accepter] {
      let active = cloud.activePeeringConnectionCount(of: end)
      guard active < Quota.activePeeringConnections else {
        throw .limitExceeded(
          "VpcPeeringConnectionsPerVpcLimitExceeded", "VPC peering connections per VPC")
      }
    }
    guard connection.canBeAccepted else {
      // A block that was added since the request overlaps now (VPC-09).
      cloud.setStatus(.failed, of: connection.id, at: cloud.now)
      let failed = cloud.network.peeringConnections[connection.id] ?? connection
      return ["VpcPeeringConnection": .object(failed.document(in: cloud))]
    }
    let ready = cloud.now + cloud.fabric.timings.integer(in: 800...2000)
    cloud.setStatus(.provisioning, of: connection.id, at: cloud.now, settlesAt: ready)
    let accepted = cloud.network.peeringConnections[connection.id] ?? connection
    return ["VpcPeeringConnection": .object(accepted.document(in: cloud))]
  }
}

extension Cloud {
  /// A request from another Region is answered where the accepter is (PCX-19).
  fileprivate func checkRegion(
    ofAnswerTo request: Request, _ answered: String
  ) throws(AWSError) {
    let connection: VPCPeeringConnection = try find(request.required("VpcPeeringConnectionId"))
    guard connection.accepter.region != region else { return }
    throw AWSError(
      "OperationNotPermitted",
      "Incorrect region (\(region)) specified for this request. VPC peering connection "
        + "\(connection.id) must be \(answered) in region \(connection.accepter.region)",
      advice: "Say --region \(connection.accepter.region).")
  }
}

enum RejectVpcPeeringConnection: Operation {
  static let description = OperationDescription(
    .ec2, "RejectVpcPeeringConnection",
    "Rejects a request for a peering connection.")

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> JSONObject {
    try cloud.checkRegion(ofAnswerTo: request, "accepted or rejected")
    let connection = try cloud.findPeeringConnection(request, for: .rejected)
    cloud.setStatus(.rejected, of: connection.id, at: cloud.now)
    return ["Return": true]
  }
}

enum ModifyVpcPeeringConnectionOptions: Operation {
  static let description = OperationDescription(
    .ec2, "ModifyVpcPeeringConnectionOptions",
    "Says whether the peer's instances learn private addresses by public DNS names.")

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> JSONObject {
    let connection: VPCPeeringConnection = try cloud.find(
      request.required("VpcPeeringConnectionId"))
    let wanted = (
      requester: try option(request["RequesterPeeringConnectionOptions"]),
      accepter: try option(request["AccepterPeeringConnectionOptions"])
    )
    guard wanted.requester != nil || wanted.accepter != nil else {
      throw .missingParameter("RequesterPeeringConnectionOptions")
    }
    guard connection.status == .active else {
      throw AWSError(
        "OperationNotPermitted",
        "Peering options can be added only to active peerings.",
        advice: "The connection is \(connection.status.rawValue).")
    }
    try checkSides(wanted.requester, wanted.accepter, of: connection, in: cloud.region)
    if wanted.requester == true || wanted.accepter == true {
      try checkNames(connection, cloud)
    }
    cloud.updatePeeringConnection(connection.id) {
      if let flag = wanted.requester { $0.requester.allowsDNSResolutionFromRemoteVPC = flag }
      if let flag = wanted.accepter { $0.accepter.allowsDNSResolutionFromRemoteVPC = flag }
    }
    var answer = JSONObject()
    if let flag = wanted.accepter { answer["AccepterPeeringConnectionOptions"] = document(flag) }
    if let flag = wanted.requester { answer["RequesterPeeringConnectionOptions"] = document(flag) }
    return answer
  }

  private static func option(_ value: JSONValue?) throws(AWSError) -> Bool? {
    for name in [
      "AllowEgressFromLocalClassicLinkToRemoteVpc", "AllowEgressFromLocalVpcToRemoteClassicLink",
    ] where value?[name]?.boolean == true {
      throw .notSimulated("ClassicLink, which it has retired,")
    }
    return value?["AllowDnsResolutionFromRemoteVpc"]?.boolean
  }

  /// Each side's options are modified in its own Region (PCX-20).
  private static func checkSides(
    _ requester: Bool?, _ accepter: Bool?, of connection: VPCPeeringConnection, in region: String
  ) throws(AWSError) {
    guard connection.isBetweenRegions else { return }
    for (name, flag, end) in [
      ("requester", requester, connection.requester), ("accepter", accepter, connection.accepter),
    ] where flag != nil && end.region != region {
      throw AWSError(
        "OperationNotPermitted",
        "Incorrect region (\(region)) specified for this request. The \(name) side options of VPC "
          + "peering connection \(connection.id) must be modified in region \(end.region)",
        advice: "Say --region \(end.region).")
    }
  }

  /// Both VPCs need DNS hostnames and DNS support (PCX-17).
  private static func checkNames(
    _ connection: VPCPeeringConnection, _ cloud: Cloud
  ) throws(AWSError) {
    for end in [connection.requester, connection.accepter] {
      guard let vpc = cloud.fabric(in: end.region)?.network.vpcs[end.vpc] else { continue }
      guard vpc.areDNSHostnamesEnabled, vpc.isDNSSupportEnabled else {
        throw AWSError(
          "InvalidVpcPeeringConnectionState.DnsHostnamesDisabled",
          "DNS hostnames are disabled for the VPC '\(vpc.id)'",
          advice: "Enable them in both VPCs: aws ec2 modify-vpc-attribute --vpc-id \(vpc.id) "
            + "--enable-dns-hostnames")
      }
    }
  }

  private static func document(_ flag: Bool) -> JSONValue {
    [
      "AllowDnsResolutionFromRemoteVpc": .boolean(flag),
      "AllowEgressFromLocalClassicLinkToRemoteVpc": false,
      "AllowEgressFromLocalVpcToRemoteClassicLink": false,
    ]
  }
}

enum DeleteVpcPeeringConnection: Operation {
  static let description = OperationDescription(
    .ec2, "DeleteVpcPeeringConnection",
    "Deletes a peering connection; routes to it become blackholes.")

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> JSONObject {
    let connection = try cloud.findPeeringConnection(request, for: .deleted)
    guard connection.isBetweenRegions else {
      cloud.setStatus(.deleted, of: connection.id, at: cloud.now)
      return ["Return": true]
    }
    // Until the other Region knows (PCX-19).
    let gone = cloud.now + cloud.fabric.timings.integer(in: 300...800)
    cloud.setStatus(.deleting, of: connection.id, at: cloud.now, settlesAt: gone)
    return ["Return": true]
  }
}
