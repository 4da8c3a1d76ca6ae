import CloudTesting
import Foundations
import Testing

@testable import AWSServices
@testable import DataPlane
@testable import NetworkModel

@Suite struct AddressOfNobodyTests {
  /// An address of Oregon's pools that no interface has.
  private static func free(in topology: Topology) throws -> IPv4Address {
    let pool = try #require(Region.all.first { $0.name == "us-west-2" }?.publicBlocks.first)
    return IPv4Address(rawValue: pool.address.rawValue + 7)
  }

  @Test func `REG-06 an address of Amazon's pools leads to nobody`() throws {
    let topology = Topology.lab()
    let address = try Self.free(in: topology)
    let roundTrip = topology.ping("1", "\(address)")
    #expect(roundTrip.outcome == .requestDropped)
    #expect(roundTrip.request.blockers.map(\.step.finding) == [.addressOfNobody])
  }

  @Test func `REG-06 as soon as an instance has it, it is that instance's`() throws {
    var topology = Topology.lab()
    let address = try Self.free(in: topology)
    topology.cloud.network.networkInterfaces.update(ResourceID(generated: "eni-00000002")) {
      $0.autoAssignedPublicAddress = address
    }
    #expect(topology.ping("1", "\(address)").isAnswered)
  }

  @Test func `REG-06 an address of anybody else still answers`() {
    #expect(Topology.lab().ping("1", "8.8.8.8").isAnswered)
  }
}
