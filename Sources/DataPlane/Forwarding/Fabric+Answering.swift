public import NetworkModel

extension Fabric {
  /// What the host at an endpoint sends back, `nil` when it keeps silent.
  ///
  /// Instances are freshly booted Amazon Linux 2023: they answer echo requests, listen on TCP 22
  /// only and refuse the rest.
  func answer(to packet: Packet, at endpoint: Endpoint) -> Packet? {
    switch endpoint {
    case .interface(let id):
      guard let instance = network.networkInterfaces[id].flatMap({ self.network.instance(of: $0) })
      else {
        return nil
      }
      return Self.answer(to: packet, openPorts: isSSHUp(on: instance) ? [22] : [])
    case .internetHost(let address):
      guard let host = InternetHost.known(address) else { return nil }
      if case .icmp = packet.payload, !host.answersEcho { return nil }
      return Self.answer(to: packet, openPorts: host.openPorts)
    case .awsService(let address, _): return answer(to: packet, at: .internetHost(address))
    case .learnersComputer: return Self.answer(to: packet, openPorts: [])
    case .platformService: return nil
    }
  }

  /// Whether the instance has been running long enough for its SSH server to listen (INS-02).
  public func isSSHUp(on instance: Instance) -> Bool {
    network.sshReadyAt(instance).map { $0 <= now } ?? false
  }

  private static func answer(to packet: Packet, openPorts: [Int]) -> Packet? {
    switch packet.payload {
    case .icmp(8, let code, let identifier):
      packet.answered(
        by: .icmp(type: 0, code: code, identifier: identifier), length: packet.length)
    case .tcp(let theirs, let ours, let flags) where flags.contains(.syn) && !flags.contains(.ack):
      openPorts.contains(ours)
        ? packet.answered(
          by: .tcp(sourcePort: ours, destinationPort: theirs, flags: [.syn, .ack]), length: 60)
        : packet.answered(
          by: .tcp(sourcePort: ours, destinationPort: theirs, flags: [.rst, .ack]), length: 40)
    case .udp:
      // Port unreachable quotes the header and eight bytes of the datagram.
      packet.answered(by: .icmp(type: 3, code: 3, identifier: 0), length: 56)
    case .icmp, .tcp, .other: nil
    }
  }
}
