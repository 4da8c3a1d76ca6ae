import Testing

@testable import LogsInsights

@Suite struct FlowLogHeaderTests {
  static func opening(_ line: String) -> FlowLogLayout? {
    let bytes = Array(line.utf8)
    return FlowLogHeader.opening(bytes.span, in: .standard)
  }

  @Test(arguments: [
    ("version srcaddr bytes", ["version", "srcaddr", "bytes"]),
    ("VERSION SRCADDR BYTES ", ["version", "srcaddr", "bytes"]),
    ("version account_id log_status", ["version", "account-id", "log-status"]),
    ("version accountId logStatus startTime", ["version", "account-id", "log-status", "start"]),
    ("# srcaddr dstaddr", ["srcaddr", "dstaddr"]),
    (
      "interface-type next-hop-vpc-id instance-tag srcaddr bytes start",
      ["interface-type", "next-hop-vpc-id", "instance-tag", "srcaddr", "bytes", "start"]
    ),
    ("some-new-thing another-one srcaddr", ["some-new-thing", "another-one", "srcaddr"]),
    ("srcaddr,dstaddr,bytes", ["srcaddr", "dstaddr", "bytes"]),
    ("\"version\",\"account_id\"", ["version", "account-id"]),
    ("srcaddr\tbytes", ["srcaddr", "bytes"]),
    ("start", ["start"]),
  ])
  func `the first line of a file names columns in many spellings`(line: String, names: [String]) {
    #expect(Self.opening(line)?.names == names)
  }

  @Test(arguments: [
    "", "the quick brown fox", "start of processing", "ACCEPT OK", "srcaddr srcaddr", "hello",
    "2 123456789012 eni-1 10.0.0.1 10.0.0.2 80 443 6 10 840 1700000000 1700000060 ACCEPT OK",
    "[start] bytes", "{\"start\": 1}", "Start",
  ])
  func `other lines do not`(line: String) {
    #expect(Self.opening(line) == nil)
  }

  @Test(arguments: [
    ("srcaddr bytes start", true), ("start", false), ("SRCADDR BYTES", false),
    ("new-thing srcaddr", false),
  ])
  func `in the midst of a file only most names in the spelling of AWS are a header`(
    line: String, isHeader: Bool
  ) {
    let bytes = Array(line.utf8)
    #expect((FlowLogHeader.later(bytes.span) != nil) == isHeader)
  }

  @Test(arguments: [
    ("i8\tu64\n1\t2\n", ["i8", "u64"]), ("srcaddr\tsrc_addr\tx\n", ["srcaddr", "src_addr", "x"]),
    ("v\n", ["v"]), ("account_id\tbytes\n", ["account-id", "bytes"]),
  ])
  func `the first line of a table names its columns, whatever they are called`(
    text: String, names: [String]
  ) {
    let bytes = Array(text.utf8)
    #expect(FlowLogLayout.standard.opening(table: bytes.span).names == names)
  }
}
