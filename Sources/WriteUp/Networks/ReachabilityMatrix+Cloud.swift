import AWSServices
import DataPlane
import Foundations
import Languages
import NetworkModel
import Pictures
import Presentation

extension ReachabilityMatrix {
  /// Who reaches whom among the instances that run and the internet, by the function that forwards
  /// every packet; nothing changes.
  init(
    of cloud: Cloud, traffic: Traffic = .icmp, title: String, language: Language = .english
  ) {
    let ends = Self.ends(of: cloud)
    let senders = ends.map { End($0.name, detail: $0.detail) } + [End("Internet")]
    let receivers = ends.map { End($0.name, detail: $0.detail) } + [End("Internet")]
    var cells = ends.map { sender in
      ends.map { receiver -> Cell in
        guard sender.interface.id != receiver.interface.id else { return .same }
        return Cell(
          cloud.fabric.exchange(
            Probe(
              from: .interface(sender.interface.id),
              to: .address(.version4(receiver.interface.primaryAddress)), traffic)), language)
      } + [
        Cell(
          cloud.fabric.exchange(
            Probe(
              from: .interface(sender.interface.id), to: .address(.version4(Self.hostOnInternet)),
              traffic)), language)
      ]
    }
    cells.append(
      ends.map { receiver in
        Cell(
          cloud.fabric.exchange(
            Probe(
              from: .learnersComputer, to: .publicAddress(of: receiver.interface.id), traffic)),
          language)
      } + [.same])
    self.init(
      title: title, heading: language.text("Who reaches whom"),
      traffic: language.sentence(traffic.title), senders: senders, receivers: receivers,
      cells: cells,
      note: language.text(
        "Instances are tried at their private addresses, from the internet at their public ones."))
    wording.from = language.text("from")
    wording.to = language.text("to")
    wording.reaches = language.text("%1 reaches %2: %3.")
    wording.fails = language.text("%1 does not reach %2: %3.")
    wording.leftOut = language.text("%1 left out")
    wording.nobody = language.text("Nobody sends or receives here.")
  }

  private struct Machine {
    var name: String
    var detail: String
    var interface: NetworkInterface
  }

  /// As many as a picture holds.
  private static func ends(of cloud: Cloud) -> [Machine] {
    let running = cloud.network.instances.filter { $0.state == .running }
    return running.prefix(mostEnds).compactMap { instance in
      cloud.network.primaryInterface(of: instance).map { interface in
        Machine(
          name: instance.name ?? instance.id.rawValue,
          detail: interface.primaryAddress.description
            + (cloud.network.vpcs[interface.vpc]?.name.map { " in \($0)" } ?? ""),
          interface: interface)
      }
    }
  }

  private static let mostEnds = 7

  /// It answers pings, and speaks DNS and HTTPS.
  private static let hostOnInternet =
    InternetHost.named("dns.google")?.address
    ?? InternetHost.learnersAddress
}

extension ReachabilityMatrix.Cell {
  fileprivate init(_ roundTrip: RoundTrip, _ language: Language) {
    if roundTrip.isAnswered {
      self = .reaches(language.text(Self.way(of: roundTrip.request)))
    } else if let code = roundTrip.code {
      let reason = language.text(code.shortReason)
      self = .fails(
        roundTrip.request.isDelivered ? language.phrase("answer: %1", reason) : reason)
    } else {
      self = .fails(language.text("nobody answers"))
    }
  }

  private static func way(of trace: Trace) -> String {
    let components = trace.hops.map(\.component)
    if components.contains(where: { if case .peeringConnection = $0 { true } else { false } }) {
      return "over the peering connection"
    }
    if components.contains(where: { if case .natGateway = $0 { true } else { false } }) {
      return "through the NAT gateway"
    }
    if components.contains(where: { if case .internetGateway = $0 { true } else { false } }) {
      return "over the internet"
    }
    return "within the VPC"
  }
}

extension Traffic {
  fileprivate var title: String {
    switch self {
    case .icmp: "ICMP echo request (ping)"
    case .tcp(let port): "TCP port \(port)"
    case .udp(let port): "UDP port \(port)"
    }
  }
}

extension ReachabilityCode {
  /// Two or three words for a cell.
  fileprivate var shortReason: String {
    switch self {
    case .noRouteToDestination: "no route"
    case .badStateRoute: "blackhole route"
    case .badState, .badStateAttachment: "not ready"
    case .securityGroupRulesMismatch, .securityGroupHasNoRules,
      .securityGroupReferencesNotPreserved, .unknownPeeredSecurityGroups:
      "security group"
    case .subnetACLRestriction: "network ACL"
    case .sourceDestinationCheckRestriction: "source/dest. check"
    case .publicAddressNeededForEgress: "no public address"
    case .privateDestinationAtGateway, .sharedDestinationAtGateway: "route to the internet"
    case .gatewayRejectsSpoofedTraffic, .privateAddressUnknownForIngress, .privateSourceAtGateway,
      .sharedSourceAtGateway, .natReflection, .egressOnlyGatewayRejectsIngress:
      "internet gateway"
    case .peeringRequiresAddressInVPC, .natGatewayRequiresSourceInVPC,
      .localRouteRestriction, .noPossibleDestination, .unassociatedComponent:
      "no way there"
    case .noSourceOrDestination, .unknownDestination: "nobody there"
    case .noPath: "no path"
    }
  }
}

extension PacketPathPicture {
  /// What `why` found, drawn: several checks of one component are one stop.
  init(of explanation: Explanation, title: String, language: Language = .english) {
    let legs = explanation.legs(in: language)
    self.init(
      title: title, heading: language.phrase("Why: %1", legs.first?.title ?? ""),
      legs: legs.enumerated().map { Leg($1, isAnswer: $0 > 0, language) },
      isAnswered: explanation.isReachable, outcome: explanation.outcome(in: language))
  }
}

extension PacketPathPicture.Leg {
  fileprivate init(_ leg: ExplainedLeg, isAnswer: Bool, _ language: Language) {
    var stops: [PacketPathPicture.Stop] = []
    for stop in leg.stops {
      if let last = stops.indices.last, stops[last].id == stop.identifier,
        stops[last].name == stop.name, stops[last].isPassed
      {
        stops[last].sentence += "; " + stop.sentence
        stops[last].isPassed = stop.isPassed
        stops[last].code = stop.code
      } else {
        stops.append(
          PacketPathPicture.Stop(
            name: stop.name, id: stop.identifier, sentence: stop.sentence, isPassed: stop.isPassed,
            code: stop.code))
      }
    }
    self.init(
      title: isAnswer
        ? language.phrase("Answer: %1", leg.title) : language.phrase("Request: %1", leg.title),
      stops: stops, ending: leg.isDelivered ? language.text("arrives") : nil)
  }
}
