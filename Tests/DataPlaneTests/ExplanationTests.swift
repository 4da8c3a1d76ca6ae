import AWSModel
import CloudTesting
import Documents
import Foundations
import Testing

@testable import AWSServices
@testable import DataPlane
@testable import NetworkModel

@Suite struct ExplanationTests {
  static let second: IPAddress = Topology.address("10.2.12.227")
  static let secondPublic: IPAddress = Topology.address("54.2.2.2")

  struct Row: CustomTestStringConvertible {
    var testDescription: String
    var target = ExplanationTests.second
    var origin = Endpoint.interface(ResourceID(generated: "eni-00000001"))
    var port: Int?
    /// The commands' names, in order.
    var commands: [String]
    var build: @Sendable () -> Topology

    init(
      _ name: String, to target: IPAddress = ExplanationTests.second, _ commands: [String],
      from origin: Endpoint = .interface(ResourceID(generated: "eni-00000001")), port: Int? = nil,
      build: @escaping @Sendable () -> Topology
    ) {
      testDescription = name
      self.target = target
      self.origin = origin
      self.port = port
      self.commands = commands
      self.build = build
    }
  }

  static let peering = ["CreateVpcPeeringConnection", "AcceptVpcPeeringConnection"]

  static let rows: [Row] = [
    Row("a, lab 21: no peering connection", peering + ["CreateRoute", "CreateRoute"]) { .lab() },
    Row("a, lab 29: peered without routes", ["CreateRoute", "CreateRoute"]) {
      var topology = Topology.lab()
      topology.peer("1", "2")
      return topology
    },
    Row("b: no default route either", peering + ["CreateRoute", "CreateRoute"]) {
      .lab(hasDefaultRoute: false)
    },
    Row("c, lab 30: route on 1 only", ["CreateRoute"]) {
      var topology = Topology.lab()
      topology.peer("1", "2")
      topology.peeringRoute("1", "10.2.0.0/16", "12")
      return topology
    },
    Row("d, lab 30: route on 2 only", ["CreateRoute"]) {
      var topology = Topology.lab()
      topology.peer("1", "2")
      topology.peeringRoute("2", "10.1.0.0/16", "12")
      return topology
    },
    Row("f, lab 16: no ICMP rule on 2", ["AuthorizeSecurityGroupIngress"]) {
      var topology = Topology.peeredLab()
      topology.setRules("2", [.tcp(22, from: .everywhere), .everything(.egress)])
      return topology
    },
    Row("g, lab 20: NACL 2 denies in", ["CreateNetworkAclEntry"]) {
      var topology = Topology.peeredLab()
      topology.addEntry("2", 90, isEgress: false, allows: false, .icmp)
      return topology
    },
    Row("h: NACL 2 denies out", ["CreateNetworkAclEntry"]) {
      var topology = Topology.peeredLab()
      topology.addEntry("2", 90, isEgress: true, allows: false, .icmp)
      return topology
    },
    Row("i: NACL 1 denies in", ["CreateNetworkAclEntry"]) {
      var topology = Topology.peeredLab()
      topology.addEntry("1", 90, isEgress: false, allows: false, .icmp)
      return topology
    },
    Row("j: NACL 1 denies out with the lowest number", ["ReplaceNetworkAclEntry"]) {
      var topology = Topology.peeredLab()
      topology.addEntry("1", 1, isEgress: true, allows: false, .icmp)
      return topology
    },
    Row("j: SG 1 has no egress", ["AuthorizeSecurityGroupEgress"]) {
      var topology = Topology.peeredLab()
      topology.setRules("1", [.icmp(from: .everywhere)])
      return topology
    },
    Row("k, lab 28: the request is still pending", ["AcceptVpcPeeringConnection"]) {
      var topology = Topology.peeredLab()
      topology.cloud.network.peeringConnections.update(ResourceID(generated: "pcx-00000012")) {
        $0.status = .pendingAcceptance
      }
      return topology
    },
    Row("k, lab 36: the connection is deleted", peering + ["ReplaceRoute", "ReplaceRoute"]) {
      var topology = Topology.peeredLab()
      topology.cloud.network.peeringConnections.update(ResourceID(generated: "pcx-00000012")) {
        $0.status = .deleted
      }
      return topology
    },
    Row("lab 33: the route leads to the gateway", ["ReplaceRoute"]) {
      var topology = Topology.lab()
      topology.peer("1", "2")
      topology.route("1", "10.2.0.0/16", .internetGateway(ResourceID(generated: "igw-00000001")))
      topology.peeringRoute("2", "10.1.0.0/16", "12")
      return topology
    },
    Row("lab 34: too narrow a route", ["CreateRoute"]) {
      var topology = Topology.lab()
      topology.peer("1", "2")
      topology.peeringRoute("1", "10.2.0.0/24", "12")
      topology.peeringRoute("2", "10.1.0.0/16", "12")
      return topology
    },
    Row(
      "lab 18: ICMP only from the other VPC's block", to: secondPublic,
      ["AuthorizeSecurityGroupIngress"]
    ) {
      var topology = Topology.lab()
      topology.setRules("2", [.icmp(from: Topology.cidr("10.1.0.0/16")), .everything(.egress)])
      return topology
    },
    Row("lab 8: no public address", to: secondPublic, ["AllocateAddress", "AssociateAddress"]) {
      var topology = Topology.lab()
      topology.cloud.network.networkInterfaces.update(ResourceID(generated: "eni-00000001")) {
        $0.autoAssignedPublicAddress = nil
      }
      return topology
    },
    Row("lab 14: the subnet has no way out", to: secondPublic, ["CreateRoute"]) {
      .lab(hasDefaultRoute: false)
    },
    Row(
      "lab 12: SSH for one's own address only", to: Topology.address("54.1.1.1"),
      ["AuthorizeSecurityGroupIngress"],
      from: .internetHost(Topology.address("18.237.140.165")), port: 22
    ) {
      var topology = Topology.lab()
      topology.setRules("1", [.tcp(22, from: Topology.cidr("198.51.100.9/32"))])
      return topology
    },
    Row(
      "three faults at once",
      ["CreateRoute", "CreateNetworkAclEntry", "AuthorizeSecurityGroupIngress"]
    ) {
      var topology = Topology.lab()
      topology.peer("1", "2")
      topology.peeringRoute("2", "10.1.0.0/16", "12")
      topology.setRules("2", [.everything(.egress)])
      topology.cloud.network.networkACLs.update(ResourceID(generated: "acl-00000002")) {
        $0.entries.removeAll { !$0.isEgress }
      }
      return topology
    },
  ]

  @Test(arguments: rows)
  func `the fixes that why names make the packet pass, and no fewer do`(row: Row) throws {
    let cloud = row.build().cloud
    let packet = Self.packet(of: row, in: cloud)
    let explanation = cloud.explain(packet, from: row.origin)
    #expect(!explanation.isReachable)
    #expect(explanation.decisive?.isDecisive == true)
    #expect(explanation.decisive?.code == explanation.roundTrip.code)
    let commands = explanation.fixes.flatMap(\.commands)
    #expect(commands.map(\.request.operation) == row.commands)
    for count in 0...commands.count {
      let fixed = try Self.applying(Array(commands.prefix(count)), to: cloud)
      let packet = Self.packet(of: row, in: fixed)
      #expect(
        fixed.fabric.exchange(packet, from: row.origin).isAnswered == (count == commands.count))
    }
  }

  static func packet(of row: Row, in cloud: Cloud) -> Packet {
    let source = cloud.fabric.sourceAddress(of: row.origin, to: row.target)
    guard let port = row.port else { return .echoRequest(from: source, to: row.target) }
    return .connectionRequest(from: source, port: 50_000, to: row.target, port: port)
  }

  /// Makes the calls as a shell would, with variables filled in.
  static func applying(_ commands: [Fix.Command], to cloud: Cloud) throws -> Cloud {
    var cloud = cloud
    var variables: [String: String] = [:]
    for command in commands {
      var request = command.request
      for (name, value) in request.parameters {
        if let text = value.string, text.first == "$" {
          request.parameters[name] = .string(variables[String(text.dropFirst())] ?? "")
        }
      }
      let response = try cloud.handle(request)
      if let variable = command.stores {
        var value = JSONValue.object(response)
        for member in variable.path { value = value[member] ?? .null }
        variables[variable.name] = value.string
      }
      cloud.advance(byMilliseconds: 30_000)
    }
    return cloud
  }

  @Test func `all blockers are listed, the first is decisive`() {
    var topology = Topology.lab()
    topology.setRules("2", [.everything(.egress)])
    topology.addEntry("1", 50, isEgress: false, allows: false, .icmp)
    let explanation = topology.cloud.explain(
      .echoRequest(from: Topology.address("10.1.5.112"), to: Self.second),
      from: .interface(ResourceID(generated: "eni-00000001")))
    #expect(
      explanation.blockers.map(\.code) == [
        .privateDestinationAtGateway, .securityGroupHasNoRules, .privateDestinationAtGateway,
        .subnetACLRestriction,
      ])
    #expect(explanation.blockers.map(\.isDecisive) == [true, false, false, false])
    #expect(explanation.blockers.map(\.leg) == [.forward, .forward, .return, .return])
  }

  @Test func `a packet concerns what stops it and what mends it, and nothing else`() {
    var topology = Topology.lab()
    topology.peer("1", "2")
    topology.setRules("2", [.everything(.egress)])
    let request = Packet.echoRequest(from: Topology.address("10.1.5.112"), to: Self.second)
    let inside = topology.cloud.explain(
      request, from: .interface(ResourceID(generated: "eni-00000001")))
    let kinds = Set(inside.concerned.map { $0.prefix { $0 != "-" } })
    #expect(kinds.isSuperset(of: ["rtb", "pcx", "sg"]))
    let outside = topology.cloud.explain(
      .echoRequest(from: .version4(InternetHost.learnersAddress), to: Self.second),
      from: .learnersComputer)
    #expect(!outside.isReachable)
    #expect(outside.concerned == [])
  }

  @Test func `commands are written as the CLI takes them`() {
    var topology = Topology.peeredLab()
    topology.setRules("2", [.everything(.egress)])
    topology.addEntry("2", 90, isEgress: true, allows: false, .icmp)
    let explanation = topology.cloud.explain(
      .echoRequest(from: Topology.address("10.1.5.112"), to: Self.second),
      from: .interface(ResourceID(generated: "eni-00000001")))
    #expect(
      explanation.fixes.flatMap(\.commands).map(\.line) == [
        "aws ec2 authorize-security-group-ingress --group-id sg-00000002 --protocol icmp --port -1 "
          + "--cidr 10.1.0.0/16",
        "aws ec2 create-network-acl-entry --network-acl-id acl-00000002 --rule-number 89 "
          + "--protocol 1 --rule-action allow --egress --cidr-block 10.1.0.0/16 "
          + "--icmp-type-code Type=-1,Code=-1",
      ])
  }
}
