import LogsInsights
import Testing

@Suite struct CountFrequentCommandTests {
  @Test(arguments: [
    ("countFrequent srcAddr, dstPort", "srcAddr=10.0.0.5 dstPort=443 _approxcount=3"),
    (
      "count_frequent bytes | sort bytes asc",
      "bytes=10 _approxcount=1;bytes=20 _approxcount=1;bytes=40 _approxcount=1"
    ),
    ("countFrequent vpcId", "_approxcount=3"),
    ("filter bytes < 40 | countFrequent action | display _approxcount", "_approxcount=2"),
  ])
  func `combinations of values by how often they occur`(query: String, expected: String) throws {
    #expect(try Sample.rows(query, Sample.three).joined(separator: ";") == expected)
  }

  @Test(arguments: [
    ("countFrequent", 13, "unexpected symbol found <EOF> at line 1 and position 13"),
    ("countFrequent abs(bytes)", 17, "unexpected symbol found ( at line 1 and position 17"),
    ("countFrequent srcAddr | fields bytes", 31, "Unknown symbols found in or after stats: bytes"),
  ])
  func `refusals`(query: String, position: Int, message: String) {
    let error = Sample.error(query)
    #expect(error?.message == message)
    #expect(error?.position == position)
  }
}
