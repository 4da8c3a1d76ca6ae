import CloudTesting
import Foundations
import Testing

@testable import AWSServices
@testable import DataPlane
@testable import NetworkModel

/// Properties that hold in whatever network, over seeded random topologies.
@Suite struct RandomTopologyTests {
  @Test(arguments: [46] as [UInt64])
  func `a diagnosis begins with what drops the packet`(seed: UInt64) {
    var random = RandomSource(seed: seed, stream: "topologies")
    for _ in 0..<500 {
      let cloud = RandomNetwork.topology(&random).cloud
      let (packet, origin) = RandomNetwork.packet(in: cloud, &random)
      let trace = cloud.fabric.forward(packet, from: origin)
      #expect(trace.hops.allSatisfy { !$0.steps.isEmpty })
      #expect(cloud.fabric.diagnose(packet, from: origin).blockers.first == trace.blockers.first)
    }
  }

  @Test(arguments: [47] as [UInt64])
  func `every plan of fixes lets the packet pass, and none of its fixes is idle`(
    seed: UInt64
  ) throws {
    var random = RandomSource(seed: seed, stream: "topologies")
    var planned = 0
    for round in 0..<400 {
      let cloud = Topology.random(&random).cloud
      let interfaces = cloud.network.networkInterfaces.filter { $0.natGateway == nil }
      let from = random.element(of: interfaces)
      let to = random.element(of: interfaces)
      let usesPublic = random.integer(in: 0...2) == 0
      let target =
        random.integer(in: 0...5) == 0
        ? Topology.address("8.8.8.8")
        : usesPublic ? cloud.network.publicAddress(of: to) ?? to.primaryAddress : to.primaryAddress
      let origin = Endpoint.interface(from.id)
      let packet = Packet.echoRequest(from: from.primaryAddress, to: target)
      let explanation = cloud.explain(packet, from: origin)
      #expect(explanation.isReachable == explanation.blockers.isEmpty)
      guard !explanation.isReachable else { continue }
      let fixes = explanation.fixes
      #expect(explanation.isFixable, "round \(round): \(explanation.blockers) \(fixes)")
      #expect(fixes.allSatisfy { $0.isPossible }, "round \(round): \(fixes)")
      planned += 1
      let fixed = try ExplanationTests.applying(fixes.flatMap(\.commands), to: cloud)
      let after = fixed.explain(packet, from: origin)
      #expect(
        after.isReachable, "round \(round): \(explanation.blockers) then \(after.blockers)")
      // No proper subset does, empty and one-less included.
      for subset in 0..<(1 << min(fixes.count, 5)) - 1 {
        let some = fixes.indices.filter { $0 >= 5 || subset >> $0 & 1 == 1 }
        // Where one fix needs a variable of a missing one, it cannot even be carried out.
        guard
          let partly = try? ExplanationTests.applying(
            some.flatMap { fixes[$0].commands }, to: cloud)
        else { continue }
        #expect(!partly.fabric.exchange(packet, from: origin).isAnswered, "round \(round), \(some)")
      }
    }
    #expect(planned > 100, "\(planned)")
  }
}
