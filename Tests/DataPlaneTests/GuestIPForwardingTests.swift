import AWSModel
import CloudTesting
import Documents
import Testing

@testable import AWSServices
@testable import DataPlane
@testable import NetworkModel

@Suite struct GuestIPForwardingTests {
  private static func lab(
    checks: Bool = false, _ forwarding: GuestIPForwarding = GuestIPForwarding(isOn: true)
  ) -> Topology {
    var topology = Topology.privateSubnet()
    topology.routePrivateSubnet("0.0.0.0/0", Topology.router)
    topology.setRules("9", [.everything(.ingress), .everything(.egress)])
    topology.cloud.network.networkInterfaces.update(ResourceID(generated: "eni-00000009")) {
      $0.checksSourceAndDestination = checks
    }
    topology.cloud.setIPForwarding(forwarding, of: ResourceID(generated: "i-00000009"))
    return topology
  }

  @Test(arguments: [
    (true, GuestIPForwarding(isOn: true), ReachabilityCode.sourceDestinationCheckRestriction),
    (false, GuestIPForwarding(), .noPath),
    (false, GuestIPForwarding(masquerades: true), .noPath),
    (false, GuestIPForwarding(isOn: true), .publicAddressNeededForEgress),
  ])
  func `VPC-47 INS-15 what keeps an instance from being a router`(
    checks: Bool, forwarding: GuestIPForwarding, code: ReachabilityCode
  ) {
    #expect(Self.lab(checks: checks, forwarding).ping("5", "8.8.8.8").request.code == code)
  }

  @Test func `a NAT instance lets a private subnet out, and answers come back through it`() {
    let topology = Self.lab(GuestIPForwarding(isOn: true, masquerades: true))
    let roundTrip = topology.ping("5", "8.8.8.8")
    #expect(roundTrip.isAnswered)
    #expect(roundTrip.request.arrival?.packet.source == Topology.ip("54.1.1.9"))
    #expect(
      roundTrip.reply?.crossings.map(\.interface.rawValue) == [
        "eni-00000009", "eni-00000009", "eni-00000005",
      ])
  }

  @Test func `its own traffic stays its own`() {
    let topology = Self.lab(GuestIPForwarding(isOn: true, masquerades: true))
    #expect(topology.ping("9", "8.8.8.8").isAnswered)
  }

  /// Another subnet 3 with the instance 10.1.32.6, reached from subnet 2 through the router.
  private static func middlebox(ingress: [SecurityGroupRule]) -> Topology {
    var topology = lab()
    topology.addSubnet("3", of: "1", "10.1.32.0/20")
    topology.addInstance("6", in: "3", "10.1.32.6", ingress: ingress)
    topology.routePrivateSubnet("10.1.32.0/20", Topology.router)
    return topology
  }

  @Test func `a router between two subnets keeps addresses and takes one off the TTL`() {
    var topology = Self.middlebox(ingress: [.icmp(from: Topology.cidr("10.1.16.0/20"))])
    let roundTrip = topology.ping("5", "10.1.32.6")
    #expect(roundTrip.isAnswered)
    #expect(roundTrip.request.arrival?.packet.source == Topology.ip("10.1.16.5"))
    // The answer goes straight back by the local route.
    #expect(roundTrip.reply?.crossings.count == 2)
    topology.addTable("13", of: "1", for: "3")
    topology.setRoute(in: ResourceID(generated: "rtb-00000013"), "10.1.16.0/20", Topology.router)
    let ping = topology.cloud.fabric.ping(
      Topology.address("10.1.32.6"), from: .interface(ResourceID(generated: "eni-00000005")),
      identifier: 1,
      sequence: 1)
    #expect(ping.reply?.ttl == 126)
  }

  @Test func `SG-09 a reference to a group does not see through a router`() {
    let topology = Self.middlebox(ingress: [.icmp(fromGroup: "5")])
    let roundTrip = topology.ping("5", "10.1.32.6")
    #expect(roundTrip.request.code == .securityGroupReferencesNotPreserved)
  }

  @Test func `a reboot forgets that packets were forwarded`() throws {
    var cloud = Self.lab().cloud
    _ = try cloud.handle(
      .init(.ec2, "RebootInstances", ["InstanceIds": ["i-00000009"]]))
    #expect(cloud.network.instances[ResourceID(generated: "i-00000009")]?.ipForwarding == nil)
  }
}
