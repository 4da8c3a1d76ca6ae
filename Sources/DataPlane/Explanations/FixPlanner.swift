import AWSModel
import Documents
import Foundations
import NetworkModel

/// Finds the smallest changes after which a packet is answered, by making them on a copy of the
/// cloud: what blocks the packet is fixed, time that a state needs passes, and the packet is tried
/// again, until it passes.
///
/// So every change is needed when it is made, and the whole has been seen to work.
struct FixPlanner<Account: RehearsedAccount> {
  /// What was in the way at one of the tries.
  struct Obstacle {
    var leg: Explanation.Leg
    var blocker: Trace.Blocker
    var route: RouteDetail?
  }

  /// The copy, which the fixes change.
  var cloud: Account
  private let packet: Packet
  private let origin: Endpoint
  /// The Region that is looked from.
  private let region: String
  /// Whose public address is meant, whatever it is by then.
  private let receiver: ResourceID<NetworkInterface>?
  private(set) var obstacles: [Obstacle] = []
  private(set) var fixes: [Fix] = []
  /// Whether the packet was answered in the end.
  private(set) var isFixed = false
  /// Of the fix in the making.
  private var steps: [Fix.Step] = []
  private var refusal: AWSError?
  /// Ids that exist on the copy only, and the shell variables that stand for them.
  private var variables: [(id: String, name: String)] = []

  init(
    _ packet: Packet, from origin: Endpoint, to receiver: ResourceID<NetworkInterface>?,
    in cloud: Account
  ) {
    self.receiver = receiver
    self.packet = packet
    self.origin = origin
    self.cloud = cloud
    region = cloud.network.region
  }

  mutating func run() {
    let before = cloud
    var passesRelay = false
    // Each fix takes one check out of the way, and no path has this many.
    for _ in 0..<24 {
      let roundTrip = exchange(in: cloud)
      passesRelay = passesRelay || roundTrip.passesRelay
      guard let (leg, blocker, trace) = firstBlocker(of: roundTrip) else {
        isFixed = roundTrip.isAnswered
        if isFixed, passesRelay || isLedAroundInterface { leaveOutWhatIsInVain(in: before) }
        return
      }
      note(blocker, leg)
      (steps, refusal) = ([], nil)
      cloud.serve(regionOfFix(for: blocker, of: trace))
      let changes = fix(blocker, of: trace)
      cloud.serve(region)
      fixes.append(Fix(changes: changes, steps: refusal == nil ? steps : [], refusal: refusal))
      if steps.isEmpty || refusal != nil { return noteTheRest(after: roundTrip) }
    }
  }

  /// Where the change is to be made: at what blocks, or, where that is a route, at whoever sent.
  private func regionOfFix(for blocker: Trace.Blocker, of trace: Trace) -> String {
    let isAtBlocker = blocker.step.finding != .answerFromAnotherAddress
    if isAtBlocker, let region = cloud.fabric.region(of: blocker.component) { return region }
    guard case .interface(let id) = trace.origin else { return region }
    return cloud.fabric.interface(id)?.network.region ?? region
  }

  private func firstBlocker(
    of roundTrip: RoundTrip
  ) -> (Explanation.Leg, Trace.Blocker, Trace)? {
    if let blocker = roundTrip.request.blockers.first {
      return (.forward, blocker, roundTrip.request)
    }
    if let blocker = roundTrip.reply?.blockers.first, let reply = roundTrip.reply {
      return (.return, blocker, reply)
    }
    return cloud.fabric.bootingGuest(of: roundTrip).map { (.forward, $0, roundTrip.request) }
  }

  /// Whether a fix led the packet past an interface where earlier ones were made.
  private var isLedAroundInterface: Bool {
    obstacles.contains {
      [.destinationForeign, .guestDoesNotForward].contains($0.blocker.step.finding)
    }
  }

  private mutating func leaveOutWhatIsInVain(in before: Account) {
    let planner = self
    fixes = Self.smallest(of: fixes, in: before) { planner.exchange(in: $0).isAnswered }
  }

  /// The packet as it is then, and its answer.
  private func exchange(in cloud: Account) -> RoundTrip {
    cloud.fabric.exchange(current(in: cloud), from: origin, to: receiver)
  }

  private func current(in cloud: Account) -> Packet {
    guard let receiver, let (network, interface) = cloud.fabric.interface(receiver) else {
      return packet
    }
    var packet = packet
    packet.destination = .version4(
      network.publicAddress(of: interface) ?? InternetHost.anyAddress)
    return packet
  }

  /// What only follows from something noted before, such as `stopped` after `stopping`, is not noted
  /// again.
  private mutating func note(_ blocker: Trace.Blocker, _ leg: Explanation.Leg) {
    let isKnown = obstacles.contains {
      $0.blocker.component == blocker.component
        && $0.blocker.step.finding.isFollowed(by: blocker.step.finding)
    }
    guard !isKnown else { return }
    obstacles.append(
      Obstacle(
        leg: leg, blocker: blocker,
        route: cloud.fabric.network(of: blocker.component)
          .detail(of: blocker.step.finding, for: blocker.step.packet)))
  }

  /// What lies beyond a blocker that no command removes, as far as a diagnosis can see.
  private mutating func noteTheRest(after roundTrip: RoundTrip) {
    let request = cloud.fabric.diagnose(current(in: cloud), from: origin, to: receiver)
    var rest = request.blockers.map { (Explanation.Leg.forward, $0) }
    if let arrival = request.arrival,
      let answer = cloud.fabric.answer(to: arrival.packet, at: arrival.endpoint)
    {
      let reply = cloud.fabric.diagnose(
        answer, from: arrival.endpoint, to: receiver, answering: request)
      rest += reply.blockers.map { (.return, $0) }
    }
    for (leg, blocker) in rest.dropFirst() { note(blocker, leg) }
  }

  // MARK: Steps

  /// Makes a call on the copy and writes it down; answers the id that the variable is to hold.
  ///
  /// - Parameter region: the one that is served, unless it is named.
  @discardableResult
  mutating func perform(
    _ operation: String, _ parameters: JSONObject, in region: String? = nil,
    storing variable: Fix.Variable? = nil
  ) -> String {
    guard refusal == nil else { return "" }
    let region = region ?? cloud.network.region
    var written = parameters
    for (name, value) in parameters {
      guard let text = value.string, let known = variables.first(where: { $0.id == text }) else {
        continue
      }
      written[name] = .string("$\(known.name)")
    }
    steps.append(
      .command(Fix.Command(operation, written, in: named(region), stores: variable)))
    do throws(AWSError) {
      var value = JSONValue.object(
        try cloud.handle(Request(.ec2, operation, parameters, region: region)))
      for member in variable?.path ?? [] { value = value[member] ?? .null }
      guard let variable, let id = value.string else { return "" }
      variables.append((id, variable.name))
      return id
    } catch {
      refusal = error
      return ""
    }
  }

  /// Lets time pass on the copy until a state is reached; nothing to wait for when it never will be.
  mutating func wait(for goal: Fix.Wait.Goal, until moment: Instant?) {
    guard let moment, refusal == nil else { return }
    let milliseconds = max(0, moment - cloud.now)
    steps.append(
      .wait(
        Fix.Wait(goal: goal, milliseconds: milliseconds, region: named(cloud.network.region))))
    cloud.advance(byMilliseconds: milliseconds)
  }

  /// What a command must name.
  private func named(_ region: String) -> String? {
    region == cloud.homeRegion ? nil : region
  }
}

extension Finding {
  /// Whether the other finding at the same place is only what this one turns into while it is mended.
  fileprivate func isFollowed(by other: Finding) -> Bool {
    switch (self, other) {
    case (.instanceNotRunning, .instanceNotRunning), (.instanceNotRunning, .sshNotUp): true
    case (.blackhole(let route), .blackhole(let same)): route == same
    default: false
    }
  }
}

extension FixPlanner {
  /// The smallest selection of the fixes after which the packet is answered.
  ///
  /// Fixes are found one after the other, each for what stands in the way then. Where a relay is on
  /// the way, a later one can lead the packet past it, and what was mended there before is in vain.
  /// Looked for only then, since each try carries the commands out on a copy of the cloud.
  static func smallest(
    of fixes: [Fix], in cloud: Account, reaching goal: (Account) -> Bool
  ) -> [Fix] {
    // Selections of up to six fixes are all tried, the smallest first; nobody has seen more.
    guard fixes.count > 1, fixes.count <= 6 else { return fixes }
    let selections = (1..<(1 << fixes.count) - 1).sorted {
      ($0.nonzeroBitCount, $0) < ($1.nonzeroBitCount, $1)
    }
    for selection in selections {
      let some = fixes.indices.filter { selection >> $0 & 1 == 1 }.map { fixes[$0] }
      if let changed = cloud.carryingOut(some), goal(changed) { return some }
    }
    return fixes
  }
}

extension RehearsedAccount {
  /// The cloud after somebody typed the fixes' commands, `nil` when one of them is refused.
  fileprivate func carryingOut(_ fixes: [Fix]) -> Self? {
    var copy = self
    var variables: [String: String] = [:]
    for step in fixes.flatMap(\.steps) {
      switch step {
      case .wait(let wait): copy.advance(byMilliseconds: wait.milliseconds)
      case .command(let command):
        guard copy.carryOut(command, &variables) else { return nil }
      }
    }
    return copy
  }

  /// Answers whether AWS took the command.
  private mutating func carryOut(
    _ command: Fix.Command, _ variables: inout [String: String]
  ) -> Bool {
    var request = command.request
    for (name, value) in request.parameters {
      guard let text = value.string, text.first == "$" else { continue }
      guard let id = variables[String(text.dropFirst())] else { return false }
      request.parameters[name] = .string(id)
    }
    request.region = request.region ?? homeRegion
    guard var response = (try? handle(request)).map(JSONValue.object) else { return false }
    if let variable = command.stores {
      for member in variable.path { response = response[member] ?? .null }
      variables[variable.name] = response.string
    }
    return true
  }
}
