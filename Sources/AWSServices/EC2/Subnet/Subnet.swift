import AWSModel
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

enum CreateSubnet: Operation {
  static let description = OperationDescription(
    .ec2, "CreateSubnet",
    "Creates a subnet in one Availability Zone of a VPC.",
    refusing: [
      "OutpostArn", "Ipv6Native", "Ipv4IpamPoolId", "Ipv4NetmaskLength",
      "Ipv6IpamPoolId", "Ipv6NetmaskLength",
    ])

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> JSONObject {
    let tags = try request.tags(for: Subnet.self)
    let vpc: VPC = try cloud.find(request.required("VpcId"))
    guard let cidr = try request.cidr("CidrBlock") else { throw .missingParameter("CidrBlock") }
    guard (16...28).contains(cidr.prefixLength),
      vpc.blocks.contains(where: { $0.cidr.contains(cidr) })
    else {
      throw AWSError(
        "InvalidSubnet.Range", "The CIDR '\(cidr)' is invalid.",
        advice: "A subnet's block is /16 to /28 and lies within its VPC's "
          + "\(vpc.blocks.map(\.cidr.description).joined(separator: ", ")).")
    }
    let siblings = cloud.network.subnets.filter { $0.vpc == vpc.id }
    if let sibling = siblings.first(where: { $0.cidr.overlaps(cidr) }) {
      throw AWSError(
        "InvalidSubnet.Conflict", "The CIDR '\(cidr)' conflicts with another subnet",
        advice: "\(sibling.id) has \(sibling.cidr).")
    }
    guard siblings.count < Quota.subnetsPerVPC else {
      throw .limitExceeded("SubnetLimitExceeded", "subnets")
    }
    let zone = try zone(of: request, in: cloud, siblings: siblings)
    let ipv6Block = try request.ipv6Block("Ipv6CidrBlock")
    if let ipv6Block { try cloud.checkIPv6Block(ipv6Block, forSubnetOf: vpc) }
    var subnet = cloud.makeSubnet(cidr, in: vpc, zone: zone, tags: tags)
    if let ipv6Block {
      subnet.ipv6Block = cloud.associateIPv6Block(ipv6Block, withSubnet: subnet.id)
    }
    return ["Subnet": .object(subnet.document(in: cloud))]
  }

  /// The zone asked for, else the one that has the fewest of the VPC's subnets.
  private static func zone(
    of request: Request, in cloud: Cloud, siblings: [Subnet]
  ) throws(AWSError) -> AvailabilityZone {
    let zones = AvailabilityZone.all(in: cloud.region)
    let name = request.string("AvailabilityZone")
    let id = request.string("AvailabilityZoneId")
    if let text = name ?? id {
      guard let zone = zones.first(where: { name != nil ? $0.name == text : $0.id == text }) else {
        throw .invalidValue(
          text, for: name != nil ? "availabilityZone" : "availabilityZoneId",
          because: "Subnets can currently only be created in the following availability zones: "
            + zones.map { name != nil ? $0.name : $0.id }.joined(separator: ", ") + ".")
      }
      return zone
    }
    func count(_ zone: AvailabilityZone) -> Int {
      siblings.count { $0.availabilityZone == zone.name }
    }
    guard let emptiest = zones.min(by: { count($0) < count($1) }) else {
      throw .missingParameter("AvailabilityZone")
    }
    return emptiest
  }
}

enum DescribeSubnets: Operation {
  static let description = OperationDescription(
    .ec2, "DescribeSubnets",
    "Lists subnets.")

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> JSONObject {
    try cloud.describe(Subnet.self, request, ids: "SubnetIds", as: "Subnets")
  }
}

enum ModifySubnetAttribute: Operation {
  static let description = OperationDescription(
    .ec2, "ModifySubnetAttribute",
    "Changes whether instances launched in a subnet get a public or an IPv6 address.",
    refusing: [
      "MapCustomerOwnedIpOnLaunch", "CustomerOwnedIpv4Pool",
      "EnableDns64", "PrivateDnsHostnameTypeOnLaunch", "EnableResourceNameDnsARecordOnLaunch",
      "EnableResourceNameDnsAAAARecordOnLaunch", "EnableLniAtDeviceIndex",
      "DisableLniAtDeviceIndex",
    ])

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> JSONObject {
    let subnet: Subnet = try cloud.find(request.required("SubnetId"))
    if let maps = request["MapPublicIpOnLaunch"]?["Value"]?.boolean {
      cloud.network.subnets.update(subnet.id) { $0.mapsPublicIPOnLaunch = maps }
    }
    if let assigns = request["AssignIpv6AddressOnCreation"]?["Value"]?.boolean {
      // AWS's own text isn't known (ERR-12).
      guard !assigns || subnet.ipv6Block != nil else {
        throw .invalidValue(
          "true", for: "assignIpv6AddressOnCreation",
          because: "The subnet \(subnet.id) has no IPv6 CIDR block.")
      }
      cloud.network.subnets.update(subnet.id) { $0.assignsIPv6AddressOnCreation = assigns }
    }
    return [:]
  }
}

enum DeleteSubnet: Operation {
  static let description = OperationDescription(
    .ec2, "DeleteSubnet",
    "Deletes a subnet that no network interface is in.")

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> JSONObject {
    let subnet: Subnet = try cloud.find(request.required("SubnetId"))
    try cloud.checkDeletion(of: subnet)
    cloud.network.routeTables.updateAll { $0.associations.removeAll { $0.subnet == subnet.id } }
    cloud.network.networkACLs.updateAll { $0.associations.removeAll { $0.subnet == subnet.id } }
    cloud.fabric.flowLogs.removeAll { $0.scope == .subnet(subnet.id) }
    cloud.network.subnets[subnet.id] = nil
    return [:]
  }
}
