import LogsInsights
import Testing

/// `accum`, `autoregress`, `filldown`, `fillmissing`, `addtotals`, `countFrequent`, `sessionize`.
@Suite struct RowArithmeticTests {
  static let records = [10, 20, 40].enumerated().map {
    Sample.flow(after: $0 * 60, packets: $0, bytes: $1)
  }

  @Test(arguments: [
    (
      "fields bytes | sort @timestamp asc | accum bytes | display bytes_accum",
      "bytes_accum=10;bytes_accum=30;bytes_accum=70"
    ),
    ("fields bytes | accum bytes as t", "bytes=40 t=40;bytes=20 t=60;bytes=10 t=70"),
    (
      "fields bytes | sort bytes asc | autoregress bytes p=1-2",
      "bytes=10;bytes=20 bytes_p1=10;bytes=40 bytes_p1=20 bytes_p2=10"
    ),
    (
      "fields bytes | sort bytes asc | autoregress bytes as before",
      "bytes=10;bytes=20 before=10;bytes=40 before=20"
    ),
    (
      "fields packets, if(bytes = 20, 'x', vpcId) as f | sort packets asc | filldown f | display f",
      ";f=x;f=x"
    ),
    (
      "fields if(bytes = 20, 1, vpcId) as cpu_a, packets | sort packets asc | filldown cpu* | display cpu_a",
      ";cpu_a=1;cpu_a=1"
    ),
    (
      "fields packets, bytes | sort bytes asc | addtotals",
      "packets=0 bytes=10 Total=10;packets=1 bytes=20 Total=21;packets=2 bytes=40 Total=42"
    ),
    (
      "fields bytes | addtotals row=false col=true bytes | display bytes",
      "bytes=40;bytes=20;bytes=10;bytes=70"
    ),
    ("fields bytes | limit 1 | addtotals fieldname=Sum bytes", "bytes=40 Sum=40"),
    ("countFrequent srcAddr, dstPort", "srcAddr=10.0.0.5 dstPort=443 _approxcount=3"),
    ("sessionize srcAddr maxspan 90s as s | display s", "s=1;s=1;s=1"),
    (
      "fields bytes | sort bytes asc | sessionize srcAddr maxspan 30s | display session_id",
      "session_id=1;session_id=2;session_id=3"
    ),
    (
      "stats sum(bytes) as b by bin(30s) as t | fillmissing with 0 for b | display b",
      "b=10;b=0;b=20;b=0;b=40"
    ),
    ("stats sum(bytes) as b by bin(1m), srcAddr | fillmissing | display b", "b=10;b=20;b=40"),
    ("filterIndex dstPort in [443] | stats count(*) as n", "n=3"),
    ("filterIndex bytes = 20 | fields bytes", "bytes=20"),
  ])
  func `rows are computed from rows`(query: String, expected: String) throws {
    #expect(try Sample.rows(query, Self.records).joined(separator: ";") == expected)
  }

  @Test func `gaps are filled for each combination of the other keys`() throws {
    let records = [
      Sample.flow(after: 0, from: "a"), Sample.flow(after: 120, from: "a"),
      Sample.flow(after: 60, from: "b"),
    ]
    let query =
      "stats count(*) as n by bin(1m) as t, srcAddr | fillmissing with 0 for n | display srcAddr, n"
    #expect(
      try Sample.rows(query, records) == [
        "srcAddr=a n=1", "srcAddr=a n=0", "srcAddr=a n=1", "srcAddr=b n=0", "srcAddr=b n=1",
        "srcAddr=b n=0",
      ])
  }

  @Test(arguments: [
    "fillmissing", "stats count(*) by srcAddr | fillmissing", "autoregress bytes p=5",
    "addtotals colour=1", "accum", "sessionize srcAddr maxspan 5", "filterIndex a < 5",
  ])
  func `refusals`(query: String) {
    #expect(throws: QueryError.self) { try InsightsQuery(parsing: query) }
  }
}
