import CloudTesting
import Testing

@testable import AWSServices
@testable import DataPlane
@testable import NetworkModel

@Suite struct GatewayEndpointTests {
  private static let s3 = "52.218.184.3"

  private static func lab() -> Topology {
    var topology = Topology.privateSubnet()
    topology.addEndpoint("1", of: "1", .s3)
    topology.routeToEndpoint("1", in: ResourceID(generated: "rtb-00000012"))
    return topology
  }

  private static func request(_ topology: Topology, _ destination: String) -> RoundTrip {
    let packet = Packet.connectionRequest(
      from: Topology.address("10.1.16.5"), port: 40_000, to: Topology.address(destination),
      port: 443)
    return topology.cloud.fabric.exchange(
      packet, from: .interface(ResourceID(generated: "eni-00000005")))
  }

  @Test func `VPC-29 a private subnet reaches S3 without an internet gateway`() {
    let roundTrip = Self.request(Self.lab(), Self.s3)
    #expect(roundTrip.isAnswered)
    // The service sees the private address.
    #expect(roundTrip.request.arrival?.packet.source == Topology.ip("10.1.16.5"))
  }

  @Test(arguments: ["52.94.28.10", "8.8.8.8"])
  func `it leads to its own service only`(destination: String) {
    #expect(Self.request(Self.lab(), destination).request.code == .noRouteToDestination)
  }

  @Test func `the answer meets the network ACL of the subnet`() {
    var topology = Self.lab()
    topology.addEntry("1", 50, isEgress: false, allows: false, .tcp, "52.218.0.0/16")
    #expect(Self.request(topology, Self.s3).reply?.code == .subnetACLRestriction)
  }

  @Test func `S3 answers no ping`() {
    #expect(Self.lab().ping("5", Self.s3).outcome == .unanswered)
  }

  @Test func `a narrower block goes before the list, an equal one too (VPC-39)`() {
    var topology = Self.lab()
    topology.routePrivateSubnet("52.218.128.0/17", Topology.natGateway)
    let trace = Self.request(topology, Self.s3).request
    #expect(trace.arrival?.endpoint == .internetHost(Topology.address(Self.s3)))
    #expect(trace.arrival?.packet.source == Topology.ip("52.1.1.1"))
  }

  @Test func `flow records show path 7 on Nitro, S3 as the service and no next hop (FL-04)`() throws
  {
    var topology = Self.lab()
    topology.cloud.network.instances.update(ResourceID(generated: "i-00000005")) {
      $0.instanceType = "t3.micro"
    }
    let format = try #require(
      FlowLogFormat(
        parsing: "${srcaddr} ${traffic-path} ${pkt-dst-aws-service} ${next-hop-interface-id}"))
    var lab = try FlowLogLab(topology, format: format)
    let packet = Packet.connectionRequest(
      from: Topology.address("10.1.16.5"), port: 40_000, to: Topology.address(Self.s3), port: 443)
    lab.topology.cloud.fabric.send(packet, from: .interface(ResourceID(generated: "eni-00000005")))
    lab.wait(minutes: 12)
    #expect(lab.records(naming: ["10.1.16.5"]).contains("10.1.16.5 7 S3 -"))
  }
}
