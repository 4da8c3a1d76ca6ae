import CloudTesting
import Foundations
import Testing

@testable import AWSServices
@testable import DataPlane
@testable import NetworkModel

@Suite struct ForwardingTests {
  static let second = "10.2.12.227"
  static let secondPublic = "54.2.2.2"

  @Test func `no ICMP rule: lost, one REJECT at the receiver`() {
    var topology = Topology.peeredLab()
    topology.setRules("2", [.tcp(22, from: .everywhere), .everything(.egress)])
    let roundTrip = topology.ping("1", Self.second)
    #expect(roundTrip.outcome == .requestDropped)
    #expect(PeeringCasesTests.records(of: roundTrip, at: "2", in: topology.cloud) == ["→ REJECT"])
  }

  @Test func `SG-15 answers need no egress rule`() {
    var topology = Topology.peeredLab()
    topology.setRules("2", [.icmp(from: .everywhere)])
    #expect(topology.ping("1", Self.second).isAnswered)
  }

  @Test func `SG-16 a running ping outlives its rule, a new one is blocked`() {
    var topology = Topology.peeredLab()
    let origin = Endpoint.interface(ResourceID(generated: "eni-00000001"))
    let target: IPAddress = Topology.address(Self.second)
    #expect(
      topology.cloud.fabric.ping(target, from: origin, identifier: 7, sequence: 1).reply != nil)
    topology.setRules("2", [.everything(.egress)])
    topology.cloud.advance(byMilliseconds: 1000)
    #expect(
      topology.cloud.fabric.ping(target, from: origin, identifier: 7, sequence: 2).reply != nil)
    #expect(
      topology.cloud.fabric.ping(target, from: origin, identifier: 8, sequence: 1).reply == nil)
    topology.cloud.advance(byMilliseconds: 3_600_000)
    #expect(
      topology.cloud.fabric.ping(target, from: origin, identifier: 7, sequence: 3).reply == nil)
  }

  @Test func `SG-20 a network ACL breaks a running ping at once`() {
    var topology = Topology.peeredLab()
    let origin = Endpoint.interface(ResourceID(generated: "eni-00000001"))
    let target: IPAddress = Topology.address(Self.second)
    #expect(
      topology.cloud.fabric.ping(target, from: origin, identifier: 7, sequence: 1).reply != nil)
    topology.addEntry("2", 90, isEgress: true, allows: false, .icmp)
    let ping = topology.cloud.fabric.ping(target, from: origin, identifier: 7, sequence: 2)
    #expect(ping.reply == nil)
    #expect(
      PeeringCasesTests.records(of: ping.roundTrip, at: "2", in: topology.cloud)
        == ["→ ACCEPT", "← REJECT"])
  }

  @Test func `ACL-06 within a subnet no network ACL is asked`() {
    var topology = Topology.lab()
    topology.addInstance("3", in: "1", "10.1.5.113")
    topology.cloud.network.networkACLs.update(ResourceID(generated: "acl-00000001")) {
      $0.entries = []
    }
    #expect(topology.ping("1", "10.1.5.113").isAnswered)
    topology.addSubnet("4", of: "1", "10.1.16.0/20")
    topology.addInstance("4", in: "4", "10.1.17.4")
    #expect(topology.ping("1", "10.1.17.4").code == .subnetACLRestriction)
  }

  @Test func `SG-08 a group as source never matches a public address`() {
    var topology = Topology.peeredLab()
    topology.setRules("2", [.icmp(fromGroup: "1"), .everything(.egress)])
    #expect(topology.ping("1", Self.second).isAnswered)
    #expect(topology.ping("1", Self.secondPublic).code == .securityGroupReferencesNotPreserved)
  }

  @Test(arguments: [(90, false), (110, true)])
  func `ACL-02 the lowest number decides`(number: Int, isAnswered: Bool) {
    var topology = Topology.peeredLab()
    topology.addEntry("2", number, isEgress: false, allows: false, .icmp)
    #expect(topology.ping("1", Self.second).isAnswered == isAnswered)
  }

  @Test(arguments: [(CIDR.everywhere, false), (Topology.cidr("18.237.140.160/29"), true)])
  func `SG-17 only a tracked session outlives its rule`(source: CIDR, survives: Bool) throws {
    var topology = Topology.lab()
    topology.setRules("1", [.tcp(22, from: source), .everything(.egress)])
    let session = try topology.cloud.fabric.openInstanceConnectSession(
      to: ResourceID(generated: "i-00000001")
    )
    .get()
    topology.setRules("1", [.everything(.egress)])
    let passes = topology.cloud.fabric.instanceConnectTraffic(
      session, packetsIn: 1, bytesIn: 86, packetsOut: 1, bytesOut: 88)
    #expect(passes == survives)
  }

  @Test func `SG-10 a reference over a deleted peering connection is stale`() {
    var topology = Topology.peeredLab()
    topology.setRules("2", [.icmp(fromGroup: "1"), .everything(.egress)])
    topology.cloud.network.peeringConnections.update(ResourceID(generated: "pcx-00000012")) {
      $0.status = .deleted
    }
    let packet = Packet.echoRequest(
      from: Topology.address("54.1.1.1"), to: Topology.address(Self.secondPublic))
    let trace = topology.cloud.fabric.forward(packet, from: .internetHost(packet.source))
    #expect(trace.code == .unknownPeeredSecurityGroups)
  }

  @Test func `INS-12 the peer's block does not cover a public sender`() throws {
    var topology = Topology.peeredLab()
    topology.setRules("2", [.icmp(from: Topology.cidr("10.1.0.0/16")), .everything(.egress)])
    let roundTrip = topology.ping("1", Self.secondPublic)
    #expect(roundTrip.code == .securityGroupRulesMismatch)
    let rejected = try #require(
      topology.cloud.fabric.observations(of: roundTrip.request, packets: 1, bytes: 84).last)
    #expect(!rejected.isAccepted)
    #expect(rejected.source == Topology.ip("54.1.1.1"))
    #expect(rejected.destination == Topology.ip(Self.second))
  }

  /// INS-11, VPC-36: the sender's address is made public, the receiver's private, at the edge.
  @Test func `PING-07 a public ping is answered with ttl 126 whatever the peering`()
    throws
  {
    for var topology in [Topology.lab(), Topology.peeredLab()] {
      let ping = topology.cloud.fabric.ping(
        Topology.address(Self.secondPublic),
        from: .interface(ResourceID(generated: "eni-00000001")),
        identifier: 1,
        sequence: 1)
      #expect(try #require(ping.reply).ttl == 126)
      let seen = try #require(ping.roundTrip.request.crossings.last).packet
      #expect(seen.source == Topology.ip("54.1.1.1"))
      #expect(seen.destination == Topology.ip(Self.second))
    }
  }

  @Test func `PING-07 over a peering connection the ttl is 127`() throws {
    var topology = Topology.peeredLab()
    let ping = topology.cloud.fabric.ping(
      Topology.address(Self.second), from: .interface(ResourceID(generated: "eni-00000001")),
      identifier: 1,
      sequence: 1)
    #expect(try #require(ping.reply).ttl == 127)
  }

  /// INS-11
  @Test func `pinging one's own public address needs a rule of one's own`() {
    var topology = Topology.lab()
    #expect(topology.ping("1", "54.1.1.1").isAnswered)
    topology.setRules("1", [.icmp(from: Topology.cidr("10.1.0.0/16")), .everything(.egress)])
    #expect(topology.ping("1", "54.1.1.1").code == .securityGroupRulesMismatch)
    topology.setRules("1", [.icmp(from: Topology.cidr("54.1.1.1/32")), .everything(.egress)])
    #expect(topology.ping("1", "54.1.1.1").isAnswered)
  }

  @Test func `FL-41 one's own private address is answered and never logged`() {
    var topology = Topology.lab()
    topology.setRules("1", [])
    let roundTrip = topology.ping("1", "10.1.5.112")
    #expect(roundTrip.isAnswered)
    #expect(roundTrip.request.crossings.isEmpty)
  }

  @Test(arguments: ["169.254.169.254", "169.254.169.123", "10.1.0.2", "10.1.0.1"])
  func `FL-40 SG-12 services of the platform are neither filtered nor logged`(address: String) {
    var topology = Topology.lab()
    topology.setRules("1", [])
    let trace = topology.ping("1", address).request
    #expect(trace.isDelivered)
    #expect(trace.crossings.isEmpty)
  }

  /// EIC-01: it comes from the service's own range.
  @Test func `SSH for My IP lets the learner in and Instance Connect not`() {
    var topology = Topology.lab()
    let home = CIDR(InternetHost.learnersAddress, prefixLength: 32)
    topology.setRules("1", [.tcp(22, from: home), .everything(.egress)])
    let attempt = topology.cloud.connect(
      from: .learnersComputer, to: Topology.address("54.1.1.1"), port: 22,
      timeoutMilliseconds: 5000)
    #expect(attempt.outcome == .connected)
    guard
      case .failure(.blocked(let roundTrip)) = topology.cloud.fabric.openInstanceConnectSession(
        to: ResourceID(generated: "i-00000001"))
    else { return #expect(Bool(false)) }
    #expect(roundTrip.code == .securityGroupRulesMismatch)
  }

  @Test func `PCX-10 peering is not transitive`() {
    var topology = Topology.peeredLab()
    topology.addVPC("3", "10.3.0.0/16")
    topology.addSubnet("3", of: "3", "10.3.0.0/20")
    topology.addInstance("3", in: "3", "10.3.1.4")
    topology.peer("2", "3")
    topology.peeringRoute("1", "10.3.0.0/16", "12")
    topology.peeringRoute("2", "10.3.0.0/16", "23")
    topology.peeringRoute("3", "10.1.0.0/16", "23")
    #expect(topology.ping("1", "10.3.1.4").code == .peeringRequiresAddressInVPC)
  }

  @Test func `PCX-11 no way to the internet through the peer's gateway`() {
    var topology = Topology.lab(hasDefaultRoute: false)
    topology.peer("1", "2")
    topology.peeringRoute("1", "0.0.0.0/0", "12")
    #expect(topology.ping("1", "8.8.8.8").code == .peeringRequiresAddressInVPC)
  }

  @Test func `INS-13 without a public address the gateway lets nothing out`() {
    var topology = Topology.lab()
    topology.addInstance("3", in: "1", "10.1.5.113")
    #expect(topology.ping("1", "8.8.8.8").isAnswered)
    #expect(topology.ping("3", "8.8.8.8").code == .publicAddressNeededForEgress)
  }

  @Test func `VPC-46 a blackhole does not fall back to the default route`() {
    var topology = Topology.peeredLab()
    topology.cloud.network.peeringConnections.update(ResourceID(generated: "pcx-00000012")) {
      $0.status = .deleted
    }
    #expect(topology.ping("1", Self.second).code == .badStateRoute)
  }

  @Test func `VPC-39 the longest prefix decides in whatever order routes stand`() {
    var topology = Topology.peeredLab()
    topology.route("1", "10.2.12.227/32", .internetGateway(ResourceID(generated: "igw-00000001")))
    #expect(topology.ping("1", Self.second).code == .privateDestinationAtGateway)
    topology.cloud.network.routeTables.update(ResourceID(generated: "rtb-00000001")) {
      $0.routes.reverse()
    }
    #expect(topology.ping("1", Self.second).code == .privateDestinationAtGateway)
  }

  @Test func `VPC-37 a route in a table that the subnet does not use changes nothing`() {
    var topology = Topology.peeredLab()
    topology.cloud.network.routeTables.insert(
      RouteTable(
        id: ResourceID(generated: "rtb-0000000f"), vpc: ResourceID(generated: "vpc-00000001"),
        routes: [
          Route(
            destination: Topology.cidr("10.1.0.0/16"), target: .local, origin: .createRouteTable)
        ],
        associations: [
          RouteTable.Association(id: "x", subnet: ResourceID(generated: "subnet-00000001"))
        ],
        tags: []))
    #expect(topology.ping("1", Self.second).code == .noRouteToDestination)
  }

  @Test func `the checks come in their order`() {
    let findings = Topology.peeredLab().ping("1", Self.second).request.hops
      .map { $0.component.identifier }
    #expect(
      findings == [
        "eni-00000001", "acl-00000001", "rtb-00000001", "pcx-00000012", "acl-00000002",
        "eni-00000002",
      ])
  }

  @Test func `a stopped instance neither answers nor logs`() {
    var topology = Topology.peeredLab()
    topology.cloud.network.instances.update(ResourceID(generated: "i-00000002")) {
      $0.state = .stopped
    }
    let roundTrip = topology.ping("1", Self.second)
    #expect(roundTrip.code == .badState)
    #expect(PeeringCasesTests.records(of: roundTrip, at: "2", in: topology.cloud).isEmpty)
  }

  @Test func `PING-10 from home a private address never answers`() {
    var topology = Topology.peeredLab()
    let home = Endpoint.learnersComputer
    let lost = topology.cloud.fabric.ping(
      Topology.address(Self.second), from: home, identifier: 1, sequence: 1)
    #expect(lost.reply == nil && lost.roundTrip.request.crossings.isEmpty)
    let answered = topology.cloud.fabric.ping(
      Topology.address(Self.secondPublic), from: home, identifier: 1, sequence: 2)
    #expect(InternetHost.distanceFromHome.contains(answered.reply?.microseconds ?? 0))
  }

  @Test func `a closed port refuses, a filtered one is silent`() {
    var topology = Topology.peeredLab()
    let origin = Endpoint.interface(ResourceID(generated: "eni-00000001"))
    topology.setRules("2", [.everything(.ingress), .everything(.egress)])
    let start = topology.cloud.now
    let refused = topology.cloud.connect(
      from: origin, to: Topology.address(Self.second), port: 80, timeoutMilliseconds: 5000)
    #expect(refused.outcome == .refused && topology.cloud.now == start)
    topology.setRules("2", [.everything(.egress)])
    let silent = topology.cloud.connect(
      from: origin, to: Topology.address(Self.second), port: 80, timeoutMilliseconds: 5000)
    #expect(silent.outcome == .timedOut && topology.cloud.now - start == 5000)
  }
}
