import DataPlane
import Documents
import NetworkModel

extension VPC {
  func document(in cloud: Cloud) -> Members {
    [
      "OwnerId": .string(cloud.account),
      "InstanceTenancy": .string(tenancy),
      "Ipv6CidrBlockAssociationSet": [],
      "CidrBlockAssociationSet": .array(blocks.map { .object($0.document) }),
      "IsDefault": .boolean(isDefault),
      "Tags": Value(tags),
      "BlockPublicAccessStates": ["InternetGatewayBlockMode": "off"],
      "VpcId": Value(id),
      "State": "available",
      "CidrBlock": Value(cidr),
      "DhcpOptionsId": .string(dhcpOptionsID),
    ]
  }
}

extension VPC.Block {
  var document: Members { document(inState: "associated") }

  func document(inState state: String) -> Members {
    [
      "AssociationId": .string(associationID),
      "CidrBlock": Value(cidr),
      "CidrBlockState": ["State": .string(state)],
    ]
  }
}
