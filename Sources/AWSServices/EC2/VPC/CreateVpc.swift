import AWSModel
import DataPlane
import Documents
import NetworkModel

enum CreateVpc: Operation {
  static let description = OperationDescription(
    .ec2, "CreateVpc",
    "Creates a VPC, its main route table, default security group and default network ACL.",
    refusing: [
      "Ipv6Pool", "Ipv6CidrBlock", "Ipv4IpamPoolId", "Ipv4NetmaskLength", "Ipv6IpamPoolId",
      "Ipv6NetmaskLength", "Ipv6CidrBlockNetworkBorderGroup", "VpcEncryptionControl",
      "AmazonProvidedIpv6CidrBlock",
    ])

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> Members {
    let tags = try request.tags(for: VPC.self)
    guard let cidr = try request.cidr("CidrBlock") else {
      throw AWSError(
        "MissingParameter", "Either 'cidrBlock' or 'ipv4IpamPoolId' should be provided.")
    }
    guard cidr.isAllowedForVPC else {
      throw AWSError(
        "InvalidVpc.Range", "The CIDR '\(cidr)' is invalid.",
        advice: "A VPC's block is /16 to /28 and lies outside 0.0.0.0/8, 127.0.0.0/8, "
          + "169.254.0.0/16 and 224.0.0.0/4.")
    }
    let tenancy = request.string("InstanceTenancy") ?? "default"
    guard ["default", "dedicated"].contains(tenancy) else {
      throw .invalidValue(
        tenancy, for: "instanceTenancy", because: "Use 'default' or 'dedicated'.")
    }
    guard cloud.network.vpcs.count < Quota.vpcs else {
      throw .limitExceeded(
        "VpcLimitExceeded", "VPCs",
        advice: "An account has \(Quota.vpcs) VPCs in a Region, the default VPC among them. "
          + "Delete one that you don't need.")
    }
    var document = cloud.makeVPC(cidr, tenancy: tenancy, tags: tags).document(in: cloud)
    document["State"] = "pending"
    return ["Vpc": .object(document)]
  }
}
