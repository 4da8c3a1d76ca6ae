import AWSModel
import DataPlane
import Documents
import NetworkModel

enum DescribeVpcAttribute: Operation {
  static let description = OperationDescription(
    .ec2, "DescribeVpcAttribute",
    "Shows one of the DNS attributes of a VPC.",
    input: """
      Attribute*:enum VpcId*:str DryRun:bool
      """,
    output: """
      EnableDnsHostnames:AttributeBooleanValue EnableDnsSupport:AttributeBooleanValue
      EnableNetworkAddressUsageMetrics:AttributeBooleanValue VpcId:str
      """)

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> Members {
    let vpc: VPC = try cloud.find(request.required("VpcId"))
    let attribute = try request.required("Attribute")
    let member: String
    let value: Bool
    switch attribute {
    case "enableDnsHostnames": (member, value) = ("EnableDnsHostnames", vpc.areDNSHostnamesEnabled)
    case "enableDnsSupport": (member, value) = ("EnableDnsSupport", vpc.isDNSSupportEnabled)
    case "enableNetworkAddressUsageMetrics":
      (member, value) = ("EnableNetworkAddressUsageMetrics", false)
    default:
      throw .invalidValue(
        attribute, for: "attribute", because: "Use enableDnsSupport or enableDnsHostnames.")
    }
    return [member: ["Value": .boolean(value)], "VpcId": Value(vpc.id)]
  }
}
