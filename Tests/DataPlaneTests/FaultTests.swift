import AWSModel
import CloudTesting
import Documents
import Foundations
import Testing

@testable import AWSServices
@testable import DataPlane
@testable import NetworkModel

/// Whatever goes wrong, an explanation names what the forwarding function named, and its fixes work.
@Suite struct FaultTests {
  struct Named: Hashable {
    var leg: Explanation.Leg
    var component: Component
    var code: ReachabilityCode?
    var finding: String

    init(_ leg: Explanation.Leg, _ blocker: Trace.Blocker) {
      self.leg = leg
      component = blocker.component
      code = blocker.step.code
      finding = "\(blocker.step.finding)"
    }
  }

  @Test(arguments: 0..<8)
  func `every lost packet is explained by what the forwarding function names`(part: Int) throws {
    let seed = UInt64(900 + part)
    var random = RandomSource(seed: seed, stream: "faults")
    var struck: [Fault: Int] = [:]
    var (lost, fixed, waited, fixedElsewhere) = (0, 0, 0, 0)
    for round in 0..<120 {
      var cloud = Self.network(&random)
      let before = cloud
      let faults = (0..<random.integer(in: 1...2)).map { _ in
        random.element(of: Fault.allCases)
      }
      for fault in faults where fault.strike(&cloud, &random) { struck[fault, default: 0] += 1 }
      let probe = Self.probe(in: cloud, before: before, &random)
      if random.integer(in: 1...3) == 1 {
        // The same with VPC 2 in another Region, asked from where the packet begins.
        var topology = Topology()
        topology.cloud = cloud
        topology.move(["2"])
        cloud = topology.cloud.serving(regionOf: probe)
      }
      guard !cloud.fabric.answers(probe) else { continue }
      let note = Comment("seed \(seed), round \(round): \(faults), \(probe)")
      let explanation = cloud.explain(probe)
      lost += 1
      try Self.check(explanation, of: probe, in: cloud, note)
      if explanation.isFixable { fixed += 1 }
      if explanation.isFixable, explanation.fixes.flatMap(\.commands).contains(where: isElsewhere) {
        fixedElsewhere += 1
      }
      if explanation.fixes.flatMap(\.steps).contains(where: \.isWait) { waited += 1 }
    }
    #expect(lost > 40 && fixed > 25 && waited > 1, "seed \(seed): \(lost), \(fixed), \(waited)")
    #expect(fixedElsewhere > 3, "seed \(seed): \(fixedElsewhere)")
    #expect(struck.count > 12, "seed \(seed): \(struck)")
  }

  private func isElsewhere(_ command: Fix.Command) -> Bool {
    command.line.contains("--region \(Topology.elsewhere)")
  }

  /// - Parameter cloud: where the packet is lost.
  static func check(
    _ explanation: Explanation, of probe: Probe, in cloud: Cloud, _ note: Comment
  ) throws {
    #expect(!explanation.isReachable, note)
    let first = first(of: probe, in: cloud)
    #expect(explanation.decisive.map { Named($0.leg, $0) } == first, note)
    if first == nil { #expect(explanation.roundTrip.outcome == .unanswered, note) }

    // What the forwarding function names from one fix to the next, and from the start at once.
    var named = Set(diagnosis(of: probe, in: cloud))
    var copy = cloud
    var variables: [String: String] = [:]
    for fix in explanation.fixes {
      if let first = Self.first(of: probe, in: copy) { named.insert(first) }
      #expect(!copy.fabric.answers(probe), "idle: \(fix.changes)\n\(note)")
      for step in fix.steps { try copy.carryOut(step, &variables) }
    }
    named.formUnion(diagnosis(of: probe, in: copy))
    for blocker in explanation.blockers {
      #expect(named.contains(Named(blocker.leg, blocker)), "\(blocker)\n\(note)")
    }
    #expect(copy.fabric.answers(probe) == explanation.isFixable, "\(explanation.fixes)\n\(note)")
    if explanation.isFixable {
      #expect(explanation.fixes.allSatisfy { $0.isPossible }, note)
      try checkLastIsNeeded(explanation, probe, cloud, note)
    } else if first != nil {
      #expect(explanation.fixes.last?.isPossible == false, "\(explanation.fixes)\n\(note)")
    }
  }

  /// Where the last change is left out, the packet is not answered: none is proposed in vain.
  private static func checkLastIsNeeded(
    _ explanation: Explanation, _ probe: Probe, _ cloud: Cloud, _ note: Comment
  ) throws {
    var copy = cloud
    var variables: [String: String] = [:]
    for fix in explanation.fixes.dropLast() {
      for step in fix.steps { try copy.carryOut(step, &variables) }
    }
    #expect(!copy.fabric.answers(probe), note)
  }

  private static func first(of probe: Probe, in cloud: Cloud) -> Named? {
    let roundTrip = cloud.fabric.exchange(probe)
    if let blocker = roundTrip.request.blockers.first { return Named(.forward, blocker) }
    if let blocker = roundTrip.reply?.blockers.first { return Named(.return, blocker) }
    return cloud.fabric.bootingGuest(of: roundTrip).map { Named(.forward, $0) }
  }

  private static func diagnosis(of probe: Probe, in cloud: Cloud) -> [Named] {
    let request = cloud.fabric.diagnose(
      cloud.fabric.packet(of: probe), from: probe.origin, to: probe.receiver)
    var named = request.blockers.map { Named(.forward, $0) }
    if let arrival = request.arrival,
      let answer = cloud.fabric.answer(to: arrival.packet, at: arrival.endpoint)
    {
      let reply = cloud.fabric.diagnose(
        answer, from: arrival.endpoint, to: probe.receiver, answering: request)
      named += reply.blockers.map { Named(.return, $0) }
    }
    return named
  }

  // MARK: Networks and packets

  /// A lab that is finished, one that is half finished, or any network.
  private static func network(_ random: inout RandomSource) -> Cloud {
    switch random.integer(in: 0...5) {
    case 0: return Topology.lab().cloud
    case 1: return Topology.lab(hasDefaultRoute: false).cloud
    case 2: return Topology.random(&random).cloud
    default: return Topology.peeredLab().cloud
    }
  }

  private static func probe(
    in cloud: Cloud, before: Cloud, _ random: inout RandomSource
  ) -> Probe {
    let interfaces = before.network.networkInterfaces.filter { $0.natGateway == nil }
    let (from, to) = (random.element(of: interfaces), random.element(of: interfaces))
    let traffic: Traffic = random.element(of: [.icmp, .tcp(port: 22), .udp(port: 5_000)])
    switch random.integer(in: 0...5) {
    case 0:
      return Probe(
        from: .internetHost(.version4(cloud.fabric.instanceConnectAddress)),
        to: .publicAddress(of: to.id),
        .tcp(port: 22))
    case 1: return Probe(from: .learnersComputer, to: .publicAddress(of: to.id), .icmp)
    case 2:
      // The address as somebody wrote it down before.
      let address = before.network.publicAddress(of: to) ?? to.primaryAddress
      return Probe(from: .learnersComputer, to: .address(.version4(address)), traffic)
    default:
      return Probe(from: .interface(from.id), to: .address(.version4(to.primaryAddress)), traffic)
    }
  }
}

extension FaultTests.Named {
  init(_ leg: Explanation.Leg, _ blocker: Explanation.Blocker) {
    self.init(leg, Trace.Blocker(component: blocker.component, step: blocker.step))
  }
}

extension Fix.Step {
  var isWait: Bool { if case .wait = self { true } else { false } }
}

extension Cloud {
  /// Does what a learner would who types the step.
  mutating func carryOut(_ step: Fix.Step, _ variables: inout [String: String]) throws {
    switch step {
    case .wait(let wait): advance(byMilliseconds: wait.milliseconds)
    case .command(let command):
      var request = command.request
      request.region = request.region ?? homeRegion
      for (name, value) in request.parameters {
        guard let text = value.string, text.first == "$" else { continue }
        request.parameters[name] = .string(variables[String(text.dropFirst())] ?? "")
      }
      var value = JSONValue.object(try handle(request))
      guard let variable = command.stores else { return }
      for member in variable.path { value = value[member] ?? .null }
      variables[variable.name] = value.string
    }
  }
}
