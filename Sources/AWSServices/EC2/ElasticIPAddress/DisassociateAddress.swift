import AWSModel
import DataPlane
import Documents
import NetworkModel

enum DisassociateAddress: Operation {
  static let description = OperationDescription(
    .ec2, "DisassociateAddress",
    "Takes an Elastic IP address away from its network interface.",
    input: """
      AssociationId:str PublicIp:str DryRun:bool
      """)

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> Members {
    let elastic: ElasticIPAddress
    if let id = request.string("AssociationId") {
      guard let found = cloud.network.elasticIPAddresses.first(where: { $0.association?.id == id })
      else {
        throw AWSError(
          "InvalidAssociationID.NotFound", "The association ID '\(id)' does not exist")
      }
      elastic = found
    } else {
      elastic = try cloud.findElasticIPAddress(public: request.required("PublicIp"))
    }
    cloud.disassociate(elastic)
    return [:]
  }
}
