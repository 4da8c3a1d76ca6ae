import CloudTesting
import Foundations
import Testing

@testable import AWSServices
@testable import DataPlane
@testable import NetworkModel

/// Forwarding, in all its recordings, against the second opinion of `NaiveOracle`.
@Suite struct OracleAgreementTests {
  /// Four seeds of 3,000 packets, each in one of 300 networks.
  @Test(arguments: [1, 2, 3, 4])
  func `every packet ends where the naive oracle says, and so does its answer`(
    seed: UInt64
  ) throws {
    var random = RandomSource(seed: seed, stream: "oracle")
    var counts = (delivered: 0, answered: 0)
    var ofIPv6 = (delivered: 0, answered: 0)
    var betweenRegions = (delivered: 0, answered: 0, overPeering: 0)
    var met: Set<String> = []
    for _ in 0..<300 {
      let cloud = RandomNetwork.topology(&random).cloud
      let oracle = NaiveOracle(cloud: cloud)
      for _ in 0..<10 {
        let (packet, origin) = RandomNetwork.packet(in: cloud, &random)
        let roundTrip = cloud.fabric.exchange(packet, from: origin)
        try Self.compare(
          roundTrip.request, with: oracle.end(of: packet, from: origin))
        for hop in roundTrip.request.hops { met.insert(Self.kind(of: hop.component)) }
        #expect(cloud.fabric.verdict(on: packet, from: origin) == roundTrip.request.verdict)
        let passage = cloud.fabric.pass(packet, from: origin)
        #expect(passage.crossings == roundTrip.request.crossings)
        #expect(passage.arrival == roundTrip.request.arrival)
        guard let reply = roundTrip.reply else { continue }
        counts.delivered += 1
        counts.answered += reply.isDelivered ? 1 : 0
        if Self.leavesRegion(roundTrip.request, in: cloud) {
          betweenRegions.delivered += 1
          betweenRegions.answered += reply.isDelivered ? 1 : 0
          betweenRegions.overPeering += Self.crossesPeering(roundTrip.request) ? 1 : 0
        }
        if !packet.destination.isVersion4 {
          ofIPv6.delivered += 1
          ofIPv6.answered += reply.isDelivered ? 1 : 0
        }
        try Self.compare(
          reply,
          with: oracle.end(of: reply.packet, from: reply.origin, answering: roundTrip.request))
        // Only where the request never came by, such as at a router of the way back, is one asked,
        // and for what is no answer any more, since its source has become another (NAT-01).
        for blocker in reply.blockers {
          let isAnswer = roundTrip.request.crossings.contains { seen in
            blocker.component == .networkInterface(seen.interface)
              && seen.packet.source == blocker.step.packet.destination
              && seen.packet.destination == blocker.step.packet.source
          }
          if isAnswer, case .securityGroupsRefuse = blocker.step.finding {
            Issue.record("SG-15 a reply needed a rule: \(blocker)")
          }
        }
      }
    }
    // Neither trivially open nor trivially shut.
    #expect((500...2500).contains(counts.delivered), "\(counts)")
    #expect((300...2400).contains(counts.answered), "\(counts)")
    #expect((150...1000).contains(ofIPv6.delivered), "\(ofIPv6)")
    #expect((80...900).contains(ofIPv6.answered), "\(ofIPv6)")
    #expect(betweenRegions.delivered >= 60, "\(betweenRegions)")
    #expect(betweenRegions.answered >= 30, "\(betweenRegions)")
    #expect(betweenRegions.overPeering >= 20, "\(betweenRegions)")
    #expect(
      met.isSuperset(of: ["eni", "acl", "rtb", "igw", "eigw", "pcx", "nat", "vpce"]), "\(met)")
  }

  private static func leavesRegion(_ trace: Trace, in cloud: Cloud) -> Bool {
    Set(trace.crossings.map { cloud.region(of: $0.interface) }).count > 1
  }

  private static func crossesPeering(_ trace: Trace) -> Bool {
    trace.hops.flatMap(\.steps).contains { $0.finding == .crossesPeering }
  }

  /// `nat` of a NAT gateway's id: what random networks must not do without.
  private static func kind(of component: Component) -> String {
    String(component.identifier.prefix { $0 != "-" })
  }

  private static func compare(_ trace: Trace, with expected: NaiveOracle.End?) throws {
    switch trace.verdict {
    case .delivered(let endpoint, let packet):
      try #require(
        expected == NaiveOracle.End(endpoint: endpoint, packet: packet), "\(trace)")
    case .dropped: try #require(expected == nil, "\(trace)")
    }
    // No packet is both delivered and dropped.
    #expect((trace.arrival != nil) != (trace.blockers.count == 1))
    #expect(trace.blockers.count <= 1)
  }
}
