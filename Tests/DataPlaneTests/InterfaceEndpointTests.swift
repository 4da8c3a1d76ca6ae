import CloudTesting
import Foundations
import Testing

@testable import AWSServices
@testable import DataPlane
@testable import NetworkModel

/// Endpoints of AWS that stand in a VPC as network interfaces.
@Suite struct InterfaceEndpointTests {
  private static let endpoint = "10.1.16.99"

  /// A private subnet with the endpoint's interface, which takes HTTPS from the VPC.
  private static func lab(
    ingress: [SecurityGroupRule] = [.tcp(443, from: Topology.cidr("10.1.0.0/16"))]
  ) -> Topology {
    var topology = Topology.privateSubnet()
    topology.addInterfaceEndpoint("1", in: "2", endpoint, ingress: ingress)
    return topology
  }

  private static func ask(
    _ topology: Topology, port: Int = 443, from sender: String = "5", _ source: String = "10.1.16.5"
  ) -> RoundTrip {
    topology.cloud.fabric.exchange(
      .connectionRequest(
        from: Topology.address(source), port: 40_000, to: Topology.address(endpoint), port: port),
      from: .interface(ResourceID(generated: "eni-\(digits(sender))")))
  }

  @Test func `VPC-54 it takes connections to 443, without any route out of the VPC`() {
    let roundTrip = Self.ask(Self.lab())
    #expect(roundTrip.isAnswered)
    #expect(
      roundTrip.request.arrival?.endpoint == .interface(ResourceID(generated: "eni-00000091")))
  }

  @Test func `VPC-54 its security group is asked, and why names it`() {
    let topology = Self.lab(ingress: [])
    let roundTrip = Self.ask(topology)
    #expect(roundTrip.request.code == .securityGroupHasNoRules)
    let explanation = topology.cloud.explain(
      roundTrip.request.packet, from: .interface(ResourceID(generated: "eni-00000005")))
    #expect(explanation.isFixable)
  }

  @Test func `VPC-54 another port, or a ping, is answered by nobody`() {
    let open = Self.lab(ingress: [SecurityGroupRule.everything(.ingress)])
    #expect(Self.ask(open, port: 80).outcome == .unanswered)
    #expect(open.ping("5", Self.endpoint).outcome == .unanswered)
  }

  @Test func `VPC-54 a peer reaches it by a route, as it reaches an instance`() {
    var topology = Self.lab(ingress: [.tcp(443, from: .everywhere)])
    topology.addVPC("2", "10.2.0.0/16")
    topology.addSubnet("3", of: "2", "10.2.0.0/20")
    topology.addInstance("6", in: "3", "10.2.0.6")
    topology.peer("2", "1")
    topology.peeringRoute("2", "10.1.0.0/16", "21")
    topology.peeringRoute("12", "10.2.0.0/16", "21")
    #expect(Self.ask(topology, from: "6", "10.2.0.6").isAnswered)
  }
}
