import CloudTesting
import Foundations
import Testing

@testable import AWSServices
@testable import DataPlane
@testable import NetworkModel

/// Packets over IPv6, as a learner would try them.
@Suite struct IPv6Tests {
  static let first = "2600:1f14:1:100::16"
  static let second = "2600:1f14:2:100::16"

  /// The lab with an IPv6 block in each VPC, an address for each instance and a default route to the
  /// internet gateways; rules let IPv6 out, and ICMPv6 and SSH in.
  static func lab() -> Topology {
    var topology = Topology.lab()
    for n in ["1", "2"] {
      topology.addIPv6(n, "2600:1f14:\(n):100::/56")
      topology.addIPv6(
        toSubnet: ResourceID(generated: "subnet-\(digits(n))"), "2600:1f14:\(n):100::/64")
      topology.cloud.network.networkInterfaces.update(ResourceID(generated: "eni-\(digits(n))")) {
        $0.ipv6Addresses = IPv6Address(parsing: n == "1" ? first : second).map { [$0] } ?? []
      }
      topology.addIPv6Route(
        table(n), "::/0", .internetGateway(ResourceID(generated: "igw-\(digits(n))")))
      let group = ResourceID<SecurityGroup>(generated: "sg-\(digits(n))")
      topology.addRule(group, .rule(.ingress, .icmpv6, -1, -1, .ipv6(.everywhere)))
      topology.addRule(group, .rule(.ingress, .tcp, 22, 22, .ipv6(.everywhere)))
      topology.addRule(group, .rule(.egress, .all, nil, nil, .ipv6(.everywhere)))
    }
    return topology
  }

  static func table(_ n: String) -> ResourceID<RouteTable> {
    ResourceID(generated: "rtb-\(digits(n))")
  }

  /// What is changed in the lab, and what then becomes of a ping from 1 to 2 or to a host outside.
  struct Row: CustomTestStringConvertible, Sendable {
    var testDescription: String
    var target = IPv6Tests.second
    var code: ReachabilityCode?
    var change: @Sendable (inout Topology) -> Void = { _ in }
  }

  static let rows: [Row] = [
    Row(testDescription: "between two VPCs over the internet, addresses unchanged"),
    Row(testDescription: "to a host on the internet", target: "2001:4860:4860::8888"),
    Row(
      testDescription: "VPC-43 a default route of IPv4 says nothing", code: .noRouteToDestination,
      change: { topology in
        topology.cloud.network.routeTables.update(table("1")) {
          $0.routes.removeAll { $0.destination == .ipv6Block(.everywhere) }
        }
      }),
    Row(
      testDescription: "a rule for IPv4 does not fit", code: .securityGroupRulesMismatch,
      change: { topology in
        topology.setRules("2", [.icmp(from: .everywhere), .everything(.ingress)])
      }),
    Row(
      testDescription: "ICMP is another protocol than ICMPv6", code: .securityGroupRulesMismatch,
      change: { $0.setRules("2", [.rule(.ingress, .icmp, -1, -1, .ipv6(.everywhere))]) }),
    Row(
      testDescription: "an entry for IPv6 denies", code: .subnetACLRestriction,
      change: { $0.addEntry("2", 50, isEgress: false, allows: false, .icmpv6, "2600:1f14:1::/48") }),
    Row(
      testDescription: "an entry for IPv4 does not",
      change: { $0.addEntry("2", 50, isEgress: false, allows: false, .all, "0.0.0.0/0") }),
    Row(
      testDescription: "VPC-53 an egress-only gateway lets requests out and answers in",
      target: "2001:4860:4860::8888", change: { replaceGateway(of: "1", in: &$0) }),
    Row(
      testDescription: "VPC-53 nobody outside gets in by one",
      code: .egressOnlyGatewayRejectsIngress, change: { replaceGateway(of: "2", in: &$0) }),
    Row(
      testDescription: "nobody has the address", target: "2600:1f14:9::9", code: .unknownDestination
    ),
    Row(
      testDescription: "a peering connection carries it",
      change: { topology in
        topology.peer("1", "2")
        for (n, other) in [("1", "2"), ("2", "1")] {
          topology.addIPv6Route(
            table(n), "2600:1f14:\(other):100::/56",
            .peeringConnection(ResourceID(generated: "pcx-\(digits("12"))")))
        }
        topology.setRules(
          "2",
          [.rule(.ingress, .icmpv6, -1, -1, .securityGroup(ResourceID(generated: "sg-00000001")))])
      }),
  ]

  /// An egress-only gateway in the place of the internet gateway.
  private static func replaceGateway(of n: String, in topology: inout Topology) {
    topology.addEgressOnlyGateway(n, of: n)
    topology.cloud.network.internetGateways.update(ResourceID(generated: "igw-\(digits(n))")) {
      $0.attachedVPC = nil
    }
    topology.cloud.network.routeTables.update(table(n)) {
      $0.routes.removeAll { $0.destination == .ipv6Block(.everywhere) }
    }
    topology.addIPv6Route(
      table(n), "::/0", .egressOnlyInternetGateway(ResourceID(generated: "eigw-\(digits(n))")))
  }

  @Test(arguments: rows)
  func `a ping over IPv6`(row: Row) throws {
    var topology = Self.lab()
    row.change(&topology)
    let roundTrip = topology.ping("1", row.target)
    #expect(roundTrip.code == row.code)
    #expect(roundTrip.isAnswered == (row.code == nil))
    guard row.code == nil else { return }
    // INS-23: nothing on the way has translated an address.
    let arrived = try #require(roundTrip.request.arrival?.packet)
    #expect(arrived.source.description == Self.first)
    #expect(arrived.destination.description == row.target)
  }

  @Test(arguments: rows.filter { $0.code != nil && $0.code != .unknownDestination })
  func `why finds changes after which a ping over IPv6 is answered`(row: Row) {
    var topology = Self.lab()
    row.change(&topology)
    let packet = topology.ping("1", row.target).request.packet
    let origin = Endpoint.interface(ResourceID(generated: "eni-\(digits("1"))"))
    let explanation = topology.cloud.explain(packet, from: origin)
    #expect(explanation.decisive?.code == row.code)
    #expect(explanation.isFixable, "\(explanation.fixes)")
    #expect(!explanation.fixes.isEmpty)
  }

  @Test func `flow records show IPv6 addresses and protocol 58`() throws {
    var lab = try FlowLogLab(Self.lab())
    lab.ping(Self.second, count: 3)
    lab.wait(minutes: 20)
    let lines = lab.events().map(\.message).filter { $0.contains(Self.second) }
    let words = try #require(lines.first { $0.contains("\(Self.first) \(Self.second)") })
      .split(separator: " ").map(String.init)
    #expect(Array(words[3...7]) == [Self.first, Self.second, "0", "0", "58"])
    #expect(words[8] == "3")
    #expect(words[9] == String(3 * 104))
    #expect(words[12] == "ACCEPT")
  }
}
