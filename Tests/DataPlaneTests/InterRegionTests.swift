import CloudTesting
import Foundations
import Testing

@testable import AWSServices
@testable import DataPlane
@testable import NetworkModel

/// Packets between the account's Regions: the peered lab, with VPC 2 in another one.
@Suite struct InterRegionTests {
  private static let first = Endpoint.interface(ResourceID(generated: "eni-\(digits("1"))"))
  private static let group = ResourceID<SecurityGroup>(generated: "sg-\(digits("2"))")

  private static func lab(_ change: (inout Topology) -> Void = { _ in }) -> Topology {
    var topology = Topology.peeredLab()
    change(&topology)
    topology.move(["2"])
    return topology
  }

  private static func components(_ trace: Trace?) -> [String] {
    (trace?.hops ?? []).map { String($0.component.identifier.prefix { $0 != "-" }) }
  }

  struct Row: CustomTestStringConvertible {
    var testDescription: String
    /// From VPC 1.
    var destination: String
    /// `nil` where the packet is answered.
    var code: ReachabilityCode?
    var way: [String]
    var change: @Sendable (inout Topology) -> Void

    init(
      _ name: String, to destination: String = "10.2.12.227", code: ReachabilityCode? = nil,
      way: [String] = ["eni", "acl", "rtb", "pcx", "acl", "eni"],
      _ change: @escaping @Sendable (inout Topology) -> Void = { _ in }
    ) {
      testDescription = name
      self.destination = destination
      self.code = code
      self.way = way
      self.change = change
    }
  }

  @Test(arguments: [
    Row("over the peering connection (PCX-18)"),
    Row(
      "no route", code: .noRouteToDestination, way: ["eni", "acl", "rtb"],
      { topology in
        topology.cloud.network.routeTables.update(ResourceID(generated: "rtb-\(digits("1"))")) {
          $0.routes.removeAll { $0.target != .local }
        }
      }),
    Row(
      "no route back", code: .noRouteToDestination,
      { topology in
        topology.cloud.network.routeTables.update(ResourceID(generated: "rtb-\(digits("2"))")) {
          $0.routes.removeAll { $0.target != .local }
        }
      }),
    Row(
      "the other Region's network ACL", code: .subnetACLRestriction,
      way: ["eni", "acl", "rtb", "pcx", "acl"],
      { $0.addEntry("2", 90, isEgress: false, allows: false, .icmp) }),
    Row(
      "the other Region's security group", code: .securityGroupHasNoRules,
      { $0.setRules("2", [.everything(.egress)]) }),
    Row(
      "a group cannot be named across Regions (PCX-18)", code: .unknownPeeredSecurityGroups,
      { $0.setRules("2", [.icmp(fromGroup: digits("1")), .everything(.egress)]) }),
    Row(
      "an address that the other VPC does not have", to: "10.2.12.99",
      code: .noPossibleDestination, way: ["eni", "acl", "rtb", "pcx", "vpc"]),
    Row(
      "beyond the other VPC's blocks (PCX-11)", to: "10.3.0.9",
      code: .peeringRequiresAddressInVPC, way: ["eni", "acl", "rtb", "pcx"],
      { $0.peeringRoute("1", "10.3.0.0/16", "12") }),
    Row(
      "a stopped instance", code: .badState, way: ["eni", "acl", "rtb", "pcx", "eni"],
      { topology in
        topology.cloud.network.instances.update(ResourceID(generated: "i-\(digits("2"))")) {
          $0.state = .stopped
        }
      }),
    Row(
      "over public addresses (INS-10)", to: "54.2.2.2",
      way: ["eni", "acl", "rtb", "igw", "internet", "igw", "acl", "eni"]),
  ])
  func `a packet walks from one Region's network into the other's`(row: Row) {
    let roundTrip = Self.lab(row.change).ping("1", row.destination)
    #expect(roundTrip.code == row.code)
    #expect(roundTrip.isAnswered == (row.code == nil))
    #expect(Self.components(roundTrip.request) == row.way)
    if row.code == nil { #expect(roundTrip.reply?.isDelivered == true) }
  }

  @Test func `from the other Region it looks the same`() {
    let topology = Self.lab()
    let cloud = topology.cloud.serving(Topology.elsewhere)
    let origin = Endpoint.interface(ResourceID(generated: "eni-\(digits("2"))"))
    let packet = Packet.echoRequest(
      from: Topology.ip("10.2.12.227"), to: Topology.ip("10.1.5.112"))
    let there = cloud.fabric.exchange(packet, from: origin)
    #expect(there.isAnswered)
    #expect(there == topology.cloud.fabric.exchange(packet, from: origin))
  }

  @Test func `a route to a connection that is not active is a blackhole`() {
    let topology = Self.lab { topology in
      topology.cloud.network.peeringConnections.update(
        ResourceID(generated: "pcx-\(digits("12"))")
      ) { $0.status = .pendingAcceptance }
    }
    #expect(topology.ping("1", "10.2.12.227").code == .badStateRoute)
  }

  /// SG-15, SG-16: what began while it was allowed goes on.
  @Test func `security groups of the other Region remember the flow`() {
    var cloud = Self.lab().cloud
    func ping(_ identifier: Int, _ sequence: Int) -> Bool {
      cloud.fabric.ping(
        Topology.ip("10.2.12.227"), from: Self.first, identifier: identifier, sequence: sequence
      ).reply != nil
    }
    #expect(ping(1, 1))
    cloud.inRegion(Topology.elsewhere) {
      $0.network.securityGroups.update(Self.group) {
        $0.rules.removeAll { $0.direction == .ingress }
      }
    }
    #expect(ping(1, 2))
    #expect(!ping(2, 1))
  }

  @Test
  func `PING-12 an answer from another Region takes as long as light needs, and somewhat more`()
    throws
  {
    var cloud = Self.lab().cloud
    for destination in ["10.2.12.227", "54.2.2.2"] {
      let reply = try #require(
        cloud.fabric.ping(
          Topology.ip(destination), from: Self.first, identifier: 1, sequence: 1
        ).reply)
      #expect((100_000...130_000).contains(reply.microseconds), "\(reply)")
    }
    for one in Region.all where one.isEnabled {
      for other in Region.all where other.isEnabled && other != one {
        let time = Region.roundTripInMicroseconds(between: one.name, and: other.name)
        #expect(time == Region.roundTripInMicroseconds(between: other.name, and: one.name))
        #expect((5_000...300_000).contains(try #require(time)), "\(one.name) \(other.name)")
      }
    }
  }

  /// FL-20: each Region's own flow log sees the packet at its own interface.
  @Test func `each Region's flow log records what its own interface saw`() throws {
    var lab = try FlowLogLab(Self.lab(), format: try #require(FlowLogFormat(parsing: format)))
    lab.topology.cloud.inRegion(Topology.elsewhere) { cloud in
      cloud.fabric.flowLogs.insert(
        FlowLog(
          id: ResourceID(generated: "fl-2"),
          scope: .vpc(ResourceID(generated: "vpc-\(digits("2"))")), trafficType: .all,
          maxAggregationInterval: 60, logGroupName: "elsewhere",
          roleARN: "arn:aws:iam::1:role/r", logFormat: format, createdAt: cloud.now,
          clientToken: "", delivery: .notTried, tags: []))
    }
    lab.ping("10.2.12.227", count: 3)
    lab.wait(minutes: 12)
    let addresses = ["10.1.5.112", "10.2.12.227"]
    func texts(_ cloud: Cloud, _ group: String) -> [String] {
      (cloud.logGroup(named: group)?.streams ?? []).flatMap(\.events).map(\.message).filter {
        text in
        addresses.allSatisfy { text.split(separator: " ").map(String.init).contains($0) }
      }.sorted()
    }
    let eni = (digits("1"), digits("2"))
    #expect(
      texts(lab.cloud, FlowLogLab.group) == [
        "eni-\(eni.0) 10.1.5.112 10.2.12.227 3 ACCEPT us-west-2 5",
        "eni-\(eni.0) 10.2.12.227 10.1.5.112 3 ACCEPT us-west-2 -",
      ])
    #expect(
      texts(lab.cloud.serving(Topology.elsewhere), "elsewhere") == [
        "eni-\(eni.1) 10.1.5.112 10.2.12.227 3 ACCEPT eu-west-1 -",
        "eni-\(eni.1) 10.2.12.227 10.1.5.112 3 ACCEPT eu-west-1 5",
      ])
  }

  private let format =
    "${interface-id} ${srcaddr} ${dstaddr} ${packets} ${action} ${region} ${traffic-path}"

  @Test func `what mends the way names the Region of each command`() {
    let topology = Self.lab { topology in
      topology.setRules("2", [.everything(.egress)])
      topology.cloud.network.routeTables.update(ResourceID(generated: "rtb-\(digits("2"))")) {
        $0.routes.removeAll { $0.peeringConnection != nil }
      }
    }
    let explanation = topology.cloud.explain(
      Probe(from: Self.first, to: .address(Topology.ip("10.2.12.227")), .icmp))
    #expect(explanation.isFixable)
    #expect(explanation.blockers.map(\.leg) == [.forward, .return])
    #expect(
      explanation.fixes.flatMap(\.commands).map(\.line) == [
        "aws ec2 authorize-security-group-ingress --group-id sg-\(digits("2")) --protocol icmp "
          + "--port -1 --cidr 10.1.0.0/16 --region eu-west-1",
        "aws ec2 create-route --route-table-id rtb-\(digits("2")) --destination-cidr-block "
          + "10.1.0.0/16 --vpc-peering-connection-id pcx-\(digits("12")) --region eu-west-1",
      ])
    #expect(explanation.names["sg-\(digits("2"))"] == "group 2")
  }

  @Test func `where there is no connection, one between the Regions is proposed`() {
    var topology = Topology.lab()
    topology.move(["2"])
    let explanation = topology.cloud.explain(
      Probe(from: Self.first, to: .address(Topology.ip("10.2.12.227")), .icmp))
    #expect(explanation.isFixable)
    let lines = explanation.fixes.flatMap(\.commands).map(\.line)
    #expect(lines.first?.contains("--peer-region eu-west-1") == true)
    #expect(
      lines.dropFirst().first
        == "aws ec2 accept-vpc-peering-connection --vpc-peering-connection-id $PCX --region eu-west-1"
    )
  }

  @Test func `SSH into the other Region is a session of the machine there`() throws {
    var cloud = Self.lab().cloud
    let session = try cloud.fabric.openSession(
      to: Topology.ip("10.2.12.227"), from: Self.first
    ).get()
    #expect(cloud.fabric.instanceConnectSessions.isEmpty)
    let there = cloud.serving(Topology.elsewhere).fabric
    #expect(there.instanceConnectSessions == [session])
    let passes = cloud.fabric.instanceConnectTraffic(
      session, packetsIn: 1, bytesIn: 40, packetsOut: 1, bytesOut: 40)
    #expect(passes)
  }

  @Test func `the map of either Region shows where the connection leads`() {
    let topology = Self.lab()
    let names = [topology.cloud, topology.cloud.serving(Topology.elsewhere)].map { cloud in
      cloud.map.connections.map { entry -> [String?] in
        guard case .peering(_, let requester, let accepter, _) = entry.content else { return [] }
        return [requester.name, accepter.name]
      }
    }
    let (near, far) = ("vpc-\(digits("1"))", "vpc-\(digits("2"))")
    #expect(names == [[[nil, "\(far) (eu-west-1)"]], [["\(near) (us-west-2)", nil]]])
  }
}
