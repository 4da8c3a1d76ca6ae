extension Cloud {
  /// Sends what opening a terminal on an instance takes, and keeps the connection alive until
  /// `closeTerminal`; answers whether SSH could be reached (EIC-01).
  ///
  /// `source` is an address of the Instance Connect service, such as `instanceConnectAddress` draws.
  @discardableResult
  public mutating func openTerminal(
    on instance: ResourceID<Instance>, from source: IPv4Address
  ) -> Bool {
    guard let interface = instances[instance].flatMap({ primaryInterface(of: $0) }),
      let address = publicAddress(of: interface)
    else { return false }
    let port = timings.integer(in: 1024...65_535)
    let packet = Packet.connectionRequest(from: source, port: port, to: address, port: 22)
    let roundTrip = exchange(packet, from: .internetHost(source))
    guard roundTrip.isAnswered, let reply = roundTrip.reply else {
      observations(of: roundTrip.request, packets: 1, bytes: 60).forEach { observe($0) }
      return false
    }
    // Key exchange, login and banner: some four kilobytes each way.
    observations(of: roundTrip.request, packets: 22, bytes: 4249).forEach { observe($0) }
    observations(of: reply, packets: 19, bytes: 4893).forEach { observe($0) }
    terminalSessions.append(
      TerminalSession(
        interface: interface.id, source: source, sourcePort: port, openedAt: now))
    return true
  }

  /// What a command in the terminal sends: a packet for each key, an echo for each, and its output
  /// (the seed's lab shows 18 kB in and 36 kB out for an afternoon).
  public mutating func noteTerminalTraffic(
    on instance: ResourceID<Instance>, typed characters: Int, printed bytes: Int
  ) {
    guard let interface = instances[instance].flatMap({ primaryInterface(of: $0) }),
      let session = terminalSessions.last(where: { $0.interface == interface.id })
    else { return }
    let prints = 1 + bytes / 512
    exchange(
      session, received: (packets: characters + prints, bytes: characters * 88 + prints * 52),
      sent: (packets: characters + prints, bytes: characters * 88 + prints * 88 + bytes), at: now)
  }

  /// Ends the newest terminal on the instance.
  public mutating func closeTerminal(on instance: ResourceID<Instance>) {
    guard let interface = instances[instance].flatMap({ primaryInterface(of: $0) }),
      let place = terminalSessions.lastIndex(where: { $0.interface == interface.id })
    else { return }
    exchange(
      terminalSessions[place], received: (packets: 3, bytes: 156), sent: (packets: 2, bytes: 104),
      at: now)
    terminalSessions.remove(at: place)
  }

  /// An address of the Instance Connect service in this Region (EIC-04); always the same for one
  /// instance.
  public func instanceConnectAddress(for instance: ResourceID<Instance>) -> IPv4Address {
    let text = PublicAddressRange.instanceConnect[region] ?? "18.237.140.160/29"
    guard let block = CIDR(parsing: text) else { return IPv4Address(rawValue: 0) }
    var chance = RandomSource(seed: trafficSeed, stream: instance.rawValue)
    return IPv4Address(
      rawValue: block.address.rawValue + UInt32(chance.integer(in: 1...block.count - 2)))
  }

  /// Every minute of an open terminal, 4 packets of 344 bytes in all come in and 2 of 176 go out
  /// (EIC-06), as long as the rules let them.
  mutating func sendKeepAlives(at interface: NetworkInterface, in range: Range<Int>) {
    for session in terminalSessions where session.interface == interface.id {
      let opened = session.openedAt.milliseconds
      let first = max(1, (range.lowerBound - opened + 59_999) / 60_000)
      for moment in stride(from: opened + first * 60_000, to: range.upperBound, by: 60_000) {
        exchange(
          session, received: (packets: 4, bytes: 344), sent: (packets: 2, bytes: 176),
          at: Instant(milliseconds: moment))
      }
    }
  }

  private mutating func exchange(
    _ session: TerminalSession, received: (packets: Int, bytes: Int),
    sent: (packets: Int, bytes: Int), at instant: Instant
  ) {
    guard let interface = networkInterfaces[session.interface],
      let address = publicAddress(of: interface)
    else { return }
    let packet = Packet(
      from: session.source, to: address,
      .tcp(sourcePort: session.sourcePort, destinationPort: 22, flags: [.ack]), length: 86)
    let request = forward(packet, from: .internetHost(session.source))
    note(request, received, at: instant)
    guard case .delivered(let receiver, let arrived) = request.verdict else { return }
    let answer = arrived.answered(
      by: .tcp(sourcePort: 22, destinationPort: session.sourcePort, flags: [.ack]), length: 88)
    note(forward(answer, from: receiver, answering: request), sent, at: instant)
  }

  private mutating func note(
    _ trace: Trace, _ amount: (packets: Int, bytes: Int), at instant: Instant
  ) {
    for var observation in observations(
      of: trace, packets: amount.packets, bytes: amount.bytes)
    {
      observation.at = instant
      observe(observation)
    }
  }
}
