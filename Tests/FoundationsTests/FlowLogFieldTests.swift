import Foundations
import Testing

@Suite struct FlowLogFieldTests {
  @Test func theDefaultFormatIsVersion2() {
    let names = FlowLogField.standard.map(\.rawValue).joined(separator: " ")
    #expect(
      names == "version account-id interface-id srcaddr dstaddr srcport dstport protocol packets "
        + "bytes start end action log-status")
  }

  /// As many as the user guide's table of available fields has of each version.
  @Test(arguments: [(2, 14), (3, 7), (4, 4), (5, 4), (7, 10), (8, 1), (9, 1), (10, 1), (11, 12)])
  func fieldsOfEachVersion(version: Int, count: Int) {
    #expect(FlowLogField.allCases.count { $0.version == version } == count)
  }

  @Test(
    arguments: [
      ("srcaddr", .sourceAddress), ("pkt-dst-aws-service", .packetDestinationService),
      ("next-hop-az-id", .nextHopAvailabilityZoneID), ("srcAddr", nil), ("", nil),
    ] as [(String, FlowLogField?)])
  func namesAreWrittenAsInFormats(name: String, field: FlowLogField?) {
    #expect(FlowLogField(rawValue: name) == field)
  }
}
