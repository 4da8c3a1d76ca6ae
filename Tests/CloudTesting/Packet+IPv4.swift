package import DataPlane
package import Foundations

/// Packets as tests of IPv4 write them.
extension Packet {
  package static func echoRequest(
    from source: IPv4Address, to destination: IPv4Address, identifier: Int = 1, dataLength: Int = 56
  ) -> Packet {
    .echoRequest(
      from: .version4(source), to: .version4(destination), identifier: identifier,
      dataLength: dataLength)
  }

  package static func connectionRequest(
    from source: IPv4Address, port sourcePort: Int, to destination: IPv4Address,
    port destinationPort: Int
  ) -> Packet {
    .connectionRequest(
      from: .version4(source), port: sourcePort, to: .version4(destination), port: destinationPort)
  }

  package static func datagram(
    from source: IPv4Address, port sourcePort: Int, to destination: IPv4Address,
    port destinationPort: Int, dataLength: Int
  ) -> Packet {
    .datagram(
      from: .version4(source), port: sourcePort, to: .version4(destination), port: destinationPort,
      dataLength: dataLength)
  }

  package init(
    from source: IPv4Address, to destination: IPv4Address, _ payload: Payload, length: Int
  ) {
    self.init(from: .version4(source), to: .version4(destination), payload, length: length)
  }
}
