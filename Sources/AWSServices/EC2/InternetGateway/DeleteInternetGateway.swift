import AWSModel
import DataPlane
import Documents
import NetworkModel

enum DeleteInternetGateway: Operation {
  static let description = OperationDescription(
    .ec2, "DeleteInternetGateway",
    "Deletes an internet gateway that is attached to no VPC.",
    input: """
      DryRun:bool InternetGatewayId*:str
      """)

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> Members {
    let gateway: InternetGateway = try cloud.find(request.required("InternetGatewayId"))
    if let vpc = gateway.attachedVPC {
      throw .dependencies(
        of: InternetGateway.noun, gateway.id.rawValue,
        advice: "It is still attached to \(vpc). Detach it first.")
    }
    cloud.network.internetGateways[gateway.id] = nil
    return [:]
  }
}
