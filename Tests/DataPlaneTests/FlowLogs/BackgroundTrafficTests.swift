import CloudTesting
import Foundations
import Testing

@testable import AWSServices
@testable import DataPlane
@testable import NetworkModel

@Suite struct BackgroundTrafficTests {
  private static func recordedHour() throws -> FlowLogLab {
    var lab = try FlowLogLab()
    lab.wait(minutes: 70)
    return lab
  }

  @Test func `an instance open to the internet has 15 to 17 records a minute (FL-24)`() throws {
    let lab = try Self.recordedHour()
    let starts = lab.events().map(\.timestamp.seconds)
    let minutes = Double((starts.last ?? 0) - (starts.first ?? 0)) / 60
    #expect((13.0...18.0).contains(Double(starts.count) / minutes))
  }

  @Test func `scanners never use ICMP and no source sends much`() throws {
    let records = try Self.recordedHour().records()
    #expect(records.allSatisfy { $0[7] == "6" || $0[7] == "17" })
    let bySource = Dictionary(grouping: records, by: { "\($0[3]) \($0[4])" })
      .mapValues { $0.reduce(0) { $0 + (Int($1[9]) ?? 0) } }
    #expect(bySource.values.allSatisfy { $0 < 420 })
  }

  @Test func `nearly all is refused, and open SSH answers with 44 bytes (FL-06, FL-24)`() throws {
    let records = try Self.recordedHour().records()
    let rejected = records.count { $0[12] == "REJECT" }
    #expect(Double(rejected) > 0.8 * Double(records.count))
    let answers = records.filter { $0[3] == "10.1.5.112" && $0[5] == "22" }
    #expect(!answers.isEmpty)
    #expect(answers.allSatisfy { Int($0[9]) ?? 99 <= 44 && $0[12] == "ACCEPT" })
    #expect(records.allSatisfy { $0[3] != "54.1.1.1" && $0[4] != "54.1.1.1" })
  }

  @Test func `time questions have 76 bytes each way (FL-42)`() throws {
    let records = try Self.recordedHour().records()
    let questions = records.filter { $0[6] == "123" && $0[3] == "10.1.5.112" }
    #expect(!questions.isEmpty)
    #expect(questions.allSatisfy { $0[9] == "76" && $0[12] == "ACCEPT" })
    #expect(records.count { $0[5] == "123" && $0[9] == "76" } == questions.count)
  }

  @Test func `an open terminal sends 4 packets in and 2 out a minute (EIC-06)`() throws {
    var lab = try FlowLogLab()
    lab.wait(minutes: 1)
    let opened = lab.topology.cloud.fabric.openInstanceConnectSession(
      to: ResourceID(generated: "i-\(digits("1"))"))
    let session = try opened.get()
    lab.wait(minutes: 3)
    let service = "\(session.serviceAddress)"
    lab.topology.cloud.fabric.closeInstanceConnectSession(session.id)
    lab.wait(minutes: 15)
    let lines = lab.records().filter { $0[3] == service || $0[4] == service }
      .map { $0[8...9].joined(separator: " ") }
    #expect(lines.contains("4 344"))
    #expect(lines.contains("2 176"))
  }

  @Test func `the same seed sends the same, in pieces or at once`() throws {
    var once = try FlowLogLab()
    once.wait(minutes: 20)
    var pieces = try FlowLogLab()
    for _ in 0..<(20 * 60) { pieces.topology.cloud.advance(byMilliseconds: 1000) }
    // Compared outside of #expect, which would print both clouds.
    let isSame = once.cloud == pieces.cloud
    #expect(isSame)
  }

  @Test func `nobody sends to a stopped instance`() throws {
    var lab = try FlowLogLab()
    lab.topology.cloud.network.instances.update(ResourceID(generated: "i-\(digits("1"))")) {
      $0.state = .stopped
      $0.runningSince = nil
    }
    lab.wait(minutes: 20)
    #expect(lab.cloud.logGroups.isEmpty)
  }

  @Test func `without a flow log nothing is computed`() {
    var cloud = Topology.lab().cloud
    #expect(cloud.fabric.nextFlowLogEvent == nil)
    cloud.advance(byMilliseconds: 365 * 86_400_000)
    #expect(cloud.fabric.flowLogCollection == FlowLogCollection())
  }

  @Test func `half an hour costs next to nothing`() throws {
    var lab = try FlowLogLab()
    let time = ContinuousClock().measure { lab.wait(minutes: 30) }
    #expect(time < .seconds(1))
  }
}
