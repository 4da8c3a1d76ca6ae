import AWSModel
import DataPlane
import Documents
import NetworkModel

enum DeleteVpcPeeringConnection: Operation {
  static let description = OperationDescription(
    .ec2, "DeleteVpcPeeringConnection",
    "Deletes a peering connection; routes to it become blackholes.",
    input: """
      DryRun:bool VpcPeeringConnectionId*:str
      """,
    output: """
      Return:bool
      """)

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> Members {
    let connection = try cloud.findPeeringConnection(request, for: .deleted)
    cloud.setStatus(.deleted, of: connection.id, at: cloud.now)
    return ["Return": true]
  }
}
