public import DataPlane
public import Foundations
import NetworkModel

extension Cloud {
  /// Opens a TCP connection as Linux does: unanswered, the request is repeated after 1, 3, 7, …
  /// seconds until the time is up. The clock advances meanwhile.
  public mutating func connect(
    from origin: Endpoint, to destination: IPv4Address, port: Int, timeoutMilliseconds: Int
  ) -> ConnectionAttempt {
    let request = Packet.connectionRequest(
      from: fabric.sourceAddress(of: origin), port: fabric.drawEphemeralPort(), to: destination,
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
    fabric.transmit(request.continued(.ack, length: 52), from: origin, packets: 1, bytes: 52)
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
