import DataPlane
import Documents
import Foundations
public import NetworkModel

extension Subnet {
  func document(in cloud: Cloud) -> JSONObject {
    [
      "AvailabilityZoneId": .string(cloud.network.zone(named: availabilityZone)?.id ?? ""),
      "MapCustomerOwnedIpOnLaunch": false,
      "OwnerId": .string(cloud.account),
      "AssignIpv6AddressOnCreation": .boolean(assignsIPv6AddressOnCreation),
      "Ipv6CidrBlockAssociationSet": .array(
        ipv6Block.map { [.object($0.documentOfSubnet())] } ?? []),
      "Tags": JSONValue(tags),
      "SubnetArn": .string(arn(in: cloud)),
      "EnableDns64": false,
      "Ipv6Native": false,
      "PrivateDnsNameOptionsOnLaunch": [
        "HostnameType": "ip-name",
        "EnableResourceNameDnsARecord": false,
        "EnableResourceNameDnsAAAARecord": false,
      ],
      "BlockPublicAccessStates": ["InternetGatewayBlockMode": "off"],
      "SubnetId": JSONValue(id),
      "State": "available",
      "VpcId": JSONValue(vpc),
      "CidrBlock": JSONValue(cidr),
      "AvailableIpAddressCount": .integer(cloud.network.availableAddressCount(in: self)),
      "AvailabilityZone": .string(availabilityZone),
      "DefaultForAz": .boolean(isDefaultForZone),
      "MapPublicIpOnLaunch": .boolean(mapsPublicIPOnLaunch),
    ]
  }
}

extension Subnet: TabledResource {
  static var table: WritableKeyPath<Cloud, ResourceTable<Subnet>> { \.network.subnets }
  static var noun: String { "subnet" }
  static var notFoundCode: String { "InvalidSubnetID.NotFound" }
  static var malformedCode: String { "InvalidSubnetID.Malformed" }
  static let members: Set = ["SubnetId", "ResourceId"]

  static let dependencies: [Dependency<Subnet>] = [
    .init(on: VPC.self) { subnet, vpc, _ in
      subnet.vpc == vpc.id ? "The subnet \(subnet.id) is still in this VPC." : nil
    },
    .init(on: RouteTable.self) { subnet, table, _ in
      table.associations.contains { $0.subnet == subnet.id }
        ? "Subnets are still associated with it. Disassociate them first." : nil
    },
    .init(on: NetworkACL.self) { subnet, acl, _ in
      acl.associations.contains { $0.subnet == subnet.id }
        ? "Subnets still use it. Give them another with replace-network-acl-association." : nil
    },
  ]

  static let filters: [ResourceFilter<Subnet>] = [
    .init("availability-zone") { item, _ in item.availabilityZone },
    .init("availabilityZone") { item, _ in item.availabilityZone },
    .init("availability-zone-id") { item, cloud in
      cloud.network.zone(named: item.availabilityZone)?.id
    },
    .init("available-ip-address-count") { item, cloud in
      String(cloud.network.availableAddressCount(in: item))
    },
    .init("cidr-block") { item, _ in item.cidr.description },
    .init("cidr") { item, _ in item.cidr.description },
    .init("cidrBlock") { item, _ in item.cidr.description },
    .init("default-for-az") { item, _ in String(item.isDefaultForZone) },
    .init("defaultForAz") { item, _ in String(item.isDefaultForZone) },
    .init("ipv6-cidr-block-association.ipv6-cidr-block") { item, _ in
      item.ipv6Block?.block.description
    },
    .init("ipv6-cidr-block-association.association-id") { item, _ in
      item.ipv6Block?.associationID
    },
    .init("ipv6-cidr-block-association.state") { item, _ in
      item.ipv6Block.map { _ in "associated" }
    },
    .init("map-public-ip-on-launch") { item, _ in String(item.mapsPublicIPOnLaunch) },
    .init("owner-id") { item, cloud in cloud.account },
    .init("state") { item, _ in "available" },
    .init("subnet-arn") { item, cloud in item.arn(in: cloud) },
    .init("subnet-id") { item, _ in item.id.rawValue },
    .init("vpc-id") { item, _ in item.vpc.rawValue },
  ]
}

extension Quota {
  static let subnetsPerVPC = 200
}
