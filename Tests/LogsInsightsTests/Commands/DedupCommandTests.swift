import LogsInsights
import Testing

@Suite struct DedupCommandTests {
  @Test func `unsorted records are taken newest first, and those without the field are kept`()
    throws
  {
    let records = [
      Sample.flow(after: 0, bytes: 1), Sample.flow(after: 1, bytes: 2), Sample.line("x", after: 2),
      Sample.line("y", after: 3),
    ]
    #expect(
      try Sample.rows("fields bytes, @message like 'x' as t | dedup srcAddr", records) == [
        "t=0", "t=1", "bytes=2 t=0",
      ])
  }

  @Test(
    arguments: [
      ("sort bytes asc | dedup srcAddr | display bytes", nil),
      ("fields bytes | sort bytes asc | dedup srcAddr", "bytes=10"),
      ("fields bytes | dedup srcAddr, bytes | limit 2", "bytes=40;bytes=20"),
      ("fields bytes | dedup vpcId", "bytes=40;bytes=20;bytes=10"),
      ("stats count(*) as n by bytes | dedup n | limit 5", "bytes=10 n=1"),
    ] as [(String, String?)])
  func `the first record of each combination stays`(query: String, expected: String?) throws {
    guard let expected else {
      #expect(Sample.refusal(query) == "unexpected symbol found display at line 1 and position 33")
      return
    }
    #expect(try Sample.rows(query, Sample.three).joined(separator: ";") == expected)
  }

  @Test(arguments: [
    ("fields a | dedup a | sort a", 21, "unexpected symbol found sort at line 1 and position 21"),
    ("dedup", 5, "unexpected symbol found <EOF> at line 1 and position 5"),
    ("dedup abs(a)", 9, "unexpected symbol found ( at line 1 and position 9"),
    (
      "stats count(*) as n | dedup srcAddr", 28,
      "Unknown symbols found in or after stats: srcAddr"
    ),
  ])
  func `refusals`(query: String, position: Int, message: String) {
    let error = Sample.error(query)
    #expect(error?.message == message)
    #expect(error?.position == position)
  }
}
