import LogsInsights
import Testing

@Suite struct SortCommandTests {
  @Test(arguments: [
    ("fields bytes | sort bytes desc", "bytes=40;bytes=20;bytes=10"),
    ("fields bytes | order by bytes", "bytes=10;bytes=20;bytes=40"),
    (
      "fields packets * 0 as z, bytes | sort z asc, bytes desc | display bytes",
      "bytes=40;bytes=20;bytes=10"
    ),
    ("fields if(bytes = 20, vpcId, bytes) as b | sort b desc", "b=40;b=10;"),
    ("fields if(bytes = 20, vpcId, bytes) as b | sort b", ";b=10;b=40"),
    ("fields concat('10.0.', bytes) as a | sort a", "a=10.0.10;a=10.0.20;a=10.0.40"),
    ("sort bytes asc | limit 1 | display bytes", "bytes=10"),
  ])
  func `rows in natural order, ascending unless told otherwise`(query: String, expected: String)
    throws
  {
    #expect(try Sample.rows(query, Sample.three).joined(separator: ";") == expected)
  }

  @Test(arguments: [
    ("sort", 4, "unexpected symbol found <EOF> at line 1 and position 4"),
    ("sort bin(5m)", 8, "unexpected symbol found ( at line 1 and position 8"),
    ("sort 5", 5, "unexpected symbol found 5 at line 1 and position 5"),
    ("sort bytes desc asc", 16, "unexpected symbol found asc at line 1 and position 16"),
    ("sort bytes,", 11, "unexpected symbol found <EOF> at line 1 and position 11"),
    ("dedup srcAddr | sort bytes", 16, "unexpected symbol found sort at line 1 and position 16"),
  ])
  func `refusals`(query: String, position: Int, message: String) {
    let error = Sample.error(query)
    #expect(error?.message == message)
    #expect(error?.position == position)
  }
}
