import LogsInsights
import Testing

@Suite struct LookupCommandTests {
  static let names = """
    ip,port,name,"team, if any"\r
    10.0.0.5,443,web,"red, white"
    10.0.0.5,22,ssh,
    10.0.1.9,443,"a ""quoted"" name",blue

    10.0.0.5,443,never met,
    """

  static func rows(_ query: String, _ records: [LogRecord] = [Sample.flow()]) throws -> [[String]] {
    let table = try LookupTable(name: "names", csv: Array(names.utf8))
    let query = try InsightsQuery(parsing: query, tables: [table])
    return query.run(over: records).rows.map { row in
      row.filter { $0.field != "@ptr" }.map { "\($0.field)=\($0.value)" }
    }
  }

  @Test(
    arguments: [
      ("lookup names ip as srcAddr OUTPUT name | display name", [["name=web"]]),
      ("lookup names ip as dstAddr OUTPUT name as d | display d", [["d=a \"quoted\" name"]]),
      ("lookup names ip as srcAddr, port as dstPort OUTPUT name | display name", [["name=web"]]),
      ("lookup names ip as srcAddr, port as srcPort OUTPUT name | display name", [[]]),
      ("lookup names port as dstPort output `team, if any` as t | display t", [["t=red, white"]]),
      ("fields 'x' as a | lookup names ip as srcAddr OUTPUT name as a | display a", [["a=web"]]),
      ("fields 'x' as a | lookup names ip as srcAddr OUTPUTNEW name as a | display a", [["a=x"]]),
      (
        "fields vpcId as a | lookup names ip as srcAddr OUTPUTNEW name as a | display a",
        [["a=web"]]
      ),
      (
        "stats count(*) as n by srcAddr | lookup names ip as srcAddr OUTPUT name",
        [["srcAddr=10.0.0.5", "n=1", "name=web"]]
      ),
      (
        "lookup names ip as srcAddr OUTPUT name | stats sum(bytes) as b by name",
        [["name=web", "b=4000"]]
      ),
      (
        "filter srcAddr in (lookup names ip as srcAddr OUTPUT name | filter name = 'web' "
          + "| display srcAddr) | stats count(*) as n", [["n=1"]]
      ),
    ] as [(String, [[String]])])
  func `values of the first row with the same keys stand beside a record`(
    query: String, expected: [[String]]
  ) throws {
    #expect(try Self.rows(query) == expected)
  }

  @Test(arguments: [
    ("lookup other ip OUTPUT name", "one of the tables names"),
    ("lookup names adress as srcAddr OUTPUT name", "one of the table's columns ip, port"),
    ("lookup names ip as srcAddr", "OUTPUT or OUTPUTNEW"),
  ])
  func `a table or column that is not there is refused with those that are`(
    query: String, says: String
  ) {
    let error = #expect(throws: QueryError.self) { try Self.rows(query) }
    #expect(error?.rendering.contains(says) == true)
  }

  @Test(arguments: [
    ("", LookupTableError.empty), ("a,b\n1\n", .badWidth(line: 2, cells: 1, columns: 2)),
    ("a,b\n\n1,\"x\n", .badQuotes(line: 3)),
  ])
  func `a file that is no table is refused with its line`(
    text: String, error: LookupTableError
  ) {
    #expect(throws: error) { try LookupTable(name: "t", csv: Array(text.utf8)) }
  }
}

@Suite struct CidrlookupCommandTests {
  static let networks = """
    cidr,team
    10.0.0.0/8,all
    10.0.1.0/24,web
    10.0.1.9/32,one host
    10.0.1.0/24,never met
    2001:db8::/32,documentation
    no block,nobody
    """

  @Test(
    arguments: [
      ("10.0.1.9", "one host"), ("10.0.1.8", "web"), ("10.9.1.8", "all"), ("11.0.0.0", nil),
      ("2001:db8::1", "documentation"), ("2001:db9::1", nil), ("-", nil),
    ] as [(String, String?)])
  func `the narrowest block that an address is in counts`(address: String, team: String?) throws {
    let table = try LookupTable(name: "networks", csv: Array(Self.networks.utf8))
    let query = try InsightsQuery(
      parsing: "cidrlookup networks cidr as srcAddr OUTPUT team as t | display t",
      tables: [table])
    let records = [Sample.flow(from: address), Sample.flow(from: address)]
    for row in query.run(over: records).rows {
      #expect(row.first { $0.field == "t" }?.value == team)
    }
  }
}
