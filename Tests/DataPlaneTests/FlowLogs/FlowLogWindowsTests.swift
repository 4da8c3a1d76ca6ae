import CloudTesting
import Foundations
import Testing

@testable import AWSServices
@testable import DataPlane
@testable import NetworkModel

@Suite struct FlowLogWindowsTests {
  @Test(arguments: [("t2.micro", 540...599), ("t3.micro", 26...59)])
  func `Nitro machines aggregate for a minute whatever was ordered (FL-09)`(
    type: String, lengths: ClosedRange<Int>
  ) throws {
    var lab = try FlowLogLab(interval: 600, instanceType: type)
    lab.wait(minutes: 60)
    let found = Set(
      lab.records().compactMap { record in
        Int(record[11]).flatMap { end in Int(record[10]).map { end - $0 } }
      })
    #expect(!found.isEmpty)
    #expect(found.allSatisfy(lengths.contains))
  }

  @Test func `windows follow each other by a second and share their start (FL-12)`() throws {
    var lab = try FlowLogLab()
    lab.wait(minutes: 40)
    let windows = lab.records().compactMap { record in
      Int(record[10]).flatMap { start in Int(record[11]).map { [start, $0] } }
    }
    var distinct: [[Int]] = []
    for window in windows where distinct.last != window { distinct.append(window) }
    #expect(distinct.count > 20)
    #expect(distinct.first?[0] == 1_700_000_000)
    #expect(zip(distinct, distinct.dropFirst()).allSatisfy { $0[1] + 1 == $1[0] })
    #expect(
      lab.events().allSatisfy { event in
        event.message.split(separator: " ")[10] == "\(event.timestamp.seconds)"
          && event.ingestedAt > event.timestamp
      })
  }

  @Test func `nothing exists until some five minutes after the traffic (FL-10, FL-11)`()
    throws
  {
    var lab = try FlowLogLab()
    lab.ping("54.2.2.2", count: 5)
    lab.wait(minutes: 6)
    #expect(lab.cloud.logGroups.isEmpty)
    #expect(lab.delivery == .notTried)
    lab.wait(minutes: 5)
    #expect(lab.cloud.logGroups.map(\.name) == [FlowLogLab.group])
    #expect(lab.delivery == .succeeded)
  }

  @Test func `an interface that falls silent has lines without data (FL-08)`() throws {
    var lab = try FlowLogLab()
    lab.silenceTheInternet()
    lab.ping("10.2.12.227", count: 1)
    lab.wait(minutes: 15)
    let lines = lab.events().map(\.message)
    #expect(lines.first?.hasSuffix("ACCEPT OK") == true)
    #expect(lines.count > 3)
    for line in lines.dropFirst() {
      let fields = line.split(separator: " ")
      #expect(fields.count == 14)
      #expect(fields[3...9].allSatisfy { $0 == "-" } && fields[12] == "-")
      #expect(fields[13] == "NODATA")
    }
  }

  @Test func `an interface that was never heard of has no stream (FL-11)`() throws {
    var lab = try FlowLogLab()
    lab.silenceTheInternet()
    lab.wait(minutes: 30)
    #expect(lab.cloud.logGroups.isEmpty)
  }

  @Test(arguments: [
    (FlowLog.TrafficType.reject, "eni-\(digits("1"))-reject", "REJECT"),
    (.accept, "eni-\(digits("1"))-accept", "ACCEPT"),
  ])
  func `the filter names the stream and keeps the rest out (FL-55)`(
    traffic: FlowLog.TrafficType, stream: String, action: String
  ) throws {
    var lab = try FlowLogLab(traffic: traffic)
    lab.ping("54.2.2.2", count: 5)
    lab.wait(minutes: 30)
    #expect(lab.cloud.logGroup(named: FlowLogLab.group)?.streams.map(\.name) == [stream])
    #expect(!lab.records(stream).isEmpty)
    #expect(lab.records(stream).allSatisfy { $0[12] == action })
  }

  @Test(arguments: [
    (FlowLog.Scope.subnet(ResourceID(generated: "subnet-\(digits("1"))")), true),
    (.networkInterface(ResourceID(generated: "eni-\(digits("1"))")), true),
    (.vpc(ResourceID(generated: "vpc-\(digits("2"))")), false),
    (.subnet(ResourceID(generated: "subnet-\(digits("2"))")), false),
  ])
  func `a flow log sees the interfaces in its scope only`(
    scope: FlowLog.Scope, isSeen: Bool
  ) throws {
    var lab = try FlowLogLab(scope: scope)
    lab.wait(minutes: 15)
    #expect(lab.events().isEmpty != isSeen)
  }

  @Test func `traffic before the flow log is not recorded`() throws {
    var topology = Topology.peeredLab()
    for sequence in 1...5 {
      _ = topology.cloud.fabric.ping(
        Topology.address("10.2.12.227"),
        from: .interface(ResourceID(generated: "eni-\(digits("1"))")),
        identifier: 7,
        sequence: sequence)
      topology.cloud.advance(byMilliseconds: 1000)
    }
    var lab = try FlowLogLab(topology)
    lab.wait(minutes: 15)
    #expect(lab.sum("10.1.5.112", "10.2.12.227") == (0, 0))
  }

  @Test func `FL-13 after its deletion nothing is recorded, and what was stays`() throws {
    var lab = try FlowLogLab(.peeredLab())
    lab.silenceTheInternet()
    lab.ping("10.2.12.227", count: 5)
    lab.wait(minutes: 15)
    let before = lab.events()
    #expect(!before.isEmpty)
    lab.topology.cloud.fabric.flowLogs.removeAll { _ in true }
    lab.ping("10.2.12.227", count: 5)
    lab.wait(minutes: 15)
    #expect(lab.events() == before)
  }

  @Test(arguments: ["a security group", "a network ACL"])
  func `FL-23 a record does not tell whether group or ACL refused`(culprit: String) throws {
    let format = try #require(FlowLogFormat(parsing: "${srcaddr} ${action} ${reject-reason}"))
    var topology = Topology.peeredLab()
    if culprit == "a security group" {
      topology.setRules("1", [.everything(.egress)])
    } else {
      topology.addEntry("1", 50, isEgress: false, allows: false, .icmp)
    }
    var lab = try FlowLogLab(topology, format: format)
    lab.silenceTheInternet()
    _ = lab.topology.cloud.fabric.ping(
      Topology.address("10.1.5.112"), from: .interface(ResourceID(generated: "eni-\(digits("2"))")),
      identifier: 7, sequence: 1)
    lab.wait(minutes: 15)
    #expect(lab.events().first?.message == "10.2.12.227 REJECT -")
  }

  @Test func `a custom format has its fields in its order (FL-03)`() throws {
    let format = try #require(
      FlowLogFormat(
        parsing: "${srcaddr} ${traffic-path} ${version} ${flow-direction} ${instance-id}"))
    var lab = try FlowLogLab(.peeredLab(), format: format, instanceType: "t3.micro")
    lab.ping("10.2.12.227", count: 1)
    lab.ping("54.2.2.2", count: 1)
    lab.wait(minutes: 15)
    let lines = lab.events().map(\.message)
    #expect(lines.contains("10.1.5.112 4 5 egress i-\(digits("1"))"))
    #expect(lines.contains("10.1.5.112 8 5 egress i-\(digits("1"))"))
    #expect(lines.contains("10.2.12.227 - 5 ingress i-\(digits("1"))"))
  }

  /// FL-02, FL-04
  @Test func `every published field can be asked for`() {
    let text = FlowLogField.allCases.map { "${\($0.rawValue)}" }.joined(separator: " ")
    #expect(FlowLogFormat(parsing: text)?.text == text)
    #expect(FlowLogFormat(parsing: "${nonsense}") == nil)
    #expect(FlowLogFormat(parsing: "") == nil)
    #expect(
      FlowLogFormat.standard.text
        == "${version} ${account-id} ${interface-id} ${srcaddr} ${dstaddr} ${srcport} ${dstport} "
        + "${protocol} ${packets} ${bytes} ${start} ${end} ${action} ${log-status}")
  }
}
