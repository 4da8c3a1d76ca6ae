import CloudTesting
import Testing

@testable import AWSServices
@testable import DataPlane
@testable import NetworkModel

@Suite struct RoundTripTimeTests {
  struct Row: CustomTestStringConvertible, Sendable {
    var testDescription: String
    var origin: Endpoint
    var destination: String
    var microseconds: ClosedRange<Int>
  }

  private static let first = Endpoint.interface(ResourceID(generated: "eni-00000001"))

  @Test(arguments: [
    Row(
      testDescription: "over peering", origin: first, destination: "10.2.12.227",
      microseconds: 200...1400),
    Row(
      testDescription: "over public addresses", origin: first, destination: "54.2.2.2",
      microseconds: 200...1400),
    Row(
      testDescription: "from home to Oregon", origin: .learnersComputer, destination: "54.2.2.2",
      microseconds: 140_000...155_000),
  ])
  func `PING-08 answers take as long as real ones`(row: Row) throws {
    var topology = Topology.peeredLab()
    for sequence in 1...200 {
      let ping = topology.cloud.fabric.ping(
        Topology.address(row.destination), from: row.origin, identifier: 1, sequence: sequence)
      #expect(row.microseconds.contains(try #require(ping.reply).microseconds))
    }
  }
}
