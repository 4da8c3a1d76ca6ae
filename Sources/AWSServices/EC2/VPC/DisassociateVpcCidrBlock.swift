import AWSModel
import DataPlane
import Documents
import Foundations
import NetworkModel

enum DisassociateVpcCidrBlock: Operation {
  static let description = OperationDescription(
    .ec2, "DisassociateVpcCidrBlock",
    "Takes a block from a VPC that no subnet uses; the primary block stays.",
    input: """
      AssociationId*:str
      """,
    output: """
      Ipv6CidrBlockAssociation:VpcIpv6CidrBlockAssociation
      CidrBlockAssociation:VpcCidrBlockAssociation VpcId:str
      """)

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> Members {
    let id = try request.required("AssociationId")
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
      "VpcId": Value(vpc.id),
    ]
  }
}
