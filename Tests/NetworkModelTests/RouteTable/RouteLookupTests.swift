import CloudTesting
import Foundations
import Testing

@testable import AWSServices
@testable import NetworkModel

@Suite struct RouteLookupTests {
  private static let vpc = ResourceID<VPC>("vpc-1")
  private static let own = ResourceID<PrefixList>("pl-1")

  private static func route(_ destination: String, _ target: Route.Target) -> Route {
    let origin = Route.Origin.createRoute
    if let block = CIDR(parsing: destination) {
      return Route(destination: block, target: target, origin: origin)
    }
    return Route(destination: .prefixList(ResourceID(destination)), target: target, origin: origin)
  }

  private static func table(_ routes: [Route]) -> RouteTable {
    RouteTable(id: ResourceID("rtb-1"), vpc: vpc, routes: routes, associations: [], tags: [])
  }

  private static func network(listing blocks: [String] = []) -> Network {
    var network = Network(region: "us-west-2", account: "123456789012")
    network.prefixLists.insert(
      PrefixList(
        id: own, listName: "partners", isManagedByAWS: false, maximumEntries: 9,
        entries: blocks.map { .init(cidr: Topology.cidr($0)) }, version: 1, tags: []))
    return network
  }

  private static let gateway = Route.Target.internetGateway(ResourceID("igw-1"))
  private static let peering = Route.Target.peeringConnection(ResourceID("pcx-1"))
  private static let nat = Route.Target.natGateway(ResourceID("nat-1"))

  struct Case: Sendable, CustomTestStringConvertible {
    var address: String
    var target: Route.Target?
    var testDescription: String { address }
  }

  @Test(arguments: [
    Case(address: "10.1.0.1", target: .local), Case(address: "10.1.255.255", target: .local),
    Case(address: "10.2.0.1", target: peering), Case(address: "10.2.3.4", target: nat),
    Case(address: "10.2.4.0", target: peering), Case(address: "10.3.0.1", target: gateway),
    Case(address: "8.8.8.8", target: gateway),
  ])
  func `VPC-39 the longest prefix decides, wherever it stands in the table`(_ test: Case) {
    let routes = [
      Self.route("0.0.0.0/0", Self.gateway), Self.route("10.2.0.0/16", Self.peering),
      Self.route("10.2.3.0/24", Self.nat), Self.route("10.1.0.0/16", .local),
    ]
    let network = Self.network()
    for table in [Self.table(routes), Self.table(routes.reversed())] {
      #expect(
        network.route(to: Topology.address(test.address), in: table)?.target == test.target)
    }
  }

  @Test func `without a route that fits there is none`() {
    let table = Self.table([Self.route("10.1.0.0/16", .local)])
    #expect(Self.network().route(to: Topology.address("8.8.8.8"), in: table) == nil)
    #expect(Self.network().route(to: Topology.address("8.8.8.8"), in: Self.table([])) == nil)
  }

  @Test func `of equal prefixes a block comes before a prefix list`() {
    let network = Self.network(listing: ["10.9.0.0/16", "10.8.0.0/24"])
    let table = Self.table([
      Self.route("pl-1", Self.nat), Self.route("10.9.0.0/16", Self.peering),
      Self.route("10.8.0.0/16", Self.peering),
    ])
    #expect(network.route(to: Topology.address("10.9.1.1"), in: table)?.target == Self.peering)
    #expect(network.route(to: Topology.address("10.8.0.1"), in: table)?.target == Self.nat)
    #expect(network.route(to: Topology.address("10.8.1.1"), in: table)?.target == Self.peering)
  }

  @Test func `VPC-46 a blackhole decides, too`() {
    var network = Self.network()
    let table = Self.table([
      Self.route("0.0.0.0/0", Self.gateway), Self.route("10.2.0.0/16", Self.peering),
    ])
    network.routeTables.insert(table)
    let route = network.route(to: Topology.address("10.2.0.1"), in: table)
    #expect(route?.target == Self.peering)
    #expect(route.map { network.state(of: $0) } == .blackhole)
  }

  @Test func `VPC-37 a subnet follows its own table, else its VPC's main one`() {
    var topology = Topology()
    topology.addVPC("a", "10.1.0.0/16")
    topology.addVPC("b", "10.2.0.0/16")
    topology.addSubnet("a", of: "a", "10.1.0.0/24")
    var network = topology.cloud.network
    guard let subnet = network.subnets.first else { return #expect(Bool(false)) }
    let main = network.mainRouteTable(of: subnet.vpc)
    #expect(main != nil)
    #expect(network.routeTable(of: subnet) == main)
    var own = Self.table([])
    own.vpc = subnet.vpc
    own.associations = [.init(id: "rtbassoc-9", subnet: subnet.id)]
    network.routeTables.insert(own)
    #expect(network.routeTable(of: subnet)?.id == own.id)
    #expect(network.mainRouteTable(of: subnet.vpc) == main)
  }

  // MARK: States

  /// VPC-34, VPC-45, PCX-14: a target that is there and ready, and the change that blinds it.
  struct Blinding: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var target: Route.Target
    var blind: @Sendable (inout Network) -> Void
  }

  private static func fullNetwork() -> Network {
    var topology = Topology()
    topology.addVPC("a", "10.1.0.0/16")
    topology.addVPC("b", "10.2.0.0/16")
    topology.addSubnet("a", of: "a", "10.1.0.0/24")
    topology.addInstance("a", in: "a", "10.1.0.9")
    topology.peer("a", "b")
    return topology.cloud.network
  }

  @Test func `a route is active as long as its target carries packets`() throws {
    let network = Self.fullNetwork()
    let gateway = try #require(network.internetGateways.first?.id)
    let peering = try #require(network.peeringConnections.first?.id)
    let interface = try #require(network.networkInterfaces.first?.id)
    let instance = try #require(network.instances.first?.id)
    let cases: [Blinding] = [
      Blinding(testDescription: "gateway detached", target: .internetGateway(gateway)) {
        $0.internetGateways.update(gateway) { $0.attachedVPC = nil }
      },
      Blinding(testDescription: "gateway deleted", target: .internetGateway(gateway)) {
        $0.internetGateways[gateway] = nil
      },
      Blinding(testDescription: "peering deleted", target: .peeringConnection(peering)) {
        $0.peeringConnections.update(peering) { $0.status = .deleted }
      },
      Blinding(testDescription: "peering pending", target: .peeringConnection(peering)) {
        $0.peeringConnections.update(peering) { $0.status = .pendingAcceptance }
      },
      Blinding(testDescription: "instance stopped", target: .networkInterface(interface)) {
        $0.instances.update(instance) { $0.state = .stopped }
      },
      Blinding(testDescription: "interface detached", target: .networkInterface(interface)) {
        $0.networkInterfaces.update(interface) { $0.attachment = nil }
      },
      Blinding(testDescription: "interface gone", target: .networkInterface(interface)) {
        $0.networkInterfaces.remove(interface)
      },
    ]
    for test in cases {
      let route = Route(destination: .everywhere, target: test.target, origin: .createRoute)
      #expect(network.state(of: route) == .active, "before: \(test.testDescription)")
      var blinded = network
      test.blind(&blinded)
      #expect(blinded.state(of: route) == .blackhole, "\(test.testDescription)")
    }
    for target in [Self.nat, .vpcEndpoint(ResourceID("vpce-1"))] {
      let route = Route(destination: .everywhere, target: target, origin: .createRoute)
      #expect(network.state(of: route) == .blackhole)
    }
    let local = Route(destination: .everywhere, target: .local, origin: .createRouteTable)
    #expect(network.state(of: local) == .active)
  }

  private static let identifiers: [(Route.Target, String, String?)] = [
    (.local, "local", "local"),
    (.internetGateway(ResourceID("igw-1")), "igw-1", "igw-1"),
    (.vpcEndpoint(ResourceID("vpce-1")), "vpce-1", "vpce-1"),
    (.peeringConnection(ResourceID("pcx-1")), "pcx-1", nil),
    (.networkInterface(ResourceID("eni-1")), "eni-1", nil),
    (.natGateway(ResourceID("nat-1")), "nat-1", nil),
  ]

  @Test(arguments: identifiers)
  func `a target shows its id, and as a gateway only what AWS shows as one`(
    target: Route.Target, identifier: String, gatewayID: String?
  ) {
    let route = Route(destination: .everywhere, target: target, origin: .createRoute)
    #expect(target.identifier == identifier)
    #expect(route.gatewayID == gatewayID)
  }
}
