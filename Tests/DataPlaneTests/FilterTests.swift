import CloudTesting
import Testing

@testable import AWSServices
@testable import DataPlane
@testable import NetworkModel

/// What security groups and network ACLs let pass, as facts about them say.
@Suite struct FilterTests {
  static let second = "10.2.12.227"

  @Test(arguments: [["1", "2"], ["2", "1"]])
  func `SG-01 the rules of all groups of an interface count, in any order`(groups: [String]) {
    var topology = Topology.peeredLab()
    topology.setRules("2", [.everything(.egress)])
    #expect(topology.ping("1", Self.second).code == .securityGroupHasNoRules)
    topology.cloud.network.networkInterfaces.update(ResourceID(generated: "eni-00000002")) {
      $0.securityGroups = groups.map { ResourceID(generated: "sg-\(digits($0))") }
    }
    #expect(topology.ping("1", Self.second).isAnswered)
  }

  @Test func `SG-02 a group filters within a subnet, and between its own members`() {
    var topology = Topology.lab()
    topology.addInstance("3", in: "1", "10.1.5.113")
    for interface in ["1", "3"] {
      topology.cloud.network.networkInterfaces.update(
        ResourceID(generated: "eni-\(digits(interface))")
      ) {
        $0.securityGroups = [ResourceID(generated: "sg-00000003")]
      }
    }
    topology.setRules("3", [.everything(.egress)])
    #expect(topology.ping("1", "10.1.5.113").code == .securityGroupHasNoRules)
    topology.setRules("3", [.icmp(fromGroup: "3"), .everything(.egress)])
    #expect(topology.ping("1", "10.1.5.113").isAnswered)
  }

  @Test(arguments: [
    (1024...65_535, ConnectionAttempt.Outcome.connected), (32_768...60_999, .connected),
    (22...22, .timedOut), (1024...32_767, .timedOut),
  ])
  func `ACL-05 the answer needs a rule for the ports from which clients ask`(
    ports: ClosedRange<Int>, outcome: ConnectionAttempt.Outcome
  ) {
    var topology = Topology.peeredLab()
    topology.cloud.network.networkACLs.update(ResourceID(generated: "acl-00000002")) {
      $0.entries.removeAll { $0.isEgress }
    }
    topology.addEntry("2", 100, isEgress: true, allows: true, .tcp, ports: ports)
    let attempt = topology.cloud.connect(
      from: .interface(ResourceID(generated: "eni-00000001")), to: Topology.address(Self.second),
      port: 22,
      timeoutMilliseconds: 3000)
    #expect(attempt.outcome == outcome)
  }

  @Test func `VPC-49 within a subnet no route table is asked`() {
    var topology = Topology.lab()
    topology.addInstance("3", in: "1", "10.1.5.113")
    topology.addSubnet("4", of: "1", "10.1.16.0/20")
    topology.addInstance("4", in: "4", "10.1.17.4")
    topology.cloud.network.routeTables.update(ResourceID(generated: "rtb-00000001")) {
      $0.routes = []
    }
    #expect(topology.ping("1", "10.1.5.113").isAnswered)
    #expect(topology.ping("1", "10.1.17.4").code == .noRouteToDestination)
  }
}
