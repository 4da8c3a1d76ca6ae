import AWSModel
import DataPlane
import Documents
import NetworkModel

enum AttachInternetGateway: Operation {
  static let description = OperationDescription(
    .ec2, "AttachInternetGateway",
    "Attaches an internet gateway to a VPC.",
    input: """
      DryRun:bool InternetGatewayId*:str VpcId*:str
      """)

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> Members {
    let gateway: InternetGateway = try cloud.find(request.required("InternetGatewayId"))
    let vpc: VPC = try cloud.find(request.required("VpcId"))
    if let other = gateway.attachedVPC {
      throw AWSError(
        "Resource.AlreadyAssociated",
        "resource \(gateway.id) is already attached to network \(other)")
    }
    guard cloud.network.internetGateway(of: vpc.id) == nil else {
      throw AWSError(
        "InvalidParameterValue", "Network \(vpc.id) already has an internet gateway attached")
    }
    cloud.network.internetGateways.update(gateway.id) { $0.attachedVPC = vpc.id }
    return [:]
  }
}
