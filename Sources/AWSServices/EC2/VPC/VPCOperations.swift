import AWSModel
import DataPlane
import Documents
import Foundations
import NetworkModel

enum CreateVpc: Operation {
  static let description = OperationDescription(
    .ec2, "CreateVpc",
    "Creates a VPC, its main route table, default security group and default network ACL.",
    refusing: [
      "Ipv6Pool", "Ipv6CidrBlock", "Ipv4IpamPoolId", "Ipv4NetmaskLength", "Ipv6IpamPoolId",
      "Ipv6NetmaskLength", "VpcEncryptionControl",
    ])

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> JSONObject {
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
    try request.checkBorderGroup(in: cloud)
    let vpc = cloud.makeVPC(cidr, tenancy: tenancy, tags: tags)
    var document = vpc.document(in: cloud)
    document["State"] = "pending"
    guard request.flag("AmazonProvidedIpv6CidrBlock") == true else {
      return ["Vpc": .object(document)]
    }
    let block = cloud.associateIPv6Block(with: vpc.id)
    document["Ipv6CidrBlockAssociationSet"] = [
      .object(block.document(ofVPCIn: cloud, inState: "associating"))
    ]
    return ["Vpc": .object(document)]
  }
}

enum DescribeVpcs: Operation {
  static let description = OperationDescription(
    .ec2, "DescribeVpcs",
    "Lists VPCs.")

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> JSONObject {
    try cloud.describe(VPC.self, request, ids: "VpcIds", as: "Vpcs")
  }
}

enum DescribeVpcAttribute: Operation {
  static let description = OperationDescription(
    .ec2, "DescribeVpcAttribute",
    "Shows one of the DNS attributes of a VPC.")

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> JSONObject {
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
    return [member: ["Value": .boolean(value)], "VpcId": JSONValue(vpc.id)]
  }
}

enum ModifyVpcAttribute: Operation {
  static let description = OperationDescription(
    .ec2, "ModifyVpcAttribute",
    "Changes whether a VPC resolves DNS names and gives public DNS names to instances.",
    refusing: ["EnableNetworkAddressUsageMetrics"])

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> JSONObject {
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

enum DeleteVpc: Operation {
  static let description = OperationDescription(
    .ec2, "DeleteVpc",
    "Deletes a VPC that holds nothing any more.")

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> JSONObject {
    let vpc: VPC = try cloud.find(request.required("VpcId"))
    try cloud.checkDeletion(of: vpc)
    cloud.network.routeTables.removeAll { $0.vpc == vpc.id }
    cloud.network.networkACLs.removeAll { $0.vpc == vpc.id }
    cloud.network.securityGroups.removeAll { $0.vpc == vpc.id }
    cloud.fabric.flowLogs.removeAll { $0.scope == .vpc(vpc.id) }
    cloud.network.vpcs[vpc.id] = nil
    return [:]
  }
}

enum AssociateVpcCidrBlock: Operation {
  static let description = OperationDescription(
    .ec2, "AssociateVpcCidrBlock",
    "Adds a block of addresses to a VPC, and a local route for it to each of its route tables.",
    refusing: [
      "Ipv6Pool", "Ipv6CidrBlock", "Ipv4IpamPoolId", "Ipv4NetmaskLength", "Ipv6IpamPoolId",
      "Ipv6NetmaskLength",
    ])

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> JSONObject {
    let vpc: VPC = try cloud.find(request.required("VpcId"))
    if request.flag("AmazonProvidedIpv6CidrBlock") == true {
      return try associateIPv6Block(with: vpc, request, on: &cloud)
    }
    guard let cidr = try request.cidr("CidrBlock") else { throw .missingParameter("CidrBlock") }
    try VPCCIDRBlockAssociation(cidr: cidr, vpc: vpc).check(in: cloud)
    let block = VPC.Block(associationID: cloud.newIdentifier("vpc-cidr-assoc"), cidr: cidr)
    cloud.add(block, to: vpc.id)
    return [
      "CidrBlockAssociation": .object(block.document(inState: "associating")),
      "VpcId": JSONValue(vpc.id),
    ]
  }

  private static func associateIPv6Block(
    with vpc: VPC, _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> JSONObject {
    guard request["CidrBlock"] == nil else {
      throw AWSError(
        "InvalidParameterCombination",
        "The parameters amazonProvidedIpv6CidrBlock and cidrBlock cannot be used together.")
    }
    try request.checkBorderGroup(in: cloud)
    guard vpc.ipv6Blocks.count < Quota.ipv6BlocksPerVPC else {
      throw AWSError(
        "CidrLimitExceeded",
        "This network '\(vpc.id)' has met its maximum number of allowed CIDRs: "
          + "\(Quota.ipv6BlocksPerVPC)")
    }
    let block = cloud.associateIPv6Block(with: vpc.id)
    return [
      "Ipv6CidrBlockAssociation": .object(
        block.document(ofVPCIn: cloud, inState: "associating")),
      "VpcId": JSONValue(vpc.id),
    ]
  }
}

enum DisassociateVpcCidrBlock: Operation {
  static let description = OperationDescription(
    .ec2, "DisassociateVpcCidrBlock",
    "Takes a block from a VPC that no subnet uses; the primary block stays.")

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> JSONObject {
    let id = try request.required("AssociationId")
    if let answer = try cloud.disassociateIPv6Block(id) { return answer }
    guard
      let vpc = cloud.network.vpcs.first(where: { $0.blocks.contains { $0.associationID == id } }),
      let block = vpc.blocks.first(where: { $0.associationID == id })
    else {
      throw AWSError(
        "InvalidVpcCidrBlockAssociationID.NotFound",
        "The vpc CIDR block association ID '\(id)' does not exist")
    }
    guard block.cidr != vpc.cidr else {
      throw AWSError(
        "OperationNotPermitted",
        "The vpc CIDR block with association ID \(id) may not be disassociated. It is the primary "
          + "IPv4 CIDR block of the VPC")
    }
    if let subnet = cloud.network.subnets.first(where: {
      $0.vpc == vpc.id && block.cidr.contains($0.cidr)
    }) {
      throw AWSError(
        "InvalidCidr.InUse",
        "The vpc \(vpc.id) currently has a subnet within CIDR block \(block.cidr)",
        advice: "Delete the subnet \(subnet.id) first.")
    }
    cloud.remove(block, from: vpc.id)
    return [
      "CidrBlockAssociation": .object(block.document(inState: "disassociating")),
      "VpcId": JSONValue(vpc.id),
    ]
  }
}
