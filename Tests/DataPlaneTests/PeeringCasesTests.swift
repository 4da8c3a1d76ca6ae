import CloudTesting
import Foundations
import Testing

@testable import AWSServices
@testable import DataPlane
@testable import NetworkModel

/// What can be wrong between two peered VPCs, cases a to k: ENI-1 pings ENI-2's private address.
@Suite struct PeeringCasesTests {
  struct Row: CustomTestStringConvertible {
    var testDescription: String
    /// `→ ACCEPT` and the like, in the order in which they come about.
    var first: [String]
    var second: [String]
    var code: ReachabilityCode?
    var build: @Sendable () -> Topology

    init(
      _ name: String, first: [String], second: [String], code: ReachabilityCode?,
      build: @escaping @Sendable () -> Topology
    ) {
      testDescription = name
      self.first = first
      self.second = second
      self.code = code
      self.build = build
    }
  }

  static let rows: [Row] = [
    // INS-14: the default route leads a private destination to the internet gateway.
    Row(
      "a. no peering connection", first: ["→ ACCEPT"], second: [],
      code: .privateDestinationAtGateway
    ) { .lab() },
    Row(
      "a. active peering connection but no route on 1", first: ["→ ACCEPT"], second: [],
      code: .privateDestinationAtGateway
    ) {
      var topology = Topology.lab()
      topology.peer("1", "2")
      return topology
    },
    Row(
      "b. no route at all", first: ["→ ACCEPT"], second: [], code: .noRouteToDestination
    ) { .lab(hasDefaultRoute: false) },
    // PCX-12: the answer follows the table of VPC 2, to its internet gateway.
    Row(
      "c. route on 1 only", first: ["→ ACCEPT"], second: ["→ ACCEPT", "← ACCEPT"],
      code: .privateDestinationAtGateway
    ) {
      var topology = Topology.lab()
      topology.peer("1", "2")
      topology.peeringRoute("1", "10.2.0.0/16", "12")
      return topology
    },
    Row(
      "d. route on 2 only", first: ["→ ACCEPT"], second: [], code: .privateDestinationAtGateway
    ) {
      var topology = Topology.lab()
      topology.peer("1", "2")
      topology.peeringRoute("2", "10.1.0.0/16", "12")
      return topology
    },
    Row(
      "e. both routes", first: ["→ ACCEPT", "← ACCEPT"], second: ["→ ACCEPT", "← ACCEPT"],
      code: nil
    ) { .peeredLab() },
    Row(
      "f. SG-2 lacks ICMP", first: ["→ ACCEPT"], second: ["→ REJECT"],
      code: .securityGroupRulesMismatch
    ) {
      var topology = Topology.peeredLab()
      topology.setRules("2", [.tcp(22, from: .everywhere), .everything(.egress)])
      return topology
    },
    Row(
      "g. NACL-2 denies ICMP in", first: ["→ ACCEPT"], second: ["→ REJECT"],
      code: .subnetACLRestriction
    ) {
      var topology = Topology.peeredLab()
      topology.addEntry("2", 90, isEgress: false, allows: false, .icmp)
      return topology
    },
    Row(
      "h. NACL-2 denies ICMP out", first: ["→ ACCEPT"], second: ["→ ACCEPT", "← REJECT"],
      code: .subnetACLRestriction
    ) {
      var topology = Topology.peeredLab()
      topology.addEntry("2", 90, isEgress: true, allows: false, .icmp)
      return topology
    },
    Row(
      "i. NACL-1 denies ICMP in", first: ["→ ACCEPT", "← REJECT"],
      second: ["→ ACCEPT", "← ACCEPT"], code: .subnetACLRestriction
    ) {
      var topology = Topology.peeredLab()
      topology.addEntry("1", 90, isEgress: false, allows: false, .icmp)
      return topology
    },
    Row(
      "j. NACL-1 denies ICMP out", first: ["→ REJECT"], second: [], code: .subnetACLRestriction
    ) {
      var topology = Topology.peeredLab()
      topology.addEntry("1", 90, isEgress: true, allows: false, .icmp)
      return topology
    },
    Row(
      "j. SG-1 has no egress rule", first: ["→ REJECT"], second: [],
      code: .securityGroupHasNoRules
    ) {
      var topology = Topology.peeredLab()
      topology.setRules("1", [.icmp(from: .everywhere)])
      return topology
    },
    Row(
      "k. route on 1 to a pending peering connection", first: ["→ ACCEPT"], second: [],
      code: .badStateRoute
    ) {
      var topology = Topology.lab()
      topology.peer("1", "2", status: .pendingAcceptance)
      topology.peeringRoute("1", "10.2.0.0/16", "12")
      return topology
    },
    Row(
      "k. route on 1 to a deleted peering connection", first: ["→ ACCEPT"], second: [],
      code: .badStateRoute
    ) {
      var topology = Topology.lab()
      topology.peer("1", "2", status: .deleted)
      topology.peeringRoute("1", "10.2.0.0/16", "12")
      return topology
    },
  ]

  @Test(arguments: rows)
  func `loss, records and code`(row: Row) {
    let topology = row.build()
    let roundTrip = topology.ping("1", "10.2.12.227")
    #expect(roundTrip.isAnswered == (row.code == nil))
    #expect(roundTrip.code == row.code)
    #expect(Self.records(of: roundTrip, at: "1", in: topology.cloud) == row.first)
    #expect(Self.records(of: roundTrip, at: "2", in: topology.cloud) == row.second)
  }

  @Test func `FL-31 the sender's ACCEPT of an unroutable packet is behind a switch`() {
    var topology = Topology.lab()
    topology.cloud.fabric.choices.unroutablePacketIsLoggedBySender = false
    let roundTrip = topology.ping("1", "10.2.12.227")
    #expect(Self.records(of: roundTrip, at: "1", in: topology.cloud).isEmpty)
  }

  static func records(of roundTrip: RoundTrip, at n: String, in cloud: Cloud) -> [String] {
    let traces = [roundTrip.request] + (roundTrip.reply.map { [$0] } ?? [])
    return traces.flatMap { cloud.fabric.observations(of: $0, packets: 1, bytes: 84) }
      .filter { $0.interface == ResourceID(generated: "eni-\(digits(n))") }
      .map {
        ($0.source == Topology.ip("10.1.5.112") ? "→ " : "← ")
          + ($0.isAccepted ? "ACCEPT" : "REJECT")
      }
  }
}
