import AWSModel
import DataPlane
import Documents
import NetworkModel

enum RejectVpcPeeringConnection: Operation {
  static let description = OperationDescription(
    .ec2, "RejectVpcPeeringConnection",
    "Rejects a request for a peering connection.",
    input: """
      DryRun:bool VpcPeeringConnectionId*:str
      """,
    output: """
      Return:bool
      """)

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> Members {
    let connection = try cloud.findPeeringConnection(request, for: .rejected)
    cloud.setStatus(.rejected, of: connection.id, at: cloud.now)
    return ["Return": true]
  }
}
