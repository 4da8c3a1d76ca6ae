import LogsInsights
import Testing

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
