import AWSServices
import DataPlane
import Foundations
import Lessons
import NetworkModel

/// Between whom a packet goes, either way round, by private addresses or over the internet.
///
/// What mends one direction mostly mends the other, and what lets one port through tells of the way
/// that all take; so neither counts.
struct PacketPair: Hashable {
  private let ends: Set<String>
  private let isPublic: Bool

  init(_ probe: Probe, in cloud: Cloud) {
    let origin: String =
      if case .interface(let id) = probe.origin { id.rawValue } else { "outside" }
    switch probe.destination {
    case .publicAddress(let id):
      ends = [origin, id.rawValue]
      isPublic = true
    case .address(let address):
      let network = cloud.network
      let holder =
        network.interface(withPublicAddress: address)
        ?? network.networkInterfaces.first { $0.has(address) }
      ends = [origin, holder?.id.rawValue ?? address.description]
      isPublic = address.isGlobal
    }
  }
}

extension Evaluator {
  /// Between whom a condition wants a packet to be answered.
  mutating func wantedPairs(of condition: Condition) -> [PacketPair] {
    switch condition {
    case .probe(let probe, .replied): pair(probe.from, probe.to, probe.traffic)
    case .happened(.ping(let from?, let to?, .replied)): pair(from, to, "icmp")
    case .any(let conditions): conditions.flatMap { wantedPairs(of: $0) }
    case .aws, .probe, .route, .permits, .denies, .trusts, .happened, .not: []
    }
  }

  private mutating func pair(_ from: String, _ to: String, _ traffic: String) -> [PacketPair] {
    guard let from = strict(from), let to = strict(to),
      case .success(let question) = PacketProbe.make(
        from: from, to: to, traffic: traffic, in: cloud)
    else { return [] }
    return [PacketPair(question.probe, in: cloud)]
  }
}

extension LessonContext {
  /// The open checkpoint that wants such a packet to be answered: to be told what mends its path
  /// costs what its next hint does.
  mutating func openCheckpoint(wanting probe: Probe, in lab: LabState) -> Checkpoint? {
    guard !lab.tutor.isCompleted else { return nil }
    evaluator.turn(to: lab.cloud, lab.tutor.history)
    let asked = PacketPair(probe, in: lab.cloud)
    for checkpoint in openCheckpoints(in: lab) {
      for requirement in checkpoint.requirements
      where evaluator.wantedPairs(of: requirement.condition).contains(asked) {
        return checkpoint
      }
    }
    return nil
  }
}
