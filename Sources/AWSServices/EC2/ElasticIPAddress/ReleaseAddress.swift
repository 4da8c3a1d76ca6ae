import AWSModel
import DataPlane
import Documents
import NetworkModel

enum ReleaseAddress: Operation {
  static let description = OperationDescription(
    .ec2, "ReleaseAddress",
    "Gives an Elastic IP address back to Amazon.",
    input: """
      AllocationId:str PublicIp:str ~NetworkBorderGroup:str DryRun:bool
      """)

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> Members {
    let elastic = try cloud.findElasticIPAddress(request)
    guard elastic.association == nil else {
      throw AWSError(
        "InvalidIPAddress.InUse", "Address \(elastic.publicAddress) is in use.",
        advice: "Disassociate it first.")
    }
    cloud.network.elasticIPAddresses[elastic.id] = nil
    return [:]
  }
}
