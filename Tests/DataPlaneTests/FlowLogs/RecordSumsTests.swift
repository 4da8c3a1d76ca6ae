import CloudTesting
import Foundations
import Testing

@testable import AWSServices
@testable import DataPlane
@testable import NetworkModel

/// What flow logs add up over random networks, against what was sent.
@Suite struct RecordSumsTests {
  @Test(arguments: [51] as [UInt64])
  func `packets and bytes in the records equal those sent, whatever becomes of them`(
    seed: UInt64
  ) throws {
    var random = RandomSource(seed: seed, stream: "sums")
    var total = 0
    for round in 0..<60 {
      var lab = try FlowLogLab(
        RandomNetwork.topology(&random), interval: random.element(of: [60, 600]),
        format: try #require(
          FlowLogFormat(
            parsing: "${interface-id} ${flow-direction} ${protocol} ${packets} ${bytes} ${action}"))
      )
      var expected: [String: Int] = [:]
      func count(_ interface: ResourceID<NetworkInterface>, _ way: String, _ isAccepted: Bool) {
        guard
          lab.cloud.network.networkInterfaces[interface]?.vpc
            == ResourceID(generated: "vpc-\(digits("1"))")
        else { return }
        expected["\(interface) \(way) \(isAccepted ? "ACCEPT" : "REJECT")", default: 0] += 1
      }
      let interfaces = Array(lab.cloud.network.networkInterfaces)
      for turn in 0..<random.integer(in: 5...30) {
        let from = random.element(of: interfaces)
        let to = random.element(of: interfaces)
        guard from.id != to.id else { continue }
        let ping = lab.topology.cloud.fabric.ping(
          .version4(to.primaryAddress), from: .interface(from.id), identifier: turn, sequence: 1)
        for trace in [ping.roundTrip.request, ping.roundTrip.reply].compactMap(\.self) {
          for crossing in trace.crossings {
            count(crossing.interface, crossing.isEgress ? "egress" : "ingress", crossing.isAccepted)
          }
        }
        lab.topology.cloud.advance(byMilliseconds: random.integer(in: 0...90_000))
      }
      lab.wait(minutes: 30)
      var recorded: [String: Int] = [:]
      let group = lab.cloud.logGroup(named: FlowLogLab.group)
      for event in group?.streams.flatMap(\.events) ?? [] {
        let fields = event.message.split(separator: " ")
        // ICMP is the pings' alone; NODATA has no protocol.
        guard fields[2] == "1", let packets = Int(fields[3]), let bytes = Int(fields[4]) else {
          continue
        }
        #expect(bytes == packets * 84)
        recorded["\(fields[0]) \(fields[1]) \(fields[5])", default: 0] += packets
      }
      #expect(recorded == expected, "round \(round)")
      total += recorded.values.reduce(0, +)
    }
    #expect(total > 500, "\(total)")
  }
}
