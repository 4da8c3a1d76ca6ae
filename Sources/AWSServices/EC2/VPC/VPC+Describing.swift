import DataPlane
import Documents
import Foundations
public import NetworkModel

extension VPC {
  func document(in cloud: Cloud) -> JSONObject {
    [
      "OwnerId": .string(cloud.account),
      "InstanceTenancy": .string(tenancy),
      "Ipv6CidrBlockAssociationSet": .array(
        ipv6Blocks.map { .object($0.document(ofVPCIn: cloud)) }),
      "CidrBlockAssociationSet": .array(blocks.map { .object($0.document) }),
      "IsDefault": .boolean(isDefault),
      "Tags": JSONValue(tags),
      "BlockPublicAccessStates": ["InternetGatewayBlockMode": "off"],
      "VpcId": JSONValue(id),
      "State": "available",
      "CidrBlock": JSONValue(cidr),
      "DhcpOptionsId": .string(dhcpOptionsID),
    ]
  }
}

extension VPC.Block {
  var document: JSONObject { document(inState: "associated") }

  func document(inState state: String) -> JSONObject {
    [
      "AssociationId": .string(associationID),
      "CidrBlock": JSONValue(cidr),
      "CidrBlockState": ["State": .string(state)],
    ]
  }
}

extension VPC: TabledResource {
  static var table: WritableKeyPath<Cloud, ResourceTable<VPC>> { \.network.vpcs }
  static var noun: String { "vpc" }
  static var notFoundCode: String { "InvalidVpcID.NotFound" }
  static var malformedCode: String { "InvalidVpcID.Malformed" }
  static let members: Set = ["VpcId", "PeerVpcId", "ResourceId"]

  static let filters: [ResourceFilter<VPC>] = [
    .init("cidr") { item, _ in item.cidr.description },
    .init("cidr-block-association.cidr-block") { item, _ in item.blocks.map(\.cidr.description) },
    .init("cidr-block-association.association-id") { item, _ in item.blocks.map(\.associationID)
    },
    .init("cidr-block-association.state") { item, _ in ["associated"] },
    .init("dhcp-options-id") { item, _ in item.dhcpOptionsID },
    .init("ipv6-cidr-block-association.ipv6-cidr-block") { item, _ in
      item.ipv6Blocks.map(\.block.description)
    },
    .init("ipv6-cidr-block-association.ipv6-pool") { item, _ in
      item.ipv6Blocks.map { _ in "Amazon" }
    },
    .init("ipv6-cidr-block-association.association-id") { item, _ in
      item.ipv6Blocks.map(\.associationID)
    },
    .init("ipv6-cidr-block-association.state") { item, _ in
      item.ipv6Blocks.map { _ in "associated" }
    },
    .init("is-default") { item, _ in String(item.isDefault) },
    // Not documented, but taken, and in many scripts.
    .init("isDefault") { item, _ in String(item.isDefault) },
    .init("owner-id") { item, cloud in cloud.account },
    .init("state") { item, _ in "available" },
    .init("vpc-id") { item, _ in item.id.rawValue },
  ]
}

extension Quota {
  static let vpcs = 5
  static let blocksPerVPC = 5
}
