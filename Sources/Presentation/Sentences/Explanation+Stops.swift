public import DataPlane
public import Languages
import NetworkModel

/// One stop of a packet's way in words, for whoever draws it.
public struct ExplainedStop: Equatable, Sendable {
  /// What it is, by the learner's name where it has one: `Route table NextWork-1-rtb`.
  public let name: String
  public let identifier: String
  /// What it found.
  public let sentence: String
  public let isPassed: Bool
  /// In the vocabulary of Reachability Analyzer, where the packet was dropped.
  public let code: String?
}

/// A packet's way in one direction, in words.
public struct ExplainedLeg: Equatable, Sendable {
  /// What was sent, from where to where.
  public let title: String
  public let stops: [ExplainedStop]
  public let isDelivered: Bool
}

extension Explanation {
  /// The request and, where one was sent, the answer.
  public func legs(in language: Language) -> [ExplainedLeg] {
    let request = leg(roundTrip.request, forward, language)
    guard let reply = roundTrip.reply else { return [request] }
    return [request, leg(reply, self.return, language)]
  }

  /// What becomes of the packet, in a sentence or two.
  public func outcome(in language: Language) -> String {
    var sentences = closingSentences
    if let decisive, !roundTrip.isAnswered {
      let reason = sentence(for: decisive)
      sentences.insert(
        decisive.leg == .forward
          ? "The packet is dropped: \(reason)." : "The answer is dropped: \(reason).", at: 0)
    } else if sentences.isEmpty {
      sentences = ["It is answered."]
    }
    return sentences.map { $0.plain(in: language) }.joined(separator: " ")
  }

  private func leg(_ trace: Trace, _ lines: [Line], _ language: Language) -> ExplainedLeg {
    let findings = FindingSentences(names: names)
    let stops = lines.map { line in
      ExplainedStop(
        name: line.component.kind.plain(in: language)
          + (names[line.component.identifier].map { " " + $0 } ?? ""),
        identifier: line.component == .internet ? "" : line.component.identifier,
        sentence: findings.sentence(for: line.step, line.route).plain(in: language),
        isPassed: line.step.isPassed, code: line.code?.rawValue)
    }
    return ExplainedLeg(
      title: title(of: trace.packet).plain(in: language), stops: stops,
      isDelivered: trace.isDelivered)
  }
}

extension Component {
  /// What AWS calls such a thing.
  fileprivate var kind: StyledText {
    switch self {
    case .networkInterface: "Network interface"
    case .networkACL: "Network ACL"
    case .routeTable: "Route table"
    case .vpc: "VPC"
    case .internetGateway: "Internet gateway"
    case .peeringConnection: "Peering connection"
    case .natGateway: "NAT gateway"
    case .vpcEndpoint: "Endpoint"
    case .egressOnlyInternetGateway: "Egress-only internet gateway"
    case .internet: "Internet"
    }
  }
}
