import DataPlane
import Foundations
import NetworkModel

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
