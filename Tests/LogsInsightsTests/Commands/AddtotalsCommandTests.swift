import LogsInsights
import Testing

@Suite struct AddtotalsCommandTests {
  @Test(arguments: [
    (
      "fields packets, bytes | sort bytes asc | addtotals",
      "packets=0 bytes=10 Total=10;packets=1 bytes=20 Total=21;packets=2 bytes=40 Total=42"
    ),
    (
      "fields bytes | addtotals row=false col=true bytes | display bytes",
      "bytes=40;bytes=20;bytes=10;bytes=70"
    ),
    ("fields bytes | limit 1 | addtotals fieldname=Sum bytes", "bytes=40 Sum=40"),
    (
      "fields bytes, packets | limit 1 | addtotals fieldname='All of it' bytes, packets",
      "bytes=40 packets=2 All of it=42"
    ),
    ("fields srcAddr, bytes | limit 1 | addtotals", "srcAddr=10.0.0.5 bytes=40 Total=40"),
    ("fields srcAddr | limit 1 | addtotals", "srcAddr=10.0.0.5"),
  ])
  func `rows and columns are summed up`(query: String, expected: String) throws {
    #expect(try Sample.rows(query, Sample.three).joined(separator: ";") == expected)
  }

  @Test(arguments: [
    ("addtotals colour=1", 10, "unexpected symbol found colour at line 1 and position 10"),
    ("addtotals row=1", 14, "unexpected symbol found 1 at line 1 and position 14"),
    ("addtotals fieldname=5", 20, "unexpected symbol found 5 at line 1 and position 20"),
    ("addtotals bytes,", 16, "unexpected symbol found <EOF> at line 1 and position 16"),
    ("fields 1 as Total | addtotals", 20, "Ephemeral field is already defined: Total ([20,29])"),
  ])
  func `refusals`(query: String, position: Int, message: String) {
    let error = Sample.error(query)
    #expect(error?.message == message)
    #expect(error?.position == position)
  }
}
