import AWSModel
public import DataPlane
import Documents
public import Foundations
public import NetworkModel

extension Instance: TimedSubsystem {
  static let turn = Turn.states

  /// When the next instance changes its state by itself or leaves the lists.
  static func nextEvent(in cloud: Cloud) -> Instant? {
    // An instance is large, and this is asked at each step of time.
    cloud.network.instances.earliest {
      $0.pointee.transition?.at ?? forgotten($0.pointee.state, since: $0.pointee.stateSince)
    }
  }

  static func performEvents(in cloud: inout Cloud) {
    guard let due = nextEvent(in: cloud), due <= cloud.now else { return }
    for instance in cloud.network.instances {
      if let transition = instance.transition, transition.at <= cloud.now {
        cloud.complete(transition, of: instance.id)
      } else if let moment = instance.forgottenAt, moment <= cloud.now {
        cloud.network.instances[instance.id] = nil
      }
    }
  }
}

extension Cloud {
  fileprivate mutating func complete(_ transition: Instance.Transition, of id: ResourceID<Instance>)
  {
    if transition.to == .terminated {
      releaseInterfaces(of: id)
      if let instance = network.instances[id] { releaseVolumes(of: instance) }
    }
    network.instances.update(id) {
      $0.state = transition.to
      $0.stateSince = transition.at
      $0.transition = nil
      if transition.to == .running { $0.runningSince = transition.at }
      if transition.to == .running { $0.software.reboot() }
      if transition.to == .terminated {
        $0.networkInterfaces = []
        $0.blockDevices = []
      }
    }
  }

  /// The primary interface goes with its instance, others become free (INS-03).
  private mutating func releaseInterfaces(of id: ResourceID<Instance>) {
    for interfaceID in network.instances[id]?.networkInterfaces ?? [] {
      guard let interface = network.networkInterfaces[interfaceID] else { continue }
      if interface.attachment?.deletesOnTermination == true {
        remove(interface)
      } else {
        network.networkInterfaces.update(interfaceID) { $0.attachment = nil }
      }
    }
  }

  /// Takes an interface away, and its flow logs with it; its Elastic IPs stay in the account.
  mutating func remove(_ interface: NetworkInterface) {
    fabric.rememberAddresses(of: interface)
    for elastic in network.elasticIPAddresses
    where elastic.association?.networkInterface == interface.id {
      network.elasticIPAddresses.update(elastic.id) { $0.association = nil }
    }
    network.networkInterfaces.remove(interface.id)
    fabric.flowLogs.removeAll { $0.scope == .networkInterface(interface.id) }
  }
}

extension Cloud {
  /// Opens a TCP connection as Linux does: unanswered, the request is repeated after 1, 3, 7, …
  /// seconds until the time is up. The clock advances meanwhile.
  public mutating func connect(
    from origin: Endpoint, to destination: IPAddress, port: Int, timeoutMilliseconds: Int
  ) -> ConnectionAttempt {
    let reached = regionReached(from: origin, at: destination)
    guard reached == region else {
      return inRegion(reached) {
        $0.connect(
          from: origin, to: destination, port: port, timeoutMilliseconds: timeoutMilliseconds)
      }
    }
    let request = Packet.connectionRequest(
      from: fabric.sourceAddress(of: origin, to: destination), port: fabric.drawEphemeralPort(),
      to: destination,
      port: port)
    let start = now
    let first = fabric.send(request, from: origin)
    var last = first
    var nextRepeat = 1000
    while !last.isAnswered, nextRepeat < timeoutMilliseconds {
      advance(to: start + nextRepeat)
      last = fabric.send(request, from: origin)
      nextRepeat = nextRepeat * 2 + 1000
    }
    guard case .answered(let answer) = last.outcome else {
      advance(to: start + timeoutMilliseconds)
      return ConnectionAttempt(
        outcome: .timedOut, roundTrip: first, microseconds: timeoutMilliseconds * 1000)
    }
    let microseconds = (now - start) * 1000 + fabric.drawRoundTripTime(of: last)
    guard answer.tcpFlags.contains(.syn) else {
      return ConnectionAttempt(outcome: .refused, roundTrip: first, microseconds: microseconds)
    }
    let length = request.length - 8
    fabric.transmit(
      request.continued(.ack, length: length), from: origin, packets: 1, bytes: length)
    return ConnectionAttempt(outcome: .connected, roundTrip: first, microseconds: microseconds)
  }
}

extension Packet {
  /// A later packet of the same TCP connection.
  func continued(_ flags: TCPFlags, length: Int) -> Packet {
    Packet(
      from: source, to: destination,
      .tcp(sourcePort: sourcePort, destinationPort: destinationPort, flags: flags), length: length)
  }
}

extension Cloud {
  /// Installs programs on an instance, and starts and stops its servers.
  public mutating func changeSoftware(
    of instance: ResourceID<Instance>, _ change: (inout GuestSoftware) -> Void
  ) {
    network.instances.update(instance) { change(&$0.software) }
  }

  /// Sets what the instance's kernel does with packets for others.
  public mutating func setIPForwarding(
    _ forwarding: GuestIPForwarding, of instance: ResourceID<Instance>
  ) {
    network.instances.update(instance) {
      $0.ipForwarding = forwarding == GuestIPForwarding() ? nil : forwarding
    }
  }
}

extension Cloud {
  /// The machine behind a network interface of any Region.
  public func instance(behind interface: ResourceID<NetworkInterface>) -> Instance? {
    fabric.interface(interface).flatMap { $0.network.instance(of: $0.interface) }
  }

  /// Whether an instance of any Region has a script to run at its first boot, beside those that
  /// have run theirs.
  public func isAnyUserDataWaiting(after done: [ResourceID<Instance>]) -> Bool {
    inEachRegion { cloud in
      cloud.network.instances.contains {
        $0.launchOptions.userData != nil && cloud.hasBooted($0, by: cloud.now)
          && !done.contains($0.id)
      } ? true : nil
    } ?? false
  }

  /// Instances with user data that have booted by then.
  public func instancesWithUserData(readyBy moment: Instant) -> [Instance] {
    network.instances.filter {
      $0.launchOptions.userData != nil && hasBooted($0, by: moment)
    }
  }

  private func hasBooted(_ instance: Instance, by moment: Instant) -> Bool {
    instance.state == .running
      && network.sshReadyAt(instance).map { $0 <= moment } == true
  }
}

extension Cloud {
  /// The instances of `InstanceIds`, each once.
  func findInstances(_ request: Request) throws(AWSError) -> [Instance] {
    let ids = request.strings("InstanceIds")
    try checkInstancesExist(ids)
    return try find(all: ids)
  }

  /// Names all that are missing in one message (ERR-08).
  func checkInstancesExist(_ ids: [String]) throws(AWSError) {
    var missing: [ResourceID<Instance>] = []
    for text in ids {
      let id: ResourceID<Instance> = try parse(text)
      if network.instances[id] == nil { missing.append(id) }
    }
    guard missing.count > 1 else { return }
    throw AWSError(
      Instance.notFoundCode,
      "The instance IDs '\(missing.map(\.rawValue).joined(separator: ", "))' do not exist")
  }

  /// Changes states and answers `[{"InstanceId": …, "CurrentState": …, "PreviousState": …}]`.
  mutating func changeStates(
    of instances: [Instance], by change: (inout Cloud, Instance) -> Void
  ) -> JSONValue {
    var changes: [JSONValue] = []
    for instance in instances {
      change(&self, instance)
      let current = self.network.instances[instance.id]?.state ?? instance.state
      changes.append([
        "InstanceId": JSONValue(instance.id), "CurrentState": current.document,
        "PreviousState": instance.state.document,
      ])
    }
    return .array(changes)
  }

  mutating func start(_ instance: Instance) {
    if let interface = network.primaryInterface(of: instance), instance.hasAutoAssignedAddress {
      let address = network.elasticIPAddress(of: interface) == nil ? drawPublicAddress() : nil
      network.networkInterfaces.update(interface.id) { $0.autoAssignedPublicAddress = address }
    }
    move(instance, to: .pending, then: .running, after: 8_000...20_000, reason: "")
    let now = now
    network.instances.update(instance.id) { $0.launchedAt = now }
  }

  mutating func stop(_ instance: Instance) {
    for interface in instance.networkInterfaces {
      fabric.rememberAssignedAddress(of: interface)
      network.networkInterfaces.update(interface) { $0.autoAssignedPublicAddress = nil }
    }
    move(
      instance, to: .stopping, then: .stopped, after: 12_000...30_000, reason: userInitiated)
  }

  mutating func terminate(_ instance: Instance) {
    for interface in instance.networkInterfaces {
      fabric.rememberAssignedAddress(of: interface)
      network.networkInterfaces.update(interface) { $0.autoAssignedPublicAddress = nil }
    }
    move(
      instance, to: .shuttingDown, then: .terminated, after: 15_000...40_000,
      reason: userInitiated)
  }

  private mutating func move(
    _ instance: Instance, to state: Instance.State, then next: Instance.State,
    after milliseconds: ClosedRange<Int>, reason: String
  ) {
    let arrival = now + fabric.timings.integer(in: milliseconds)
    let now = now
    network.instances.update(instance.id) {
      $0.state = state
      $0.stateSince = now
      $0.transition = Instance.Transition(to: next, at: arrival)
      $0.runningSince = nil
      $0.ipForwarding = nil
      $0.stateTransitionReason = reason
    }
  }

  /// `User initiated (2026-11-23 09:17:00 GMT)`
  private var userInitiated: String { "User initiated (\(now.date) \(now.timeOfDay) GMT)" }
}
