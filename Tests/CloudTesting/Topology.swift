package import AWSServices
package import DataPlane
package import Foundations
package import NetworkModel

/// Builds clouds for tests from the model types directly, so that data-plane tests need no
/// control plane.
package struct Topology {
  package var cloud = Cloud(seed: 1, now: Instant(seconds: 1_700_000_000))

  package init() {
    cloud.network.vpcs.removeAll { _ in true }
    cloud.network.subnets.removeAll { _ in true }
    cloud.network.routeTables.removeAll { _ in true }
    cloud.network.networkACLs.removeAll { _ in true }
    cloud.network.securityGroups.removeAll { _ in true }
    cloud.network.internetGateways.removeAll { _ in true }
  }

  package static func address(_ text: String) -> IPv4Address {
    IPv4Address(parsing: text) ?? IPv4Address(rawValue: 0)
  }

  /// The same where either family may stand.
  @_disfavoredOverload
  package static func address(_ text: String) -> IPAddress { ip(text) }

  /// The same by a name of its own, for comparisons.
  package static func ip(_ text: String) -> IPAddress {
    IPAddress(parsing: text) ?? .version4(IPv4Address(rawValue: 0))
  }

  package static func cidr(_ text: String) -> CIDR { CIDR(parsing: text) ?? .everywhere }

  /// A VPC `vpc-n`, its only table `rtb-n`, its ACL `acl-n` that allows all, its gateway `igw-n`
  /// and a default route to it.
  package mutating func addVPC(_ n: String, _ cidr: String, hasDefaultRoute: Bool = true) {
    let vpc = ResourceID<VPC>(generated: "vpc-\(digits(n))")
    let gateway = ResourceID<InternetGateway>(generated: "igw-\(digits(n))")
    cloud.network.vpcs.insert(
      VPC(
        id: vpc, blocks: [VPC.Block(associationID: "a", cidr: Self.cidr(cidr))], isDefault: false,
        tenancy: "default", areDNSHostnamesEnabled: true, dhcpOptionsID: "dopt-1", tags: []))
    cloud.network.internetGateways.insert(InternetGateway(id: gateway, attachedVPC: vpc, tags: []))
    var routes = [
      Route(destination: Self.cidr(cidr), target: .local, origin: .createRouteTable)
    ]
    if hasDefaultRoute {
      routes.append(
        Route(
          destination: .everywhere, target: .internetGateway(gateway), origin: .createRoute))
    }
    cloud.network.routeTables.insert(
      RouteTable(
        id: ResourceID(generated: "rtb-\(digits(n))"), vpc: vpc, routes: routes,
        associations: [RouteTable.Association(id: "rtbassoc-\(n)", subnet: nil)], tags: []))
    let all = { (isEgress: Bool) in
      NetworkACL.Entry(
        ruleNumber: 100, isEgress: isEgress, protocol: .all, allows: true, cidr: .everywhere)
    }
    cloud.network.networkACLs.insert(
      NetworkACL(
        id: ResourceID(generated: "acl-\(digits(n))"), vpc: vpc, isDefault: true,
        entries: [all(false), all(true)],
        associations: [], tags: []))
  }

  package mutating func addSubnet(_ n: String, of vpc: String, _ cidr: String) {
    let id = ResourceID<Subnet>(generated: "subnet-\(digits(n))")
    cloud.network.subnets.insert(
      Subnet(
        id: id, vpc: ResourceID(generated: "vpc-\(digits(vpc))"), cidr: Self.cidr(cidr),
        availabilityZone: "us-west-2a", mapsPublicIPOnLaunch: false, isDefaultForZone: false,
        tags: []))
    cloud.network.networkACLs.update(ResourceID(generated: "acl-\(digits(vpc))")) {
      $0.associations.append(NetworkACL.Association(id: "aclassoc-\(n)", subnet: id))
    }
  }

  /// A running instance `i-n` with interface `eni-n` and a group `sg-n` of its own that lets
  /// everything out and, unless told otherwise, SSH and ICMP in from everywhere.
  package mutating func addInstance(
    _ n: String, in subnet: String, _ address: String, publicAddress: String? = nil,
    ingress: [SecurityGroupRule]? = nil, groups: [String] = []
  ) {
    guard let home = cloud.network.subnets[ResourceID(generated: "subnet-\(digits(subnet))")] else {
      return
    }
    let group = ResourceID<SecurityGroup>(generated: "sg-\(digits(n))")
    cloud.network.securityGroups.insert(
      SecurityGroup(
        id: group, vpc: home.vpc, groupName: "group \(n)", groupDescription: "",
        rules: (ingress ?? [.icmp(from: .everywhere), .tcp(22, from: .everywhere)])
          + [.everything(.egress)],
        tags: []))
    cloud.network.instances.insert(
      Instance(
        id: ResourceID(generated: "i-\(digits(n))"), reservationID: "r", imageID: "ami-1",
        instanceType: "t2.micro",
        keyName: nil, vpc: home.vpc, subnet: home.id,
        availabilityZone: home.availabilityZone,
        launchedAt: cloud.now, launchIndex: 0,
        clientToken: "", state: .running, stateSince: cloud.now, transition: nil,
        runningSince: cloud.now + -3_600_000, bootMilliseconds: 20_000, blockDevices: [],
        isTerminationProtected: false, isMonitored: false,
        metadataOptions: Instance.MetadataOptions(), stateTransitionReason: "",
        networkInterfaces: [ResourceID(generated: "eni-\(digits(n))")],
        hasAutoAssignedAddress: publicAddress != nil, tags: []))
    cloud.network.networkInterfaces.insert(
      NetworkInterface(
        id: ResourceID(generated: "eni-\(digits(n))"), vpc: home.vpc, subnet: home.id,
        availabilityZone: home.availabilityZone, macAddress: "02:00:00:00:00:01",
        privateAddresses: [Self.address(address)],
        autoAssignedPublicAddress: publicAddress.map(Self.address),
        securityGroups: [group] + groups.map { ResourceID(generated: "sg-\($0)") },
        interfaceDescription: "",
        attachment: NetworkInterface.Attachment(
          id: "eni-attach-\(n)", instance: ResourceID(generated: "i-\(digits(n))"), deviceIndex: 0,
          deletesOnTermination: true, attachedAt: cloud.now),
        tags: []))
  }

  package mutating func peer(
    _ first: String, _ second: String, status: VPCPeeringConnection.Status = .active
  ) {
    func end(_ n: String) -> VPCPeeringConnection.End {
      let vpc = ResourceID<VPC>(generated: "vpc-\(digits(n))")
      return VPCPeeringConnection.End(
        vpc: vpc, region: cloud.region, cidrs: cloud.network.vpcs[vpc]?.blocks.map(\.cidr) ?? [],
        ipv6Blocks: cloud.network.vpcs[vpc]?.ipv6Blocks.map(\.block) ?? [])
    }
    cloud.network.peeringConnections.insert(
      VPCPeeringConnection(
        id: ResourceID(generated: "pcx-\(digits(first + second))"), requester: end(first),
        accepter: end(second),
        status: status, statusSince: cloud.now, createdAt: cloud.now,
        expiresAt: cloud.now + 604_800_000, tags: []))
  }

  package mutating func route(_ table: String, _ destination: String, _ target: Route.Target) {
    cloud.network.routeTables.update(ResourceID(generated: "rtb-\(digits(table))")) {
      $0.routes.append(
        Route(destination: Self.cidr(destination), target: target, origin: .createRoute))
    }
  }

  package mutating func peeringRoute(_ table: String, _ destination: String, _ peering: String) {
    route(table, destination, .peeringConnection(ResourceID(generated: "pcx-\(digits(peering))")))
  }

  package mutating func setRules(_ group: String, _ rules: [SecurityGroupRule]) {
    cloud.network.securityGroups.update(ResourceID(generated: "sg-\(digits(group))")) {
      $0.rules = rules
    }
  }

  package mutating func addEntry(
    _ acl: String, _ number: Int, isEgress: Bool, allows: Bool, _ ipProtocol: IPProtocol,
    _ cidr: String = "0.0.0.0/0", ports: ClosedRange<Int>? = nil
  ) {
    cloud.network.networkACLs.update(ResourceID(generated: "acl-\(digits(acl))")) {
      $0.entries.append(
        NetworkACL.Entry(
          ruleNumber: number, isEgress: isEgress, protocol: ipProtocol, allows: allows,
          block: AddressBlock(parsing: cidr) ?? .version4(.everywhere), ports: ports))
    }
  }

  package static func ipv6Block(_ text: String) -> IPv6Block {
    IPv6Block(parsing: text) ?? .everywhere
  }

  /// An IPv6 block for VPC `vpc-n`, with its local routes and entries that allow all.
  package mutating func addIPv6(_ n: String, _ block: String) {
    let vpc = ResourceID<VPC>(generated: "vpc-\(digits(n))")
    let block = Self.ipv6Block(block)
    cloud.network.vpcs.update(vpc) {
      $0.ipv6Blocks.append(IPv6BlockAssociation(associationID: "vpc-cidr-assoc-6", block: block))
    }
    cloud.network.routeTables.updateAll { table in
      guard table.vpc == vpc else { return }
      table.routes.append(
        Route(destination: .ipv6Block(block), target: .local, origin: .createRouteTable))
    }
    cloud.network.networkACLs.update(ResourceID(generated: "acl-\(digits(n))")) { acl in
      acl.entries += [true, false].map {
        .everything(101, allows: true, isEgress: $0, block: .version6(.everywhere))
      }
    }
  }

  package mutating func addIPv6(toSubnet id: ResourceID<Subnet>, _ block: String) {
    let block = Self.ipv6Block(block)
    cloud.network.subnets.update(id) {
      $0.ipv6Block = IPv6BlockAssociation(associationID: "subnet-cidr-assoc-6", block: block)
    }
  }

  package mutating func addEgressOnlyGateway(_ n: String, of vpc: String) {
    cloud.network.egressOnlyInternetGateways.insert(
      EgressOnlyInternetGateway(
        id: ResourceID(generated: "eigw-\(digits(n))"),
        vpc: ResourceID(generated: "vpc-\(digits(vpc))"), tags: []))
  }

  package mutating func addIPv6Route(
    _ table: ResourceID<RouteTable>, _ block: String, _ target: Route.Target
  ) {
    cloud.network.routeTables.update(table) {
      $0.routes.append(
        Route(
          destination: .ipv6Block(Self.ipv6Block(block)), target: target, origin: .createRoute))
    }
  }

  package mutating func addRule(_ group: ResourceID<SecurityGroup>, _ rule: SecurityGroupRule) {
    cloud.network.securityGroups.update(group) { $0.rules.append(rule) }
  }

  /// A ping from interface `eni-n`.
  package func ping(_ n: String, _ destination: String, identifier: Int = 1) -> RoundTrip {
    let origin = Endpoint.interface(ResourceID(generated: "eni-\(digits(n))"))
    let target: IPAddress = Self.address(destination)
    return cloud.fabric.exchange(
      .echoRequest(
        from: cloud.fabric.sourceAddress(of: origin, to: target), to: target,
        identifier: identifier), from: origin)
  }

  /// The lab: VPC 1 with 10.1.5.112, VPC 2 with 10.2.12.227, no peering.
  package static func lab(hasDefaultRoute: Bool = true) -> Topology {
    var topology = Topology()
    topology.addVPC("1", "10.1.0.0/16", hasDefaultRoute: hasDefaultRoute)
    topology.addVPC("2", "10.2.0.0/16")
    topology.addSubnet("1", of: "1", "10.1.0.0/20")
    topology.addSubnet("2", of: "2", "10.2.0.0/20")
    topology.addInstance("1", in: "1", "10.1.5.112", publicAddress: "54.1.1.1")
    topology.addInstance("2", in: "2", "10.2.12.227", publicAddress: "54.2.2.2")
    return topology
  }

  /// The lab with an active peering connection and both routes.
  package static func peeredLab() -> Topology {
    var topology = lab()
    topology.peer("1", "2")
    topology.peeringRoute("1", "10.2.0.0/16", "12")
    topology.peeringRoute("2", "10.1.0.0/16", "12")
    return topology
  }
}

extension SecurityGroupRule {
  package static func rule(
    _ direction: Direction, _ ipProtocol: IPProtocol, _ from: Int?, _ to: Int?, _ peer: Peer
  ) -> SecurityGroupRule {
    SecurityGroupRule(
      id: ResourceID(generated: "sgr-1"), direction: direction, protocol: ipProtocol,
      fromPort: from, toPort: to,
      peer: peer, ruleDescription: nil, tags: [])
  }

  package static func icmp(from cidr: CIDR) -> SecurityGroupRule {
    rule(.ingress, .icmp, -1, -1, .ipv4(cidr))
  }
  package static func icmp(fromGroup group: String) -> SecurityGroupRule {
    rule(.ingress, .icmp, -1, -1, .securityGroup(ResourceID(generated: "sg-\(digits(group))")))
  }
  package static func tcp(_ port: Int, from cidr: CIDR) -> SecurityGroupRule {
    rule(.ingress, .tcp, port, port, .ipv4(cidr))
  }
  package static func everything(_ direction: Direction) -> SecurityGroupRule {
    rule(direction, .all, nil, nil, .ipv4(.everywhere))
  }
}

/// Ids need eight digits at least, or the control plane calls them malformed.
package func digits(_ number: String) -> String {
  String(repeating: "0", count: max(0, 8 - number.count)) + number
}
