import AWSModel
import DataPlane
import Documents
import NetworkModel

enum CreateVpc: Operation {
  static let description = OperationDescription(
    .ec2, "CreateVpc",
    "Creates a VPC, its main route table, default security group and default network ACL.",
    input: """
      CidrBlock:str ~Ipv6Pool:str ~Ipv6CidrBlock:str ~Ipv4IpamPoolId:str ~Ipv4NetmaskLength:int
      ~Ipv6IpamPoolId:str ~Ipv6NetmaskLength:int ~Ipv6CidrBlockNetworkBorderGroup:str
      ~VpcEncryptionControl:VpcEncryptionControlConfiguration
      TagSpecifications:[TagSpecification](TagSpecification) DryRun:bool InstanceTenancy:enum
      ~AmazonProvidedIpv6CidrBlock:bool
      """,
    output: """
      Vpc:Vpc
      """)

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
