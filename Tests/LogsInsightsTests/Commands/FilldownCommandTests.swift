import LogsInsights
import Testing

@Suite struct FilldownCommandTests {
  @Test(arguments: [
    (
      "fields packets, if(bytes = 20, 'x', vpcId) as f | sort packets asc | filldown f | display f",
      ";f=x;f=x"
    ),
    (
      "fields if(bytes = 20, 1, vpcId) as cpu_a, packets | sort packets asc | filldown cpu* | display cpu_a",
      ";cpu_a=1;cpu_a=1"
    ),
    (
      "fields if(bytes = 10, 1, vpcId) as a, if(bytes = 20, 2, vpcId) as b, packets | sort packets asc | filldown | display a, b",
      "a=1;a=1 b=2;a=1 b=2"
    ),
    (
      "fields if(bytes = 10, 1, vpcId) as a, if(bytes = 20, 2, vpcId) as b, packets | sort packets asc | filldown a, b | display a, b",
      "a=1;a=1 b=2;a=1 b=2"
    ),
    ("filldown vpcId | display vpcId, bytes", "bytes=40;bytes=20;bytes=10"),
  ])
  func `missing values take the last one that was there`(query: String, expected: String) throws {
    #expect(try Sample.rows(query, Sample.three).joined(separator: ";") == expected)
  }

  @Test(arguments: [
    ("filldown 5", 9, "unexpected symbol found 5 at line 1 and position 9"),
    ("filldown a *", 11, "unexpected symbol found * at line 1 and position 11"),
    ("stats count(*) as n | filldown bytes", 31, "Unknown symbols found in or after stats: bytes"),
  ])
  func `refusals`(query: String, position: Int, message: String) {
    let error = Sample.error(query)
    #expect(error?.message == message)
    #expect(error?.position == position)
  }
}
