import CloudTesting
import Foundations
import Testing

@testable import AWSServices
@testable import DataPlane
@testable import NetworkModel

@Suite struct ConnectionTableTests {
  struct Row: CustomTestStringConvertible, Sendable {
    var testDescription: String
    var packet: Packet
    var isAnswered: Bool
    var seconds: Int
  }

  private static let near = Topology.address("10.1.5.112")
  private static let far = Topology.address("10.2.12.227")
  private static let request = Packet.connectionRequest(from: near, port: 40_000, to: far, port: 22)
  private static let datagram = Packet.datagram(
    from: near, port: 40_000, to: far, port: 53, dataLength: 30)

  @Test(arguments: [
    Row(
      testDescription: "an established TCP connection (SG-19)", packet: request, isAnswered: true,
      seconds: 432_000),
    Row(
      testDescription: "a UDP flow (SG-19)", packet: datagram, isAnswered: false, seconds: 30),
    Row(
      testDescription: "a UDP flow that was answered (SG-19)", packet: datagram, isAnswered: true,
      seconds: 180),
    Row(
      testDescription: "a ping (SG-18)", packet: .echoRequest(from: near, to: far),
      isAnswered: true, seconds: 600),
  ])
  func `a flow is remembered until it was idle for so long`(row: Row) {
    let interface = ResourceID<NetworkInterface>(generated: "eni-00000001")
    let start = Instant(seconds: 1_700_000_000)
    var table = ConnectionTable()
    table.note(row.packet, at: interface, .egress, isAnswer: false, now: start)
    if row.isAnswered {
      table.note(row.packet, at: interface, .egress, isAnswer: true, now: start)
    }
    func isTracked(after milliseconds: Int) -> Bool {
      table.tracks(row.packet, at: interface, .egress, now: start + milliseconds)
    }
    #expect(isTracked(after: row.seconds * 1000 - 1))
    #expect(!isTracked(after: row.seconds * 1000))
    table.removeExpired(now: start + row.seconds * 1000)
    #expect(table.isEmpty)
  }
}
