import AWSModel
import DataPlane
import Documents
import Foundations
import NetworkModel

enum AcceptVpcPeeringConnection: Operation {
  static let description = OperationDescription(
    .ec2, "AcceptVpcPeeringConnection",
    "Accepts a request for a peering connection.",
    input: """
      DryRun:bool VpcPeeringConnectionId*:str
      """,
    output: """
      VpcPeeringConnection:VpcPeeringConnection
      """)

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> Members {
    let connection = try cloud.findPeeringConnection(request, for: .provisioning)
    for end in [connection.requester.vpc, connection.accepter.vpc] {
      let active = cloud.network.peeringConnections.count { $0.status == .active && $0.has(end) }
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
