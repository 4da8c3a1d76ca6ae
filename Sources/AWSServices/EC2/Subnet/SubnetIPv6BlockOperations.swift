import AWSModel
import DataPlane
import Documents
import Foundations
import NetworkModel

enum AssociateSubnetCidrBlock: Operation {
  static let description = OperationDescription(
    .ec2, "AssociateSubnetCidrBlock",
    "Gives a subnet an IPv6 block of its VPC's (VPC-57).",
    refusing: ["Ipv6IpamPoolId", "Ipv6NetmaskLength"])

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> JSONObject {
    let subnet: Subnet = try cloud.find(request.required("SubnetId"))
    let vpc: VPC = try cloud.find(subnet.vpc.rawValue)
    guard let block = try request.ipv6Block("Ipv6CidrBlock") else {
      throw .missingParameter("Ipv6CidrBlock")
    }
    if let own = subnet.ipv6Block {
      throw AWSError(
        "CidrLimitExceeded",
        "This subnet '\(subnet.id)' has met its maximum number of allowed CIDRs: 1",
        advice: "It has \(own.block).")
    }
    try cloud.checkIPv6Block(block, forSubnetOf: vpc)
    let association = cloud.associateIPv6Block(block, withSubnet: subnet.id)
    return [
      "Ipv6CidrBlockAssociation": .object(
        association.documentOfSubnet(inState: "associating")),
      "SubnetId": JSONValue(subnet.id),
    ]
  }
}

enum DisassociateSubnetCidrBlock: Operation {
  static let description = OperationDescription(
    .ec2, "DisassociateSubnetCidrBlock",
    "Takes the IPv6 block from a subnet none of whose interfaces has an address of it.")

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> JSONObject {
    let id = try request.required("AssociationId")
    guard
      let subnet = cloud.network.subnets.first(where: { $0.ipv6Block?.associationID == id }),
      let association = subnet.ipv6Block
    else {
      throw AWSError(
        "InvalidSubnetCidrBlockAssociationID.NotFound",
        "The subnet CIDR block with association ID '\(id)' does not exist")
    }
    if let interface = cloud.network.networkInterfaces.first(where: {
      $0.subnet == subnet.id && !$0.ipv6Addresses.isEmpty
    }) {
      throw AWSError(
        "InvalidCidr.InUse",
        "The subnet \(subnet.id) currently has an address within CIDR block \(association.block)",
        advice: "\(interface.id) has it. Take it away first: unassign-ipv6-addresses.")
    }
    cloud.network.subnets.update(subnet.id) {
      $0.ipv6Block = nil
      $0.assignsIPv6AddressOnCreation = false
    }
    return [
      "Ipv6CidrBlockAssociation": .object(
        association.documentOfSubnet(inState: "disassociating")),
      "SubnetId": JSONValue(subnet.id),
    ]
  }
}

extension Cloud {
  /// Refuses a block that a subnet cannot have (VPC-57).
  func checkIPv6Block(_ block: IPv6Block, forSubnetOf vpc: VPC) throws(AWSError) {
    guard [56, 60, 64].contains(block.prefixLength),
      vpc.ipv6Blocks.contains(where: { $0.block.contains(block) })
    else {
      let own = vpc.ipv6Blocks.map(\.block.description).joined(separator: ", ")
      throw AWSError(
        "InvalidSubnet.Range", "The CIDR '\(block)' is invalid.",
        advice: own.isEmpty
          ? "\(vpc.id) has no IPv6 block: associate-vpc-cidr-block "
            + "--amazon-provided-ipv6-cidr-block gives it one."
          : "A subnet's IPv6 block is a /64, /60 or /56 within its VPC's \(own).")
    }
    if let sibling = network.subnets.first(where: { $0.ipv6Block?.block.overlaps(block) ?? false })
    {
      throw AWSError(
        "InvalidSubnet.Conflict", "The CIDR '\(block)' conflicts with another subnet",
        advice: "\(sibling.id) has \(sibling.ipv6Block?.block.description ?? "").")
    }
  }

  mutating func associateIPv6Block(
    _ block: IPv6Block, withSubnet id: ResourceID<Subnet>
  ) -> IPv6BlockAssociation {
    let association = IPv6BlockAssociation(
      associationID: newIdentifier("subnet-cidr-assoc"), block: block)
    network.subnets.update(id) { $0.ipv6Block = association }
    return association
  }
}
