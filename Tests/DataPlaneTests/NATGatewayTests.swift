import CloudTesting
import Foundations
import Testing

@testable import AWSServices
@testable import DataPlane
@testable import NetworkModel

@Suite struct NATGatewayTests {
  static func lab() -> Topology {
    var topology = Topology.privateSubnet()
    topology.routePrivateSubnet("0.0.0.0/0", Topology.natGateway)
    return topology
  }

  @Test func `a private instance reaches the internet through a NAT gateway, and is answered`() {
    let roundTrip = Self.lab().ping("5", "8.8.8.8")
    #expect(roundTrip.isAnswered)
    #expect(
      roundTrip.request.crossings.map { "\($0.packet.source)" } == [
        "10.1.16.5", "10.1.16.5", "10.1.0.220",
      ])
    #expect(roundTrip.request.arrival?.packet.source == Topology.ip("52.1.1.1"))
    #expect(roundTrip.reply?.arrival?.packet.destination == Topology.ip("10.1.16.5"))
  }

  struct Row: CustomTestStringConvertible, Sendable {
    var name: String
    var change: @Sendable (inout Topology) -> Void
    var destination = "8.8.8.8"
    var code: ReachabilityCode
    var testDescription: String { name }
  }

  @Test(arguments: [
    Row(
      name: "a NAT gateway whose subnet has no way out drops",
      change: {
        $0.cloud.network.routeTables.update(ResourceID(generated: "rtb-00000001")) {
          $0.routes.removeLast()
        }
      },
      code: .noRouteToDestination),
    Row(
      name: "a private NAT gateway has no public address to leave with",
      change: { $0.cloud.network.elasticIPAddresses.removeAll { _ in true } },
      code: .publicAddressNeededForEgress),
    Row(
      name: "VPC-45 a NAT gateway that is being deleted is a blackhole",
      change: {
        $0.cloud.network.natGateways.update(ResourceID(generated: "nat-00000001")) {
          $0.state = .deleting
        }
      },
      code: .badStateRoute),
    Row(
      name: "the network ACL of its subnet is asked on the way in",
      change: { $0.addEntry("1", 50, isEgress: false, allows: false, .icmp, "10.1.16.0/20") },
      code: .subnetACLRestriction),
    Row(
      name: "a NAT gateway that routes to itself goes round in circles",
      change: { topology in
        topology.setRoute(
          in: ResourceID(generated: "rtb-00000001"), "0.0.0.0/0", Topology.natGateway)
      }, code: .noPath),
    Row(
      name: "PCX-11 a peer cannot use it",
      change: { topology in
        topology.addVPC("2", "10.2.0.0/16")
        topology.addSubnet("3", of: "2", "10.2.0.0/20")
        topology.addInstance("6", in: "3", "10.2.0.6")
        topology.peer("2", "1")
        topology.setRoute(
          in: ResourceID(generated: "rtb-00000002"), "0.0.0.0/0",
          .peeringConnection(ResourceID(generated: "pcx-00000021")))
      }, code: .peeringRequiresAddressInVPC),
  ])
  func `what a NAT gateway does not do`(row: Row) {
    var topology = Self.lab()
    row.change(&topology)
    let sender = topology.cloud.network.instances.count > 2 ? "6" : "5"
    #expect(topology.ping(sender, row.destination).request.code == row.code)
  }

  @Test func `nobody outside begins anything with a NAT gateway`() {
    let topology = Self.lab()
    let packet = Packet.echoRequest(
      from: Topology.address("8.8.8.8"), to: Topology.address("52.1.1.1"))
    let trace = topology.cloud.fabric.forward(
      packet, from: .internetHost(Topology.address("8.8.8.8")))
    #expect(trace.code == .noPossibleDestination)
    // A flow record tells of the network ACL only (FL-20).
    #expect(trace.crossings.map(\.isAccepted) == [true])
  }

  /// An instance with a public address of its own behind a NAT gateway's route: whoever asks that
  /// address is answered by the NAT gateway's.
  @Test(arguments: [TransportRow.ping, .ssh])
  func `NAT-01 an answer that leaves through a NAT gateway is none`(row: TransportRow) {
    var topology = Self.lab()
    topology.addInstance("6", in: "2", "10.1.16.6", publicAddress: "54.1.1.6")
    let learner = Endpoint.learnersComputer
    let target: IPAddress = Topology.address("54.1.1.6")
    let source = topology.cloud.fabric.sourceAddress(of: learner, to: target)
    let roundTrip = topology.cloud.fabric.exchange(
      row.packet(from: source, to: target), from: learner)
    #expect(roundTrip.request.isDelivered)
    #expect(roundTrip.outcome == .replyDropped)
    #expect(roundTrip.reply?.blockers.map(\.step.finding) == [.answerFromAnotherAddress])
    #expect(roundTrip.reply?.packet.destination == source)
    // The instance and the NAT gateway have let it out.
    #expect(roundTrip.reply?.crossings.map(\.isAccepted) == [true, true, true])
    // With the internet gateway as its way out the same packet is answered.
    let gateway = Route.Target.internetGateway(ResourceID(generated: "igw-00000001"))
    topology.routePrivateSubnet("0.0.0.0/0", gateway)
    let mended = topology.cloud.fabric.exchange(
      row.packet(from: source, to: target), from: learner)
    #expect(mended.isAnswered)
  }

  enum TransportRow: Sendable {
    case ping, ssh

    func packet(from source: IPAddress, to destination: IPAddress) -> Packet {
      switch self {
      case .ping: .echoRequest(from: source, to: destination)
      case .ssh: .connectionRequest(from: source, port: 40_000, to: destination, port: 22)
      }
    }
  }

  @Test func `a router that is not of the VPC is refused (NGW_REQUIRES_SOURCE_IN_VPC)`() {
    var topology = Self.lab()
    topology.cloud.network.networkInterfaces.update(ResourceID(generated: "eni-00000005")) {
      $0.checksSourceAndDestination = false
    }
    let packet = Packet.echoRequest(
      from: Topology.address("172.16.0.1"), to: Topology.address("8.8.8.8"))
    let trace = topology.cloud.fabric.forward(
      packet, from: .interface(ResourceID(generated: "eni-00000005")))
    #expect(trace.code == .natGatewayRequiresSourceInVPC)
  }

  @Test func `a private NAT gateway hides a subnet from a peer`() {
    var topology = Self.lab()
    topology.addVPC("2", "10.2.0.0/16")
    topology.addSubnet("3", of: "2", "10.2.0.0/20")
    topology.addInstance("6", in: "3", "10.2.0.6")
    topology.peer("1", "2")
    topology.peeringRoute("1", "10.2.0.0/16", "12")
    topology.peeringRoute("2", "10.1.0.0/20", "12")
    let roundTrip = topology.ping("5", "10.2.0.6")
    #expect(roundTrip.isAnswered)
    #expect(roundTrip.request.arrival?.packet.source == Topology.ip("10.1.0.220"))
  }

  /// https://docs.aws.amazon.com/vpc/latest/userguide/flow-logs-records-examples.html, "Traffic
  /// through a NAT gateway": addresses of ours, columns of AWS's.
  @Test func `pkt-srcaddr and pkt-dstaddr tell through whom a NAT gateway translates (FL-07)`()
    throws
  {
    let format = try #require(
      FlowLogFormat(parsing: "${interface-id} ${srcaddr} ${dstaddr} ${pkt-srcaddr} ${pkt-dstaddr}"))
    var lab = try FlowLogLab(Self.lab(), format: format)
    _ = lab.topology.cloud.fabric.ping(
      Topology.address("8.8.8.8"), from: .interface(ResourceID(generated: "eni-00000005")),
      identifier: 7,
      sequence: 1)
    lab.wait(minutes: 12)
    #expect(
      Set(lab.records(naming: ["8.8.8.8"])) == [
        "eni-00000005 10.1.16.5 8.8.8.8 10.1.16.5 8.8.8.8",
        "eni-00000081 10.1.16.5 10.1.0.220 10.1.16.5 8.8.8.8",
        "eni-00000081 10.1.0.220 8.8.8.8 10.1.0.220 8.8.8.8",
        "eni-00000081 8.8.8.8 10.1.0.220 8.8.8.8 10.1.0.220",
        "eni-00000081 10.1.0.220 10.1.16.5 8.8.8.8 10.1.16.5",
        "eni-00000005 8.8.8.8 10.1.16.5 8.8.8.8 10.1.16.5",
      ])
  }

  @Test func `next-hop fields name the NAT gateway's interface (FL-04)`() throws {
    let format = try #require(
      FlowLogFormat(
        parsing: "${interface-id} ${flow-direction} ${traffic-path} ${interface-type} "
          + "${next-hop-interface-id} ${next-hop-interface-type} ${version} ${instance-tag}"))
    var lab = try FlowLogLab(Self.lab(), format: format)
    _ = lab.topology.cloud.fabric.ping(
      Topology.address("8.8.8.8"), from: .interface(ResourceID(generated: "eni-00000005")),
      identifier: 7,
      sequence: 1)
    lab.wait(minutes: 12)
    let records = Set(lab.records(naming: ["eni-00000081"]))
    #expect(
      records.isSuperset(of: [
        "eni-00000005 egress 1 - eni-00000081 nat_gateway 11 -",
        "eni-00000081 egress 8 nat_gateway - - 11 -",
        "eni-00000081 ingress - nat_gateway eni-00000005 - 11 -",
      ]), "\(records)")
  }

  /// Findings F3: what the tables say when the window closes changes no record of before.
  @Test(arguments: [false, true])
  func `a route deleted after the ping changes no record of it (FL-04)`(isDeleted: Bool) throws {
    let format = try #require(
      FlowLogFormat(
        parsing: "${interface-id} ${flow-direction} ${traffic-path} ${next-hop-interface-id} "
          + "${dstaddr}"))
    var lab = try FlowLogLab(Self.lab(), format: format)
    _ = lab.topology.cloud.fabric.ping(
      Topology.address("8.8.8.8"), from: .interface(ResourceID("eni-00000005")), identifier: 7,
      sequence: 1)
    if isDeleted {
      for table in lab.topology.cloud.network.routeTables {
        lab.topology.cloud.network.routeTables.update(table.id) { table in
          table.routes.removeAll { $0.target != .local }
        }
      }
    }
    lab.wait(minutes: 12)
    let records = Set(lab.records(naming: ["eni-00000081"]))
    #expect(
      records.isSuperset(of: [
        "eni-00000005 egress 1 eni-00000081 8.8.8.8", "eni-00000081 egress 8 - 8.8.8.8",
      ]), "\(records)")
  }

  @Test func `why blames the table of the NAT gateway's subnet, and its fix works`() throws {
    var topology = Self.lab()
    topology.cloud.network.routeTables.update(ResourceID(generated: "rtb-00000001")) {
      $0.routes.removeLast()
    }
    let packet = Packet.echoRequest(
      from: Topology.address("10.1.16.5"), to: Topology.address("8.8.8.8"))
    let origin = Endpoint.interface(ResourceID(generated: "eni-00000005"))
    let explanation = topology.cloud.explain(packet, from: origin)
    #expect(explanation.decisive?.component == .routeTable(ResourceID(generated: "rtb-00000001")))
    let fixed = try ExplanationTests.applying(
      explanation.fixes.flatMap(\.commands), to: topology.cloud)
    #expect(fixed.fabric.exchange(packet, from: origin).isAnswered)
  }
}
