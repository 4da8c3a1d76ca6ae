import AWSServices
import DataPlane
package import NetworkModel

/// What passes packets on for others.
extension Topology {
  /// A NAT gateway `nat-n` with the interface `eni-8n`, private without a public address.
  package mutating func addNATGateway(
    _ n: String, in subnet: String, _ address: String, publicAddress: String? = nil
  ) {
    guard let home = cloud.network.subnets[ResourceID(generated: "subnet-\(digits(subnet))")] else {
      return
    }
    let id = ResourceID<NATGateway>(generated: "nat-\(digits(n))")
    let interface = ResourceID<NetworkInterface>(generated: "eni-\(digits("8" + n))")
    cloud.network.networkInterfaces.insert(
      NetworkInterface(
        id: interface, vpc: home.vpc, subnet: home.id, availabilityZone: home.availabilityZone,
        macAddress: "02:00:00:00:00:08", privateAddresses: [Self.address(address)],
        securityGroups: [], checksSourceAndDestination: false, interfaceDescription: "",
        service: .natGateway(id), tags: []))
    let allocation = publicAddress.map { _ in
      ResourceID<ElasticIPAddress>(generated: "eipalloc-8\(n)")
    }
    if let publicAddress, let allocation {
      cloud.network.elasticIPAddresses.insert(
        ElasticIPAddress(
          id: allocation, publicAddress: Self.address(publicAddress),
          association: ElasticIPAddress.Association(
            id: "eipassoc-8\(n)", networkInterface: interface,
            privateAddress: Self.address(address)), tags: []))
    }
    cloud.network.natGateways.insert(
      NATGateway(
        id: id, vpc: home.vpc, subnet: home.id,
        connectivity: publicAddress == nil ? .private : .public, state: .available,
        createdAt: cloud.now,
        address: NATGateway.Address(
          networkInterface: interface, privateAddress: Self.address(address),
          allocation: allocation, publicAddress: publicAddress.map(Self.address)), tags: []))
  }

  /// The interface `eni-9n` of an interface endpoint, behind the security group `sg-9n`.
  package mutating func addInterfaceEndpoint(
    _ n: String, in subnet: String, _ address: String, ingress: [SecurityGroupRule]
  ) {
    guard let home = cloud.network.subnets[ResourceID(generated: "subnet-\(digits(subnet))")] else {
      return
    }
    let id = ResourceID<VPCEndpoint>(generated: "vpce-\(digits("9" + n))")
    let interface = ResourceID<NetworkInterface>(generated: "eni-\(digits("9" + n))")
    let group = ResourceID<SecurityGroup>(generated: "sg-\(digits("9" + n))")
    cloud.network.securityGroups.insert(
      SecurityGroup(
        id: group, vpc: home.vpc, groupName: "endpoint \(n)", groupDescription: "",
        rules: ingress, tags: []))
    cloud.network.networkInterfaces.insert(
      NetworkInterface(
        id: interface, vpc: home.vpc, subnet: home.id, availabilityZone: home.availabilityZone,
        macAddress: "02:00:00:00:00:09", privateAddresses: [Self.address(address)],
        securityGroups: [group], interfaceDescription: "", service: .vpcEndpoint(id), tags: []))
    cloud.network.vpcEndpoints.insert(
      VPCEndpoint(
        id: id, vpc: home.vpc,
        kind: .interface(
          VPCEndpoint.Interface(
            serviceName: "com.amazonaws.us-west-2.ssm", networkInterfaces: [interface],
            hasPrivateDNS: true, availableAt: nil, dnsLabel: "a")),
        policyDocument: VPCEndpoint.openPolicy, createdAt: cloud.now, tags: []))
  }

  /// A gateway endpoint `vpce-n`, without routes.
  package mutating func addEndpoint(_ n: String, of vpc: String, _ service: GatewayService) {
    cloud.network.vpcEndpoints.insert(
      VPCEndpoint(
        id: ResourceID(generated: "vpce-\(digits(n))"),
        vpc: ResourceID(generated: "vpc-\(digits(vpc))"),
        kind: .gateway(service), policyDocument: VPCEndpoint.openPolicy, createdAt: cloud.now,
        tags: []))
  }

  package mutating func routeToEndpoint(_ n: String, in table: ResourceID<RouteTable>) {
    guard let endpoint = cloud.network.vpcEndpoints[ResourceID(generated: "vpce-\(digits(n))")],
      let list = cloud.network.prefixList(of: endpoint)
    else { return }
    cloud.network.routeTables.update(table) {
      $0.routes.append(
        Route(
          destination: .prefixList(list.id), target: .vpcEndpoint(endpoint.id),
          origin: .createRoute))
    }
  }

  /// Adds a route, or gives the one to that block another target.
  package mutating func setRoute(
    in table: ResourceID<RouteTable>, _ block: String, _ target: Route.Target
  ) {
    cloud.network.routeTables.update(table) {
      $0.routes.removeAll { $0.destination == .block(Self.cidr(block)) }
      $0.routes.append(
        Route(destination: Self.cidr(block), target: target, origin: .createRoute))
    }
  }

  /// A table `rtb-n` with the VPC's local route, for one subnet.
  package mutating func addTable(_ n: String, of vpc: String, for subnet: String) {
    let home = ResourceID<VPC>(generated: "vpc-\(digits(vpc))")
    let blocks = cloud.network.vpcs[home]?.blocks.map(\.cidr) ?? []
    cloud.network.routeTables.insert(
      RouteTable(
        id: ResourceID(generated: "rtb-\(digits(n))"), vpc: home,
        routes: blocks.map {
          Route(destination: $0, target: .local, origin: .createRouteTable)
        },
        associations: [
          RouteTable.Association(
            id: "rtbassoc-\(n)", subnet: ResourceID(generated: "subnet-\(digits(subnet))"))
        ], tags: []))
  }

  /// VPC 1 with a public subnet 1 (10.1.0.0/20, a NAT gateway 10.1.0.220 = 52.1.1.1, a router
  /// 10.1.0.9 = eni-9) and a private subnet 2 (10.1.16.0/20, the instance 10.1.16.5) whose table 12
  /// has no way out yet.
  package static func privateSubnet() -> Topology {
    var topology = Topology()
    topology.addVPC("1", "10.1.0.0/16")
    topology.addSubnet("1", of: "1", "10.1.0.0/20")
    topology.addSubnet("2", of: "1", "10.1.16.0/20")
    topology.addTable("12", of: "1", for: "2")
    topology.addNATGateway("1", in: "1", "10.1.0.220", publicAddress: "52.1.1.1")
    topology.addInstance("9", in: "1", "10.1.0.9", publicAddress: "54.1.1.9")
    topology.addInstance("5", in: "2", "10.1.16.5")
    return topology
  }

  package mutating func routePrivateSubnet(_ block: String, _ target: Route.Target) {
    setRoute(in: ResourceID(generated: "rtb-\(digits("12"))"), block, target)
  }

  package static let natGateway = Route.Target.natGateway(
    ResourceID(generated: "nat-\(digits("1"))"))
  package static let router = Route.Target.networkInterface(
    ResourceID(generated: "eni-\(digits("9"))"))
}
