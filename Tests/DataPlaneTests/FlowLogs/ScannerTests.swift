import CloudTesting
import Foundations
import Testing

@testable import DataPlane
@testable import NetworkModel

@Suite struct ScannerTests {
  private static func scanner(_ seed: UInt64) -> Scanner {
    Scanner(seed: seed, interface: ResourceID(generated: "eni-0123456789abcdef0"))
  }

  @Test(arguments: [1, 7, 0xdead_beef] as [UInt64])
  func `no source comes twice, so a single ping outweighs every stranger`(seed: UInt64) {
    let scanner = Self.scanner(seed)
    let start = 1_767_603_600 / 60
    let probes = (start..<start + 24 * 60).flatMap { scanner.probes(ofMinute: $0) }
    #expect(Set(probes.map(\.source)).count == probes.count)
    #expect(probes.allSatisfy { (40..<84).contains($0.bytes) })
    // FL-24: 15 to 17 records a minute with answers and the learner's own traffic.
    #expect((11...16).contains(probes.count / (24 * 60)))
  }

  @Test func `the same minute is the same whenever it is asked for, another seed's is not`() {
    #expect(
      Self.scanner(7).probes(ofMinute: 29_460_060) == Self.scanner(7).probes(ofMinute: 29_460_060))
    #expect(
      Self.scanner(7).probes(ofMinute: 29_460_060) != Self.scanner(8).probes(ofMinute: 29_460_060))
  }

  @Test func `a minute asked for in pieces is the whole minute`() {
    let (scanner, minute) = (Self.scanner(7), 29_460_060)
    let pieces = (0..<60).flatMap { second in
      let start = minute * 60_000 + second * 1000
      return scanner.probes(inMinute: minute, within: start..<start + 1000)
    }
    let whole = scanner.probes(ofMinute: minute)
    #expect(pieces.sorted { $0.at < $1.at } == whole.sorted { $0.at < $1.at })
    #expect(scanner.probes(inMinute: minute, within: 0..<1000).isEmpty)
  }

  @Test func `nobody scans from Amazon's own addresses, nor by ICMP`() throws {
    let connect = try #require(CIDR(parsing: "18.237.140.160/29"))
    for probe in (0..<600).flatMap({ Self.scanner(3).probes(ofMinute: $0) }) {
      #expect(!connect.contains(probe.source) && probe.source.isGlobal)
      if case .icmp = probe.payload { Issue.record("a scanner pinged") }
    }
  }

  @Test func `time is asked of a server that was not asked for hours`() {
    let keeper = TimeKeeper(seed: 7, interface: ResourceID(generated: "eni-0123456789abcdef0"))
    let servers = (0..<780).compactMap { keeper.question(inMinute: $0)?.server }
    #expect(Set(servers).count == servers.count && servers.count > 100)
  }
}

extension Scanner {
  fileprivate func probes(ofMinute minute: Int) -> [Probe] {
    probes(inMinute: minute, within: minute * 60_000..<(minute + 1) * 60_000)
  }
}
