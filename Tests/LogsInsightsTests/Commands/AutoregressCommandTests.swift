import LogsInsights
import Testing

@Suite struct AutoregressCommandTests {
  @Test(arguments: [
    (
      "fields bytes | sort bytes asc | autoregress bytes",
      "bytes=10;bytes=20 bytes_p1=10;bytes=40 bytes_p1=20"
    ),
    (
      "fields bytes | sort bytes asc | autoregress bytes p=1-2",
      "bytes=10;bytes=20 bytes_p1=10;bytes=40 bytes_p1=20 bytes_p2=10"
    ),
    ("fields bytes | sort bytes asc | autoregress bytes p=2 | display bytes_p2", ";;bytes_p2=10"),
    (
      "fields bytes | sort bytes asc | autoregress bytes as before",
      "bytes=10;bytes=20 before=10;bytes=40 before=20"
    ),
    (
      "fields bytes | sort bytes asc | autoregress bytes as b p=2-3 | display b_p2, b_p3",
      ";;b_p2=10"
    ),
  ])
  func `values of earlier rows as columns`(query: String, expected: String) throws {
    #expect(try Sample.rows(query, Sample.three).joined(separator: ";") == expected)
  }

  @Test(arguments: [
    ("autoregress", 11, "unexpected symbol found <EOF> at line 1 and position 11"),
    ("autoregress bytes p=0", 20, "p must be between 1 and 4"),
    ("autoregress bytes p=5", 20, "p must be between 1 and 4"),
    ("autoregress bytes p=3-2", 22, "p must be between 3 and 4"),
    ("autoregress bytes p=x", 20, "unexpected symbol found x at line 1 and position 20"),
  ])
  func `refusals`(query: String, position: Int, message: String) {
    let error = Sample.error(query)
    #expect(error?.message == message)
    #expect(error?.position == position)
  }
}
