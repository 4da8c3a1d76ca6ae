import AWSModel
import DataPlane
import Documents
import NetworkModel

enum AssociateVpcCidrBlock: Operation {
  static let description = OperationDescription(
    .ec2, "AssociateVpcCidrBlock",
    "Adds a block of addresses to a VPC, and a local route for it to each of its route tables.",
    input: """
      CidrBlock:str ~Ipv6CidrBlockNetworkBorderGroup:str ~Ipv6Pool:str ~Ipv6CidrBlock:str
      ~Ipv4IpamPoolId:str ~Ipv4NetmaskLength:int ~Ipv6IpamPoolId:str ~Ipv6NetmaskLength:int
      VpcId*:str ~AmazonProvidedIpv6CidrBlock:bool
      """,
    output: """
      Ipv6CidrBlockAssociation:VpcIpv6CidrBlockAssociation
      CidrBlockAssociation:VpcCidrBlockAssociation VpcId:str
      """)

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> Members {
    let vpc: VPC = try cloud.find(request.required("VpcId"))
    guard let cidr = try request.cidr("CidrBlock") else { throw .missingParameter("CidrBlock") }
    try SecondaryBlock(cidr: cidr, vpc: vpc).check(in: cloud)
    let block = VPC.Block(associationID: cloud.newIdentifier("vpc-cidr-assoc"), cidr: cidr)
    cloud.add(block, to: vpc.id)
    return [
      "CidrBlockAssociation": .object(block.document(inState: "associating")),
      "VpcId": Value(vpc.id),
    ]
  }
}
