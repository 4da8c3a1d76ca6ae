import CloudTesting

@testable import AWSServices
@testable import DataPlane
@testable import Foundations
@testable import NetworkModel

/// Measures the data plane against what issue 3 promises: `make bench-network`, or some of its cases
/// by name.
@main
enum NetworkBench {
  static func main() throws {
    let chosen = CommandLine.arguments.dropFirst()
    let cases: [(name: String, run: () throws -> Void)] = [
      ("verdicts", verdicts), ("traces", traces), ("routes", routes), ("why", explanation),
      ("vpcs", numberOfVPCs), ("hour", hour),
    ]
    for item in cases where chosen.isEmpty || chosen.contains(item.name) { try item.run() }
  }

  private static func verdicts() {
    let cloud = LargeNetwork.chain(ofVPCs: 2, interfacesEach: 500, routes: 400).cloud
    let requests = LargeNetwork.requests(in: cloud, 10_000)
    let bare = perSecond(of: requests) { cloud.fabric.verdict(on: $0, from: $1).isDelivered }
    report("packets a second, verdict only", bare.rate / 1e6, "million", promised: "2")
    report("  of these delivered", bare.delivered * 100, "%")
  }

  private static func traces() {
    let cloud = LargeNetwork.chain(ofVPCs: 2, interfacesEach: 500, routes: 400).cloud
    let requests = LargeNetwork.requests(in: cloud, 10_000)
    let full = perSecond(of: requests) { cloud.fabric.forward($0, from: $1).isDelivered }
    report("packets a second, full trace", full.rate / 1e6, "million")
  }

  private static func routes() {
    let cloud = LargeNetwork.chain(ofVPCs: 1, interfacesEach: 1, routes: 1000).cloud
    let network = cloud.fabric.compiled
    var random = RandomSource(seed: 5, stream: "routes")
    let addresses = (0..<4096).map { _ in
      IPAddress.version4(
        IPv4Address(rawValue: 0x6440_0000 + UInt32(random.integer(in: 0...0x3ffff))))
    }
    var found = 0
    let seconds = Stopwatch.seconds {
      for turn in 0..<2_000_000 {
        found += network.route(to: addresses[turn & 4095], in: 0) ?? 0
      }
    }
    report("look-up among 1,000 routes", seconds / 2e6 * 1e9, "ns\(found == 0 ? "!" : "")")
  }

  private static func explanation() {
    var topology = LargeNetwork.chain(ofVPCs: 2, interfacesEach: 1000)
    topology.cloud.network.peeringConnections.removeAll { _ in true }
    topology.setRules("001001", [])
    let cloud = topology.cloud
    let packet = Packet.echoRequest(
      from: Topology.address("10.0.0.4"), to: Topology.address("10.1.0.5"))
    let origin = Endpoint.interface(ResourceID(generated: "eni-\(digits("001000"))"))
    var fixes = 0
    let seconds = Stopwatch.seconds {
      for _ in 0..<20 { fixes = cloud.explain(packet, from: origin).fixes.count }
    }
    report("why, 2 VPCs with 1,000 interfaces each", seconds / 20 * 1000, "ms", promised: "10")
    report("  fixes found", Double(fixes), "")
    var changed = cloud
    let compiling = Stopwatch.seconds {
      for _ in 0..<100 {
        changed.fabric.networkCache.forget()
        _ = changed.network
      }
    }
    report("  compiling that network", compiling / 100 * 1000, "ms")
  }

  private static func numberOfVPCs() {
    for count in [1, 10, 100, 1000] {
      let cloud = LargeNetwork.chain(ofVPCs: count, interfacesEach: 2000 / count).cloud
      let requests = LargeNetwork.requests(in: cloud, 10_000)
      let bare = perSecond(of: requests) { cloud.fabric.verdict(on: $0, from: $1).isDelivered }
      report(
        "a packet among 2,000 interfaces of \(count) VPCs", 1e9 / bare.rate, "ns")
    }
  }

  private static func hour() throws {
    let topology = LargeNetwork.chain(
      ofVPCs: 1, interfacesEach: 1000, hasPublicAddresses: true)
    var lab = try FlowLogLab(topology, scope: .vpc(ResourceID(generated: "vpc-\(digits("0"))")))
    let seconds = Stopwatch.seconds { lab.wait(minutes: 60) }
    report("an hour of 1,000 instances and scanners", seconds, "s", promised: "2")
    let events = lab.cloud.logGroups.flatMap(\.streams).reduce(0) { $0 + $1.events.count }
    report("  records delivered", Double(events) / 1000, "thousand")
  }

  private static func perSecond(
    of requests: [(packet: Packet, origin: Endpoint)], _ send: (Packet, Endpoint) -> Bool
  ) -> (rate: Double, delivered: Double) {
    var delivered = 0
    for request in requests where send(request.packet, request.origin) { delivered += 1 }
    let share = Double(delivered) / Double(requests.count)
    // The best of several rounds: other programs take the caches away now and then.
    let best = (0..<20).map { _ in
      Stopwatch.seconds {
        for _ in 0..<10 {
          for request in requests where send(request.packet, request.origin) { delivered += 1 }
        }
      }
    }.min()
    return (Double(10 * requests.count) / (best ?? 1), share)
  }

  private static func report(
    _ what: String, _ value: Double, _ unit: String, promised: String? = nil
  ) {
    let text = String((value * 100).rounded() / 100)
    let padding = String(repeating: " ", count: max(1, 46 - what.count))
    print(what + padding + text + " " + unit + (promised.map { "  (target: \($0))" } ?? ""))
  }
}

extension Trace.Verdict {
  fileprivate var isDelivered: Bool { if case .delivered = self { true } else { false } }
}
