import AWSModel
import DataPlane
import Documents
import Foundations
import NetworkModel

enum CreateVpcPeeringConnection: Operation {
  static let description = OperationDescription(
    .ec2, "CreateVpcPeeringConnection",
    "Asks for a peering connection between two VPCs.",
    input: """
      PeerRegion:str TagSpecifications:[TagSpecification](TagSpecification) DryRun:bool VpcId*:str
      PeerVpcId:str PeerOwnerId:str
      """,
    output: """
      VpcPeeringConnection:VpcPeeringConnection
      """)

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> Members {
    let tags = try request.tags(for: VPCPeeringConnection.self)
    let requester: VPC = try cloud.find(request.required("VpcId"))
    guard let peer = request.string("PeerVpcId") else { throw .missingParameter("PeerVpcId") }
    try cloud.checkSyntax(ofID: peer, as: VPC.self)
    guard peer != requester.id.rawValue else {
      throw AWSError(
        "InvalidParameterValue", "A VPC cannot be peered with itself: \(peer)")
    }
    let other = ResourceID<VPC>(peer)
    let earlier = cloud.network.peeringConnections.first {
      $0.isAlive && $0.joins(requester.id, other)
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
    // A VPC, account or Region that isn't there makes the request fail, not the call (PCX-01).
    let isHere =
      (request.string("PeerOwnerId") ?? cloud.account) == cloud.account
      && (request.string("PeerRegion") ?? cloud.region) == cloud.region
    let accepter = isHere ? cloud.network.vpcs[other] : nil
    let connection = VPCPeeringConnection(
      id: cloud.newID(),
      requester: .init(vpc: requester.id, cidrs: requester.blocks.map(\.cidr)),
      accepter: .init(vpc: other, cidrs: accepter?.blocks.map(\.cidr) ?? []),
      status: .initiatingRequest, statusSince: cloud.now, createdAt: cloud.now,
      expiresAt: cloud.now + VPCPeeringConnection.requestLifetime,
      settlesAt: cloud.now + cloud.fabric.timings.integer(in: 300...800), tags: tags)
    cloud.network.peeringConnections.insert(connection)
    return ["VpcPeeringConnection": .object(connection.document(in: cloud))]
  }
}
