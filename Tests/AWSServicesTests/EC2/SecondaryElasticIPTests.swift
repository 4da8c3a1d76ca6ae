import AWSModel
import CloudTesting
import Documents
import Foundations
import Testing

@testable import AWSServices
@testable import DataPlane
@testable import NetworkModel

/// Elastic IPs of secondary private addresses (INS-24).
@Suite struct SecondaryElasticIPTests {
  private static let secondary = "10.1.0.77"

  /// The lab, with a second private address on instance 1 and an Elastic IP that nothing has.
  private static func lab() throws -> TestCloud {
    var test = try TestCloud.lab()
    try test.call(
      "AssignPrivateIpAddresses",
      ["NetworkInterfaceId": "$interface1", "PrivateIpAddresses": [.string(secondary)]])
    try test.make("$elastic", "AllocationId", "AllocateAddress", ["Domain": "vpc"])
    return test
  }

  private static func associate(_ test: inout TestCloud) throws {
    try test.call(
      "AssociateAddress",
      [
        "AllocationId": "$elastic", "NetworkInterfaceId": "$interface1",
        "PrivateIpAddress": .string(secondary),
      ])
  }

  private static func ping(_ test: TestCloud, from address: String) throws -> RoundTrip {
    let interface = try #require(test.interface("$interface1"))
    return test.cloud.fabric.exchange(
      .echoRequest(from: Topology.ip(address), to: Topology.ip("8.8.8.8")),
      from: .interface(interface.id))
  }

  @Test func `each private address shows a public one of its own, or none (INS-24)`() throws {
    var test = try Self.lab()
    let before = test.cloud.network.publicAddress(of: try #require(test.interface("$interface1")))
    try Self.associate(&test)
    let elastic = try #require(test.cloud.network.elasticIPAddresses.first).publicAddress
    let shown = try test.call("DescribeNetworkInterfaces", ["NetworkInterfaceIds": ["$interface1"]])
    let addresses = shown["NetworkInterfaces"]?[0]?["PrivateIpAddresses"]?.array ?? []
    #expect(
      addresses.map { $0["Association"]?["PublicIp"]?.string } == [
        before?.description, elastic.description,
      ])
    #expect(
      shown["NetworkInterfaces"]?[0]?["Association"]?["PublicIp"]?.string == before?.description)
    let listed = try test.call("DescribeAddresses", ["AllocationIds": ["$elastic"]])
    #expect(listed["Addresses"]?[0]?["PrivateIpAddress"]?.string == Self.secondary)
    let filtered = try test.call(
      "DescribeNetworkInterfaces",
      [
        "Filters": [
          ["Name": "addresses.association.public-ip", "Values": [.string("\(elastic)")]]
        ]
      ])
    #expect(filtered["NetworkInterfaces"]?.array?.count == 1)
  }

  @Test func `packets are translated to the private address that the Elastic IP is for`() throws {
    var test = try Self.lab()
    #expect(try Self.ping(test, from: Self.secondary).code == .publicAddressNeededForEgress)
    try Self.associate(&test)
    let elastic = try #require(test.cloud.network.elasticIPAddresses.first).publicAddress
    let out = try Self.ping(test, from: Self.secondary)
    #expect(out.isAnswered)
    #expect(out.request.arrival?.packet.source == .version4(elastic))
    let arrival = test.cloud.fabric.forward(
      .connectionRequest(
        from: Topology.ip("198.51.100.9"), port: 40_000, to: .version4(elastic), port: 22),
      from: .internetHost(Topology.ip("198.51.100.9"))
    ).arrival
    #expect(arrival?.packet.destination == Topology.ip(Self.secondary))
  }

  @Test func `what mends a secondary address without a public one names the address`() throws {
    let test = try Self.lab()
    let interface = try #require(test.interface("$interface1"))
    let explanation = test.cloud.explain(
      .echoRequest(from: Topology.ip(Self.secondary), to: Topology.ip("8.8.8.8")),
      from: .interface(interface.id))
    #expect(explanation.isFixable)
    #expect(
      explanation.fixes.flatMap(\.commands).last?.line.hasSuffix(
        "--private-ip-address \(Self.secondary)") == true)
  }

  @Test func `an Elastic IP is left behind by what is unassigned, and moves with what is moved`()
    throws
  {
    var test = try Self.lab()
    try Self.associate(&test)
    var moved = test
    try moved.make(
      "$other", "NetworkInterface.NetworkInterfaceId", "CreateNetworkInterface",
      ["SubnetId": "$subnet1"])
    try moved.call(
      "AssignPrivateIpAddresses",
      [
        "NetworkInterfaceId": "$other", "PrivateIpAddresses": [.string(Self.secondary)],
        "AllowReassignment": true,
      ])
    let association = moved.cloud.network.elasticIPAddresses.first?.association
    #expect(association?.networkInterface.rawValue == moved.id("$other"))
    try test.call(
      "UnassignPrivateIpAddresses",
      ["NetworkInterfaceId": "$interface1", "PrivateIpAddresses": [.string(Self.secondary)]])
    let left = try #require(test.cloud.network.elasticIPAddresses.first)
    #expect(left.association == nil)
    Refusal(
      "an address of nobody", "AssociateAddress",
      [
        "AllocationId": "$elastic", "NetworkInterfaceId": "$interface1",
        "PrivateIpAddress": .string(Self.secondary),
      ], "InvalidParameterValue"
    ).check(in: test)
  }

  @Test func `the primary's own address stays what it was`() throws {
    var test = try Self.lab()
    let before = test.cloud.network.publicAddress(of: try #require(test.interface("$interface1")))
    try Self.associate(&test)
    let association = try #require(test.cloud.network.elasticIPAddresses.first?.association)
    try test.call("DisassociateAddress", ["AssociationId": .string(association.id)])
    let after = test.cloud.network.publicAddress(of: try #require(test.interface("$interface1")))
    #expect(before != nil && after == before)
  }
}
