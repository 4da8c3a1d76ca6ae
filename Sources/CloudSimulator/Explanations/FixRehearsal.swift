import AWSModel
import Documents

/// Finds the smallest changes after which a packet is answered, by making them on a copy of the
/// cloud: what blocks the packet is fixed, the packet is tried again, until it passes.
///
/// So every change is needed when it is made, and the whole has been seen to work.
struct FixRehearsal {
  /// What was in the way at one of the tries.
  struct Obstacle {
    var leg: Explanation.Leg
    var blocker: Trace.Blocker
    var sentence: String
  }

  /// The copy, which the fixes change.
  var cloud: Cloud
  private let packet: Packet
  private let origin: Endpoint
  /// Whose public address is meant, whatever it is by then.
  private let receiver: ResourceID<NetworkInterface>?
  private(set) var obstacles: [Obstacle] = []
  private(set) var fixes: [Fix] = []
  /// Commands of the fix in the making.
  private var commands: [Fix.Command] = []
  private var hasFailed = false
  /// Ids that exist on the copy only, and the shell variables that stand for them.
  private var variables: [(id: String, name: String)] = []

  init(
    _ packet: Packet, from origin: Endpoint, to receiver: ResourceID<NetworkInterface>?,
    in cloud: Cloud
  ) {
    self.receiver = receiver
    self.packet = packet
    self.origin = origin
    self.cloud = cloud
  }

  mutating func run() {
    let before = cloud
    var passesRelay = false
    // Each fix takes one check out of the way, and no path has this many.
    for _ in 0..<24 {
      let roundTrip = exchange(in: cloud)
      passesRelay = passesRelay || roundTrip.passesRelay
      let leg = roundTrip.request.isDelivered ? Explanation.Leg.return : .forward
      guard let trace = leg == .forward ? roundTrip.request : roundTrip.reply,
        let blocker = trace.blockers.first
      else {
        guard passesRelay else { return }
        let rehearsal = self
        fixes = Self.smallest(of: fixes, in: before) { rehearsal.exchange(in: $0).isAnswered }
        return
      }
      note(blocker, leg)
      commands = []
      let summary = fix(blocker, of: trace)
      fixes.append(Fix(summary: summary, commands: commands))
      if commands.isEmpty || hasFailed { return noteTheRest(after: roundTrip) }
    }
  }

  /// The packet as it is then, and its answer.
  private func exchange(in cloud: Cloud) -> RoundTrip {
    cloud.exchange(current(in: cloud), from: origin, to: receiver)
  }

  private func current(in cloud: Cloud) -> Packet {
    guard let receiver, let interface = cloud.networkInterfaces[receiver] else { return packet }
    var packet = packet
    packet.destination = cloud.publicAddress(of: interface) ?? InternetHost.anyAddress
    return packet
  }

  private mutating func note(_ blocker: Trace.Blocker, _ leg: Explanation.Leg) {
    obstacles.append(
      Obstacle(leg: leg, blocker: blocker, sentence: cloud.sentence(for: blocker.step)))
  }

  /// What lies beyond a blocker that no command removes, as far as a diagnosis can see.
  private mutating func noteTheRest(after roundTrip: RoundTrip) {
    let request = cloud.diagnose(current(in: cloud), from: origin, to: receiver)
    var rest = request.blockers.map { (Explanation.Leg.forward, $0) }
    if let arrival = request.arrival,
      let answer = cloud.answer(to: arrival.packet, at: arrival.endpoint)
    {
      let reply = cloud.diagnose(
        answer, from: arrival.endpoint, to: receiver, answering: request)
      rest += reply.blockers.map { (.return, $0) }
    }
    for (leg, blocker) in rest.dropFirst() { note(blocker, leg) }
  }

  /// Makes a call on the copy and writes it down; answers the id that the variable is to hold.
  @discardableResult
  mutating func perform(
    _ operation: String, _ parameters: Members, storing variable: Fix.Variable? = nil
  ) -> String {
    var written = parameters
    for (name, value) in parameters {
      guard let text = value.string, let known = variables.first(where: { $0.id == text }) else {
        continue
      }
      written[name] = .string("$\(known.name)")
    }
    commands.append(Fix.Command(operation, written, stores: variable))
    do {
      var value = Value.object(try cloud.handle(Request(.ec2, operation, parameters)))
      for member in variable?.path ?? [] { value = value[member] ?? .null }
      guard let variable, let id = value.string else { return "" }
      variables.append((id, variable.name))
      return id
    } catch {
      hasFailed = true
      return ""
    }
  }

  /// Removes one blocker and says in words how.
  private mutating func fix(_ blocker: Trace.Blocker, of trace: Trace) -> String {
    let packet = blocker.step.packet
    switch blocker.step.finding {
    case .noRoute, .blackhole, .privateDestination, .addressOutsidePeer, .destinationForeign,
      .guestDoesNotForward:
      return fixRoute(for: packet, at: blocker.component, from: trace.origin)
    case .securityGroupsRefuse(let refusal): return fixRules(for: packet, refusal)
    case .networkACLEntry(let entry):
      return fixEntries(
        for: packet, at: blocker.component, isEgress: entry.isEgress, deniedBy: entry.ruleNumber)
    case .networkACLFinalDeny(let isEgress):
      return fixEntries(for: packet, at: blocker.component, isEgress: isEgress)
    case .publicAddressMissing: return fixPublicAddress(of: packet, from: trace.origin)
    case .receiverHasNoPublicAddress:
      guard let receiver else { return "The receiver needs a public address" }
      return assignPublicAddress(to: receiver)
    case .instanceNotRunning(let state): return fixState(at: blocker.component, state)
    case .gatewayMissing: return fixGateway(at: blocker.component, of: trace.origin)
    case .sourceForeign:
      perform(
        "ModifyNetworkInterfaceAttribute",
        [
          "NetworkInterfaceId": .string(blocker.component.identifier),
          "SourceDestCheck": ["Value": false],
        ])
      return "Switch the source/destination check of \(blocker.component.identifier) off"
    case .addressUnused, .addressOutsideVPC:
      return Self.adviceForUnusedAddress(packet.destination)
    case .publicAddressUnknown:
      return "\(packet.destination) belongs to no instance now: look its public address up again"
    case .privateAddressOnInternet:
      return "From outside AWS only a public address can be reached: use the instance's public one"
    case .nothingAttached, .interfaceMissing:
      return "Nothing is attached to \(blocker.component.identifier) any more"
    case .homeRouterRefuses:
      return "The learner's home router lets nothing in that was not asked for"
    case .routingLoop:
      return "Take the route out that leads back to \(blocker.component.identifier)"
    case .natSourceOutsideVPC, .serviceSourceOutsideVPC:
      return "\(packet.source) is of another VPC: give that one a gateway of its own"
    case .natProtocolUnknown: return "Use TCP, UDP or ICMP, or an internet gateway"
    case .natNotAskedFor: return fixAnswer(to: trace.packet.destination, from: trace.origin)
    case .privateSource: return "Send from a public address"
    case .loopback, .platformService, .securityGroupAllows, .tracked, .withinSubnet, .route,
      .translatedSource, .translatedDestination, .turnsRound, .leavesForInternet, .crossesPeering,
      .crossesInternet, .guestForwards, .entersService:
      return "Nothing to do"
    }
  }

  static func adviceForUnusedAddress(_ address: IPv4Address) -> String {
    "Nothing has the address \(address): take the address of an instance"
  }

  /// The packet's source at that check, which a guest may have passed on for another.
  private mutating func fixPublicAddress(of packet: Packet, from origin: Endpoint) -> String {
    guard case .interface(let first) = origin, let vpc = cloud.networkInterfaces[first]?.vpc,
      let id = cloud.interface(withPrivateAddress: packet.source, in: vpc)?.id
    else { return "The sender needs a public address" }
    if let gateway = cloud.networkInterfaces[id]?.natGateway {
      return "\(gateway) is a private NAT gateway: route to a public one"
    }
    return assignPublicAddress(to: id)
  }

  private mutating func assignPublicAddress(to id: ResourceID<NetworkInterface>) -> String {
    let allocation = perform(
      "AllocateAddress", ["Domain": "vpc"],
      storing: Fix.Variable(name: "EIP", path: ["AllocationId"]))
    perform(
      "AssociateAddress",
      ["AllocationId": .string(allocation), "NetworkInterfaceId": .string(id.rawValue)])
    return "Give the sender a public address"
  }

  private mutating func fixState(at component: Component, _ state: Instance.State) -> String {
    guard case .networkInterface(let id) = component,
      let instance = cloud.networkInterfaces[id].flatMap({ cloud.instance(of: $0) })
    else { return "The instance is gone" }
    switch state {
    case .stopped:
      perform("StartInstances", ["InstanceIds": [.string(instance.id.rawValue)]])
      // On the copy nobody waits for the machine.
      cloud.instances.update(instance.id) { $0.state = .running }
      return "Start \(cloud.label(of: instance)) and wait until it runs"
    case .pending, .stopping: return "Wait: \(cloud.label(of: instance)) is \(state.name)"
    case .running, .shuttingDown, .terminated:
      return "\(cloud.label(of: instance)) is gone: launch another"
    }
  }
}
