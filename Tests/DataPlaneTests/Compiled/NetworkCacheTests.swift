import CloudTesting
import Foundations
import Testing

@testable import AWSServices
@testable import DataPlane
@testable import NetworkModel

@Suite struct NetworkCacheTests {
  @Test func `a change of the network is seen by the next packet, in the changed cloud only`() {
    let before = Topology.peeredLab()
    #expect(before.ping("1", "10.2.12.227").isAnswered)
    var after = before
    after.setRules("2", [])
    #expect(!after.ping("1", "10.2.12.227").isAnswered)
    #expect(before.ping("1", "10.2.12.227").isAnswered)
    after.setRules("2", [.icmp(from: .everywhere)])
    #expect(after.ping("1", "10.2.12.227").isAnswered)
  }

  @Test func `what was compiled takes no part in equality`() {
    let fresh = Topology.peeredLab().cloud
    let used = fresh
    _ = used.network
    #expect(fresh == used)
  }
}
