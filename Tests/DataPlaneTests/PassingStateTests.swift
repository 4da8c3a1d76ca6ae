import CloudTesting
import Foundations
import Testing

@testable import AWSServices
@testable import DataPlane
@testable import NetworkModel

/// States that pass by themselves hide nothing, and the chain of fixes with its waits works.
@Suite struct PassingStateTests {
  static let second = ResourceID<NetworkInterface>(generated: "eni-00000002")
  static let machine = ResourceID<Instance>(generated: "i-00000002")

  struct Row: CustomTestStringConvertible {
    var testDescription: String
    var traffic: Traffic
    var codes: [ReachabilityCode]
    /// The steps' lines, up to the first blank after the operation.
    var steps: [String]
    var build: @Sendable (inout Topology) -> Void

    init(
      _ name: String, _ traffic: Traffic, _ codes: [ReachabilityCode], _ steps: [String],
      build: @escaping @Sendable (inout Topology) -> Void
    ) {
      testDescription = name
      self.traffic = traffic
      self.codes = codes
      self.steps = steps
      self.build = build
    }
  }

  static let start = "aws ec2 start-instances"
  static let run = "aws ec2 wait instance-running"
  static let stop = "aws ec2 wait instance-stopped"
  static let allow = "aws ec2 authorize-security-group-ingress"

  static let rows: [Row] = [
    Row("pending: waiting is enough", .icmp, [.badState], [run]) {
      $0.restart()
    },
    Row(
      "pending, and no rule behind it", .icmp, [.badState, .securityGroupHasNoRules], [run, allow]
    ) {
      $0.restart()
      $0.setRules("2", [.everything(.egress)])
    },
    Row(
      "pending, for SSH: its server boots after that", .tcp(port: 22), [.badState], [run, "wait"]
    ) {
      $0.restart()
    },
    Row("running, its SSH server not yet", .tcp(port: 22), [.badState], ["wait"]) {
      $0.restart()
      $0.cloud.advance(byMilliseconds: 21_000)
    },
    Row("stopped: a start brings an address, too", .icmp, [.badState], [start, run]) {
      $0.stop()
      $0.cloud.advance(byMilliseconds: 60_000)
    },
    Row("stopping: stopped first", .tcp(port: 22), [.badState], [stop, start, run, "wait"]) {
      $0.stop()
    },
    Row(
      "stopping, detached gateway, no rule", .icmp,
      [.badState, .badStateAttachment, .securityGroupHasNoRules],
      [stop, start, run, "aws ec2 attach-internet-gateway", allow]
    ) {
      $0.stop()
      $0.setRules("2", [.everything(.egress)])
      $0.cloud.network.internetGateways.update(ResourceID(generated: "igw-00000002")) {
        $0.attachedVPC = nil
      }
    },
    Row(
      "running without a public address", .icmp, [.privateAddressUnknownForIngress],
      ["EIP=$(aws ec2 allocate-address", "aws ec2 associate-address"]
    ) {
      $0.cloud.network.networkInterfaces.update(second) { $0.autoAssignedPublicAddress = nil }
    },
  ]

  @Test(arguments: rows)
  func `states that pass hide nothing`(row: Row) throws {
    var topology = Topology.peeredLab()
    row.build(&topology)
    let probe = Probe(
      from: row.traffic == .icmp
        ? .learnersComputer
        : .internetHost(.version4(topology.cloud.fabric.instanceConnectAddress)),
      to: .publicAddress(of: Self.second), row.traffic)
    let explanation = topology.cloud.explain(probe)
    #expect(explanation.blockers.compactMap(\.code) == row.codes)
    let lines = explanation.fixes.flatMap(\.steps).map(\.line)
    #expect(lines.count == row.steps.count, "\(lines)")
    for (line, step) in zip(lines, row.steps) { #expect(line.hasPrefix(step), "\(lines)") }
    #expect(explanation.isFixable)
    try FaultTests.check(
      explanation, of: probe, in: topology.cloud, Comment(rawValue: row.testDescription))
  }

  @Test func `a NAT gateway that is pending needs time only`() throws {
    var topology = NATGatewayTests.lab()
    let id = try #require(topology.cloud.network.natGateways.first?.id)
    let ready = topology.cloud.now + 70_000
    topology.cloud.network.natGateways.update(id) {
      $0.state = .pending
      $0.transition = NATGateway.Transition(to: .available, at: ready)
    }
    let probe = Probe(
      from: .interface(ResourceID(generated: "eni-00000005")),
      to: .address(Topology.address("8.8.8.8")), .icmp
    )
    let explanation = topology.cloud.explain(probe)
    #expect(explanation.decisive?.route?.blackhole == .natGateway(.pending))
    #expect(
      explanation.fixes.flatMap(\.steps).map(\.line) == [
        "aws ec2 wait nat-gateway-available --nat-gateway-ids \(id)"
      ])
    try FaultTests.check(explanation, of: probe, in: topology.cloud, "NAT gateway")
  }

  @Test func `the old public address of an instance is told, and the new one`() throws {
    var topology = Topology.lab()
    let old = Topology.address("54.2.2.2")
    topology.stop()
    topology.cloud.advance(byMilliseconds: 60_000)
    let probe = Probe(from: .learnersComputer, to: .address(.version4(old)), .icmp)
    var explanation = topology.cloud.explain(probe)
    #expect(explanation.decisive?.step.finding == .publicAddressUnknown)
    #expect(explanation.formerHolder?.instance == Self.machine)
    #expect(explanation.formerHolder?.state == .stopped)
    #expect(explanation.formerHolder?.currentAddress == nil)
    topology.cloud.start(try #require(topology.cloud.network.instances[Self.machine]))
    topology.cloud.advance(byMilliseconds: 60_000)
    explanation = topology.cloud.explain(probe)
    let interface = try #require(topology.cloud.network.networkInterfaces[Self.second])
    #expect(
      explanation.formerHolder?.currentAddress
        == topology.cloud.network.publicAddress(of: interface))
    #expect(explanation.formerHolder?.currentAddress != nil)
    #expect(!explanation.isFixable)
  }

  @Test func `the private address of a terminated instance is told`() throws {
    var topology = Topology.peeredLab()
    topology.cloud.terminate(try #require(topology.cloud.network.instances[Self.machine]))
    topology.cloud.advance(byMilliseconds: 60_000)
    let explanation = topology.cloud.explain(
      Probe(
        from: .interface(ResourceID(generated: "eni-00000001")),
        to: .address(Topology.address("10.2.12.227")), .icmp))
    #expect(explanation.decisive?.step.finding == .addressUnused)
    #expect(explanation.formerHolder?.instance == Self.machine)
    #expect(explanation.formerHolder?.state == .terminated)
  }

  @Test func `only the latest former addresses are kept`() {
    var addresses = FormerAddresses()
    for number in 0..<100 {
      addresses.add(
        .init(
          address: IPv4Address(rawValue: 0x3600_0000 + UInt32(number)), instance: Self.machine,
          name: nil, until: Instant(seconds: number)))
    }
    #expect(addresses.last(of: IPv4Address(rawValue: 0x3600_0000)) == nil)
    #expect(addresses.last(of: IPv4Address(rawValue: 0x3600_0063)) != nil)
  }
}

extension Topology {
  fileprivate mutating func stop() {
    guard let instance = cloud.network.instances[PassingStateTests.machine] else { return }
    cloud.stop(instance)
  }

  /// Stopped and started again a moment ago.
  fileprivate mutating func restart() {
    stop()
    cloud.advance(byMilliseconds: 60_000)
    guard let instance = cloud.network.instances[PassingStateTests.machine] else { return }
    cloud.start(instance)
  }
}
