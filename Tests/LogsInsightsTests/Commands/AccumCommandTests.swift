import LogsInsights
import Testing

@Suite struct AccumCommandTests {
  @Test(arguments: [
    (
      "fields bytes | sort @timestamp asc | accum bytes | display bytes_accum",
      "bytes_accum=10;bytes_accum=30;bytes_accum=70"
    ),
    ("fields bytes | accum bytes as t", "bytes=40 t=40;bytes=20 t=60;bytes=10 t=70"),
    ("fields if(bytes = 20, 'x', bytes) as b | accum b as t | display t", "t=40;;t=50"),
    ("fields bytes | accum vpcId as t | display t", ";;"),
    ("stats sum(bytes) as s by packets | sort s asc | accum s as t | display t", "t=10;t=30;t=70"),
  ])
  func `a column grows by the values of another`(query: String, expected: String) throws {
    #expect(try Sample.rows(query, Sample.three).joined(separator: ";") == expected)
  }

  @Test(arguments: [
    ("accum", 5, "unexpected symbol found <EOF> at line 1 and position 5"),
    ("accum 5", 6, "unexpected symbol found 5 at line 1 and position 6"),
    ("accum bytes as", 14, "unexpected symbol found <EOF> at line 1 and position 14"),
    ("accum bytes | accum bytes", 20, "Ephemeral field is already defined: bytes_accum ([20,25])"),
    ("stats count(*) as n | accum bytes", 28, "Unknown symbols found in or after stats: bytes"),
  ])
  func `refusals`(query: String, position: Int, message: String) {
    let error = Sample.error(query)
    #expect(error?.message == message)
    #expect(error?.position == position)
  }
}
