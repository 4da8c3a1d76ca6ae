import Foundations
import NetworkModel

/// Packets of one flow, direction and verdict at one interface, added up within a window (FL-01).
struct FlowTally: Equatable, Sendable {
  struct Key: Hashable, Sendable {
    var source: IPv4Address
    var destination: IPv4Address
    var sourcePort: Int
    var destinationPort: Int
    var `protocol`: IPProtocol
    var isEgress: Bool
    var isAccepted: Bool
    /// What packets say, where the interface shows its own address instead (FL-07).
    var packetSource: IPv4Address?
    var packetDestination: IPv4Address?
  }

  let key: Key
  var packets: Int
  var bytes: Int
  /// OR of the flags of all packets.
  var tcpFlags: Int
}

extension FlowTally.Key {
  init(_ observation: FlowObservation) {
    source = observation.source
    destination = observation.destination
    sourcePort = observation.sourcePort
    destinationPort = observation.destinationPort
    `protocol` = observation.protocol
    isEgress = observation.isEgress
    isAccepted = observation.isAccepted
    packetSource = observation.packetSource
    packetDestination = observation.packetDestination
  }
}
