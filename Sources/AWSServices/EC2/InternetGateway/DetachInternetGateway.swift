import AWSModel
import DataPlane
import Documents
import NetworkModel

enum DetachInternetGateway: Operation {
  static let description = OperationDescription(
    .ec2, "DetachInternetGateway",
    "Detaches an internet gateway from its VPC; routes to it become blackholes.",
    input: """
      DryRun:bool InternetGatewayId*:str VpcId*:str
      """)

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> Members {
    let gateway: InternetGateway = try cloud.find(request.required("InternetGatewayId"))
    let vpc: VPC = try cloud.find(request.required("VpcId"))
    guard gateway.attachedVPC == vpc.id else {
      throw AWSError(
        "Gateway.NotAttached", "resource \(gateway.id) is not attached to network \(vpc.id)")
    }
    let mapped = cloud.network.networkInterfaces.first {
      $0.vpc == vpc.id && cloud.network.publicAddress(of: $0) != nil
    }
    if let mapped {
      throw AWSError(
        "DependencyViolation",
        "Network \(vpc.id) has some mapped public address(es). "
          + "Please unmap those public address(es) before detaching the gateway.",
        advice: cloud.presence(of: mapped) + " still has a public address.")
    }
    cloud.network.internetGateways.update(gateway.id) { $0.attachedVPC = nil }
    return [:]
  }
}
