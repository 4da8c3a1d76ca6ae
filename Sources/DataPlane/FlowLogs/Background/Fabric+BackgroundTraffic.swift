import Foundations
package import NetworkModel

extension Fabric {
  /// Sends the background traffic between the last call and now to the interfaces that flow logs
  /// cover.
  ///
  /// Called whenever time has passed and before anything changes at that moment, so every packet
  /// meets the rules that held when it arrived. Without a flow log nobody could tell, and nothing
  /// is sent.
  package mutating func sendBackgroundTraffic() {
    guard !flowLogs.isEmpty else {
      flowLogCollection.backgroundUntil = nil
      return
    }
    fallInStepWithFlowLogs()
    let start = flowLogCollection.backgroundUntil ?? flowLogs.map(\.createdAt).min() ?? now
    flowLogCollection.backgroundUntil = now
    guard start < now else { return }
    for place in network.networkInterfaces.indices where hasBackgroundTraffic(interfaceAt: place) {
      sendBackgroundTraffic(to: network.networkInterfaces[place], from: start)
    }
  }

  /// Asked of every interface at each step of time, so each is read where it lies.
  private func hasBackgroundTraffic(interfaceAt place: Int) -> Bool {
    network.networkInterfaces.reading(at: place) { interface in
      flowLogs.contains(whereRead: { $0.pointee.scope.covers(interface) })
        && network.isRunning(machineOf: interface)
        && (interface.pointee.autoAssignedPublicAddress != nil
          || network.publicAddress(of: interface.pointee) != nil)
    }
  }

  private mutating func sendBackgroundTraffic(
    to interface: NetworkInterface, from start: Instant
  ) {
    // An instance hears nothing before it runs, whatever the last call was.
    let since =
      interface.attachment.flatMap { attachment in
        network.instances.reading(attachment.instance) { $0.pointee.runningSince } ?? nil
      } ?? start
    let range = max(start, since).milliseconds..<max(now, since).milliseconds
    guard !range.isEmpty else { return }
    for arrival in arrivals(at: interface, in: range) {
      switch arrival.kind {
      case .probe(let probe): send(probe, to: interface)
      case .question(let question): send(question, from: interface)
      case .keepAlive(let session): instanceConnectKeepAlive(session)
      }
    }
  }

  /// What an interface sees within the range, in order of time.
  private func arrivals(
    at interface: NetworkInterface, in range: Range<Int>
  ) -> [BackgroundArrival] {
    var arrivals: [BackgroundArrival] = []
    let scanner = Scanner(seed: trafficSeed, interface: interface.id)
    let timeKeeper = TimeKeeper(seed: trafficSeed, interface: interface.id)
    for minute in range.lowerBound / 60_000...(range.upperBound - 1) / 60_000 {
      for probe in scanner.probes(inMinute: minute, within: range) {
        arrivals.append(BackgroundArrival(at: probe.at, kind: .probe(probe)))
      }
      if let question = timeKeeper.question(inMinute: minute),
        range.contains(question.at.milliseconds)
      {
        arrivals.append(BackgroundArrival(at: question.at, kind: .question(question)))
      }
    }
    for session in instanceConnectSessions where session.interface == interface.id {
      let opened = session.openedAt.milliseconds
      let first = max(1, (range.lowerBound - opened + 59_999) / 60_000)
      for moment in stride(from: opened + first * 60_000, to: range.upperBound, by: 60_000) {
        arrivals.append(
          BackgroundArrival(at: Instant(milliseconds: moment), kind: .keepAlive(session)))
      }
    }
    return arrivals.sorted { $0.at < $1.at }
  }

  /// Scanned ports that are open answer with 44 bytes, closed ones behind an open security group
  /// with 40. Datagrams get no answer: it would be ICMP, and that is left to the learner.
  private mutating func send(_ probe: Scanner.Probe, to interface: NetworkInterface) {
    guard let address = network.publicAddress(of: interface) else { return }
    let packet = Packet(
      from: .version4(probe.source), to: .version4(address), probe.payload, length: probe.bytes)
    let origin = Endpoint.internetHost(.version4(probe.source))
    guard packet.protocol == .tcp else {
      return note(pass(packet, from: origin), 1, probe.bytes, at: probe.at)
    }
    let request = pass(packet, from: origin)
    note(request, 1, probe.bytes, at: probe.at)
    guard let arrival = request.arrival,
      let answer = answer(to: arrival.packet, at: arrival.endpoint)
    else { return }
    let reply = pass(answer, from: arrival.endpoint, answering: request)
    note(reply, 1, min(answer.length, 44), at: probe.at)
  }

  /// A question and its answer have 76 bytes each (FL-42).
  private mutating func send(_ question: TimeKeeper.Question, from interface: NetworkInterface) {
    let packet = Packet(
      from: .version4(interface.primaryAddress), to: .version4(question.server),
      .udp(sourcePort: question.sourcePort, destinationPort: 123), length: 76)
    let request = pass(packet, from: .interface(interface.id))
    note(request, 1, 76, at: question.at)
    guard let arrival = request.arrival else { return }
    let answer = arrival.packet.answered(
      by: .udp(sourcePort: 123, destinationPort: question.sourcePort), length: 76)
    note(pass(answer, from: arrival.endpoint, answering: request), 1, 76, at: question.at)
  }

  /// Lets flow logs see a trace. Background flows are never remembered by security groups: none
  /// goes on after its first answer.
  private mutating func note(
    _ passage: CrossingRecorder, _ packets: Int, _ bytes: Int, at instant: Instant
  ) {
    notedPackets += 1
    let observations = observations(
      of: passage.crossings, isDelivered: passage.arrival != nil, packets: packets, bytes: bytes,
      at: instant)
    for observation in observations { observe(observation) }
  }
}

/// Something that reaches an interface without the learner's doing.
struct BackgroundArrival {
  enum Kind {
    case probe(Scanner.Probe)
    case question(TimeKeeper.Question)
    /// An open terminal keeps its connection alive every minute (EIC-06).
    case keepAlive(InstanceConnectSession)
  }

  var at: Instant
  var kind: Kind
}

/// The instance's own questions for the time to public servers, which are logged, unlike those to
/// Amazon's time service (FL-40, FL-42).
package struct TimeKeeper {
  struct Question: Equatable, Sendable {
    var at: Instant
    var server: IPv4Address
    var sourcePort: Int
  }

  let seed: UInt64
  let interface: ResourceID<NetworkInterface>

  package init(seed: UInt64, interface: ResourceID<NetworkInterface>) {
    self.seed = seed
    self.interface = interface
  }

  /// The question of that minute, counted from 1970; three in four minutes have none.
  func question(inMinute minute: Int) -> Question? {
    var chance = RandomSource(
      seed: seed ^ UInt64(truncatingIfNeeded: minute) &* 0xd134_2543_de82_ef95,
      stream: interface.rawValue)
    guard chance.integer(in: 1...4) == 1 else { return nil }
    let at = Instant(milliseconds: minute * 60_000 + chance.integer(in: 0...59_999))
    return Question(
      at: at, server: Self.server(ofMinute: minute),
      sourcePort: chance.integer(in: 32_768...60_999))
  }

  /// Another server of a public pool each time, so that no pair of addresses comes to much: 800
  /// minutes pass before one is asked again.
  private static func server(ofMinute minute: Int) -> IPv4Address {
    let network = networks[minute % networks.count]
    return IPv4Address(rawValue: network | UInt32(1 + minute / networks.count % 200))
  }

  private static let networks: [UInt32] = [
    "45.79.51.0", "50.205.57.0", "64.79.100.0", "173.255.255.0",
  ].compactMap { IPv4Address(parsing: $0)?.rawValue }
}
