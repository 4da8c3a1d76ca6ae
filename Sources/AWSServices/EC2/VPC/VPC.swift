import AWSModel
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

extension Cloud {
  /// A VPC with what CreateVpc makes by itself: main route table, default security group and default
  /// network ACL (VPC-12).
  @discardableResult
  mutating func makeVPC(
    _ cidr: CIDR, tenancy: String = "default", isDefault: Bool = false, tags: [Tag] = []
  ) -> VPC {
    var vpc = VPC(
      id: newID(),
      blocks: [VPC.Block(associationID: newIdentifier("vpc-cidr-assoc"), cidr: cidr)],
      isDefault: isDefault, tenancy: tenancy, areDNSHostnamesEnabled: isDefault,
      dhcpOptionsID: dhcpOptionsID, tags: tags)
    // A Region whose own set was deleted has none to give.
    vpc.usesAmazonDNS = dhcpOptionsID != "default"
    network.vpcs.insert(vpc)

    var main = makeRouteTable(in: vpc, tags: [])
    main.associations = [RouteTable.Association(id: newIdentifier("rtbassoc"), subnet: nil)]
    network.routeTables.insert(main)

    var acl = makeNetworkACL(in: vpc, tags: [])
    acl.isDefault = true
    acl.entries.append(.everything(100, allows: true, isEgress: true))
    acl.entries.append(.everything(100, allows: true, isEgress: false))
    network.networkACLs.insert(acl)

    let group = makeSecurityGroup(
      in: vpc, name: "default", description: "default VPC security group", tags: [])
    let fromItself = SecurityGroupRule(
      id: newID(), direction: .ingress, protocol: .all,
      peer: .securityGroup(group.id), tags: [])
    network.securityGroups.update(group.id) { $0.rules.insert(fromItself, at: 0) }
    return vpc
  }

  /// A table with a local route for each of the VPC's blocks (VPC-38).
  mutating func makeRouteTable(in vpc: VPC, tags: [Tag]) -> RouteTable {
    let routes =
      vpc.blocks.map { Route(destination: $0.cidr, target: .local, origin: .createRouteTable) }
      + vpc.ipv6Blocks.map { Route(toLocal: $0.block) }
    let table = RouteTable(
      id: newID(), vpc: vpc.id, routes: routes, associations: [], tags: tags)
    network.routeTables.insert(table)
    return table
  }

  /// An ACL that denies all, with nothing but its last rule (ACL-04).
  mutating func makeNetworkACL(in vpc: VPC, tags: [Tag]) -> NetworkACL {
    var acl = NetworkACL(
      id: newID(), vpc: vpc.id, isDefault: false,
      entries: [
        .everything(NetworkACL.Entry.lastRuleNumber, allows: false, isEgress: true),
        .everything(NetworkACL.Entry.lastRuleNumber, allows: false, isEgress: false),
      ],
      associations: [], tags: tags)
    if !vpc.ipv6Blocks.isEmpty { acl.addFinalIPv6Entries() }
    network.networkACLs.insert(acl)
    return acl
  }

  /// A group that lets nothing in and everything out (SG-03).
  mutating func makeSecurityGroup(
    in vpc: VPC, name: String, description: String, tags: [Tag]
  ) -> SecurityGroup {
    let toAnywhere = SecurityGroupRule(
      id: newID(), direction: .egress, protocol: .all, peer: .ipv4(.everywhere),
      tags: [])
    var group = SecurityGroup(
      id: newID(), vpc: vpc.id, groupName: name, groupDescription: description,
      rules: [toAnywhere], tags: tags)
    if !vpc.ipv6Blocks.isEmpty { group.rules.append(.toAnywhereByIPv6(newID())) }
    network.securityGroups.insert(group)
    return group
  }

  /// A subnet that follows the main route table and is behind the default network ACL (VPC-24).
  mutating func makeSubnet(
    _ cidr: CIDR, in vpc: VPC, zone: AvailabilityZone, isDefault: Bool = false, tags: [Tag] = []
  ) -> Subnet {
    let subnet = Subnet(
      id: newID(), vpc: vpc.id, cidr: cidr, availabilityZone: zone.name,
      mapsPublicIPOnLaunch: isDefault, isDefaultForZone: isDefault, tags: tags)
    network.subnets.insert(subnet)
    let association = NetworkACL.Association(id: newIdentifier("aclassoc"), subnet: subnet.id)
    if let acl = network.defaultNetworkACL(of: vpc.id) {
      network.networkACLs.update(acl.id) { $0.associations.append(association) }
    }
    return subnet
  }
}

extension Cloud {
  /// 172.31.0.0/16
  private static let defaultBlock = CIDR(
    IPv4Address(rawValue: 172 << 24 | 31 << 16), prefixLength: 16)

  /// What every account finds in every Region: 172.31.0.0/16, a public subnet in each
  /// Availability Zone and the way to the internet (VPC-19).
  mutating func makeDefaultVPC() {
    let vpc = makeVPC(Self.defaultBlock, isDefault: true)
    for (index, zone) in AvailabilityZone.all(in: region).enumerated() {
      let address = IPv4Address(rawValue: Self.defaultBlock.address.rawValue + UInt32(index) << 12)
      _ = makeSubnet(CIDR(address, prefixLength: 20), in: vpc, zone: zone, isDefault: true)
    }
    let gateway = InternetGateway(id: newID(), attachedVPC: vpc.id, tags: [])
    network.internetGateways.insert(gateway)
    if let main = network.mainRouteTable(of: vpc.id) {
      network.routeTables.update(main.id) {
        $0.routes.append(
          Route(
            destination: .everywhere, target: .internetGateway(gateway.id), origin: .createRoute))
      }
    }
  }
}

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
