import CloudSimulator

/// An SSH connection from the Instance Connect service to an instance's public address.
struct SSHChannel: Equatable, Sendable, Encodable {
  let serviceAddress: IPv4Address
  let servicePort: Int
  let publicAddress: IPv4Address

  var origin: Endpoint { .internetHost(serviceAddress) }

  var connectionRequest: Packet {
    .connectionRequest(
      from: serviceAddress, port: servicePort, to: publicAddress, port: 22)
  }

  /// Sends data one way and answers it: so many packets and bytes in each direction.
  func exchange(
    inbound: (packets: Int, bytes: Int), outbound: (packets: Int, bytes: Int),
    on cloud: inout Cloud
  ) {
    let data = Packet(
      from: serviceAddress, to: publicAddress,
      .tcp(sourcePort: servicePort, destinationPort: 22, flags: [.ack, .psh]), length: 86)
    let request = cloud.transmit(
      data, from: origin, packets: inbound.packets, bytes: inbound.bytes)
    guard case .delivered(let receiver, let arrived) = request.verdict else { return }
    let answer = arrived.answered(
      by: .tcp(sourcePort: 22, destinationPort: servicePort, flags: [.ack, .psh]), length: 88)
    cloud.transmit(
      answer, from: receiver, answering: request, packets: outbound.packets,
      bytes: outbound.bytes)
  }
}
