import AWSModel
import DataPlane
import Documents
import NetworkModel

enum ModifyVpcAttribute: Operation {
  static let description = OperationDescription(
    .ec2, "ModifyVpcAttribute",
    "Changes whether a VPC resolves DNS names and gives public DNS names to instances.",
    input: """
      EnableDnsHostnames:AttributeBooleanValue EnableDnsSupport:AttributeBooleanValue VpcId*:str
      ~EnableNetworkAddressUsageMetrics:AttributeBooleanValue
      """)

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> Members {
    let vpc: VPC = try cloud.find(request.required("VpcId"))
    let support = request["EnableDnsSupport"]?["Value"]?.boolean
    let hostnames = request["EnableDnsHostnames"]?["Value"]?.boolean
    guard support == nil || hostnames == nil else {
      throw AWSError(
        "InvalidParameterCombination", "Fields for multiple attribute types specified",
        advice: "Change one attribute with each call.")
    }
    cloud.network.vpcs.update(vpc.id) {
      if let support { $0.isDNSSupportEnabled = support }
      if let hostnames { $0.areDNSHostnamesEnabled = hostnames }
    }
    return [:]
  }
}
