import AWSModel
import DataPlane
import Documents
import Foundations
import NetworkModel

enum CreateDefaultVpc: Operation {
  static let description = OperationDescription(
    .ec2, "CreateDefaultVpc",
    "Creates the Region's default VPC anew, with its subnets and gateway (VPC-19).")

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> JSONObject {
    guard !cloud.network.vpcs.contains(where: \.isDefault) else {
      throw AWSError(
        "DefaultVpcAlreadyExists",
        "A Default VPC already exists for this account in this region.")
    }
    guard cloud.network.vpcs.count < Quota.vpcs else {
      throw .limitExceeded("VpcLimitExceeded", "VPCs")
    }
    cloud.makeDefaultVPC()
    guard let vpc = cloud.network.vpcs.first(where: \.isDefault) else { return [:] }
    var document = vpc.document(in: cloud)
    document["State"] = "pending"
    return ["Vpc": .object(document)]
  }
}

enum CreateDefaultSubnet: Operation {
  static let description = OperationDescription(
    .ec2, "CreateDefaultSubnet",
    "Creates a /20 subnet with public addresses in a zone of the default VPC (VPC-56).",
    refusing: ["Ipv6Native"])

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> JSONObject {
    let name = request.string("AvailabilityZone")
    let id = request.string("AvailabilityZoneId")
    let zone = AvailabilityZone.all(in: cloud.region).first {
      name != nil ? $0.name == name : $0.id == id
    }
    guard let text = name ?? id else { throw .missingParameter("AvailabilityZone") }
    guard let zone else {
      throw AWSError("InvalidParameterValue", "Invalid availability zone: [\(text)]")
    }
    guard let vpc = cloud.network.vpcs.first(where: \.isDefault) else {
      throw AWSError(
        "DefaultVpcDoesNotExist", "No default VPC exists for this account in this region.",
        advice: "aws ec2 create-default-vpc makes it anew, with a subnet in every zone.")
    }
    let subnets = cloud.network.subnets.filter { $0.vpc == vpc.id }
    if let there = subnets.first(where: {
      $0.isDefaultForZone && $0.availabilityZone == zone.name
    }) {
      throw AWSError(
        "DefaultSubnetAlreadyExistsInAvailabilityZone",
        "'\(there.id)' is already the default subnet in \(zone.name).")
    }
    // The lowest block that is free, among those in which the subnets of a fresh one lie.
    let free = (0..<16).lazy.map { index in
      CIDR(
        IPv4Address(rawValue: vpc.cidr.address.rawValue + UInt32(index) << 12), prefixLength: 20)
    }.first { block in
      vpc.cidr.contains(block) && !subnets.contains { $0.cidr.overlaps(block) }
    }
    guard let free else {
      throw AWSError(
        "InsufficientCidrBlocks",
        "There is no address range of size /20 left in the default VPC.")
    }
    let subnet = cloud.makeSubnet(free, in: vpc, zone: zone, isDefault: true, tags: [])
    return ["Subnet": .object(subnet.document(in: cloud))]
  }
}
