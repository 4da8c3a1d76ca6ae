import CloudTesting
import Testing

@testable import AWSServices
@testable import DataPlane
@testable import NetworkModel

@Suite struct PingRecordsTests {
  @Test(arguments: [(6, 5, 7), (1, 70, 100), (0, 1, 1)])
  func `pings add up to 84 bytes each, before and after peering`(
    before: Int, after: Int, toPublic: Int
  ) throws {
    var lab = try FlowLogLab()
    lab.ping("10.2.12.227", count: before)
    lab.ping("54.2.2.2", count: toPublic)
    lab.topology.peer("1", "2")
    lab.topology.peeringRoute("1", "10.2.0.0/16", "12")
    lab.topology.peeringRoute("2", "10.1.0.0/16", "12")
    lab.ping("10.2.12.227", count: after)
    lab.wait(minutes: 12)

    #expect(lab.sum("10.1.5.112", "10.2.12.227") == (before + after, 84 * (before + after)))
    #expect(lab.sum("10.2.12.227", "10.1.5.112") == (after, 84 * after))
    #expect(lab.sum("10.1.5.112", "54.2.2.2") == (toPublic, 84 * toPublic))
    #expect(lab.sum("54.2.2.2", "10.1.5.112") == (toPublic, 84 * toPublic))
    let rejects = lab.records().filter { $0[12] == "REJECT" && $0[7] == "1" }
    #expect(rejects.isEmpty, "a ping without a route is never rejected (FL-30)")
  }

  /// FL-01, FL-05
  @Test func `five answered pings in one window are two records`() throws {
    var lab = try FlowLogLab(.peeredLab())
    lab.ping("10.2.12.227", count: 5)
    lab.wait(minutes: 12)
    let pings = lab.records().filter { $0[7] == "1" }
    #expect(
      pings.map { $0[3...9].joined(separator: " ") } == [
        "10.1.5.112 10.2.12.227 0 0 1 5 420", "10.2.12.227 10.1.5.112 0 0 1 5 420",
      ])
    #expect(pings.allSatisfy { $0[12] == "ACCEPT" })
    #expect(Set(pings.map { $0[10] }).count == 1)
  }

  @Test func `a security group in and a network ACL out give ACCEPT and REJECT (FL-22)`()
    throws
  {
    var topology = Topology.peeredLab()
    topology.addEntry("1", 50, isEgress: true, allows: false, .icmp)
    var lab = try FlowLogLab(topology)
    lab.silenceTheInternet()
    for sequence in 1...4 {
      _ = lab.topology.cloud.fabric.ping(
        Topology.address("10.1.5.112"),
        from: .interface(ResourceID(generated: "eni-\(digits("2"))")),
        identifier: 7,
        sequence: sequence)
    }
    lab.wait(minutes: 12)
    let records = lab.records().map { $0[3...9].joined(separator: " ") + " " + $0[12] }
    #expect(
      records == [
        "10.2.12.227 10.1.5.112 0 0 1 4 336 ACCEPT", "10.1.5.112 10.2.12.227 0 0 1 4 336 REJECT",
      ])
  }
}
