import LogsInsights
import Testing

@Suite struct SessionizeCommandTests {
  @Test(arguments: [
    ("sessionize srcAddr maxspan 90s as s | display s", "s=1;s=1;s=1"),
    (
      "fields bytes | sort bytes asc | sessionize srcAddr maxspan 30s | display session_id",
      "session_id=1;session_id=2;session_id=3"
    ),
    (
      "fields bytes | sort bytes asc | sessionize srcAddr | display session_id",
      "session_id=1;session_id=1;session_id=1"
    ),
    ("fields bytes | sort bytes asc | sessionize srcAddr, bytes as s | display s", "s=1;s=2;s=3"),
    ("sessionize vpcId as s | stats count(*) as n by s", "s=1 n=3"),
  ])
  func `records of the same values that lie close together are numbered alike`(
    query: String, expected: String
  ) throws {
    #expect(try Sample.rows(query, Sample.three).joined(separator: ";") == expected)
  }

  @Test(arguments: [
    ("sessionize", 10, "unexpected symbol found <EOF> at line 1 and position 10"),
    ("sessionize srcAddr maxspan 5", 27, "unexpected symbol found 5 at line 1 and position 27"),
    ("sessionize srcAddr as", 21, "unexpected symbol found <EOF> at line 1 and position 21"),
    (
      "stats count(*) by srcAddr | sessionize srcAddr", 28,
      "Unknown symbols found in or after stats: @timestamp"
    ),
  ])
  func `refusals`(query: String, position: Int, message: String) {
    let error = Sample.error(query)
    #expect(error?.message == message)
    #expect(error?.position == position)
  }
}
