import LogsInsights
import Testing

@Suite struct QueryErrorTests {
  @Test func `the rendering points at the place and says what to write`() throws {
    let error = try #require(throws: QueryError.self) {
      try InsightsQuery(parsing: "stats sum(bytes) as total by srcAddr\n| sort dstAdr desc")
    }
    #expect(error.message == "Unknown symbols found in or after stats: dstAdr")
    #expect(error.line == 2)
    #expect(error.column == 8)
    #expect(error.characters == 44..<50)
    #expect(
      error.rendering == """
        Unknown symbols found in or after stats: dstAdr
          | sort dstAdr desc
                 ^^^^^^
        help: after stats only its own columns exist: srcAddr, total; give a computed column a \
        name with as
        """)
  }

  @Test(arguments: [
    ("feilds @message", "fields"), ("stats cuont(*)", "count"),
    ("fields tolowr(action)", "tolower"), ("fields lower(action)", "tolower"),
    ("stats sum(bytes) as total by srcAddr | sort totl", "total"),
  ])
  func `a slip gets a suggestion`(query: String, suggestion: String) {
    let error = #expect(throws: QueryError.self) { try InsightsQuery(parsing: query) }
    #expect(error?.suggestion == suggestion)
    #expect(error?.rendering.contains("did you mean `\(suggestion)`?") == true)
  }

  @Test(arguments: [
    ("", "unexpected symbol found <EOF> at line 1 and position 0"),
    ("fields", "unexpected symbol found <EOF> at line 1 and position 6"),
    ("fields *", "unexpected symbol found * at line 1 and position 7"),
    ("fields @message |", "unexpected symbol found <EOF> at line 1 and position 17"),
    ("fields @message | | limit 1", "unexpected symbol found | at line 1 and position 18"),
    ("fields @message limit 1", "unexpected symbol found limit at line 1 and position 16"),
    ("fields @message\n| sort bin(5m)", "unexpected symbol found ( at line 2 and position 10"),
    ("filter bytes > > 5", "unexpected symbol found > at line 1 and position 15"),
    ("filter a ? b", "unexpected symbol found ? at line 1 and position 9"),
    ("filter a in 5", "unexpected symbol found 5 at line 1 and position 12"),
    ("fields 5x", "unexpected symbol found 5x at line 1 and position 7"),
    ("fields 5m", "unexpected symbol found 5m at line 1 and position 7"),
    (
      "filter a = 'open",
      "unexpected symbol found <EOF> at line 1 and position 11: the text has no end"
    ),
    ("fields round(1, 2, 3)", "Function round takes 1 to 2 arguments, found 3"),
    (
      "stats count(*) by bin(bytes)", "Function bin expects a period such as 5m or 1h as argument 1"
    ),
    ("filter count(*) > 1", "Statistic count can only be used in the stats command"),
    ("limit 0", "limit must be between 1 and 100000"),
    ("limit 100001", "limit must be between 1 and 100000"),
    ("fields bytes as n | fields packets as n", "Ephemeral field is already defined: n ([38,39])"),
    ("lookup t a OUTPUT b", "Command is not supported: lookup"),
    ("cidrlookup t a OUTPUT b", "Command is not supported: cidrlookup"),
    ("pattern @message | anomaly", "Command is not supported: anomaly"),
    ("fields a | unmask a", "Command is not supported: unmask"),
    ("search a", "Command is not supported: search"),
    ("stats bytes by srcAddr", "Unknown symbols found in or after stats: bytes"),
    (
      "stats sum(bytes) as b by @logStream | stats avg(b) by bin(5m)",
      "Unknown symbols found in or after stats: @timestamp"
    ),
    (
      "fields x | fields if(ispresent(x), x, 'u') as x | stats count(*) by x",
      "Unknown symbols found in or after stats: x"
    ),
  ])
  func `every refusal says what and where`(query: String, message: String) {
    let error = #expect(throws: QueryError.self) { try InsightsQuery(parsing: query) }
    #expect(error?.message == message)
  }

  @Test func `offsets count characters and not bytes`() throws {
    let error = try #require(throws: QueryError.self) {
      try InsightsQuery(parsing: "filter a = 'naïve 🦆' § b")
    }
    #expect(error.position == 21)
    #expect(error.message == "unexpected symbol found § at line 1 and position 21")
  }

  @Test(arguments: ["(", "not ", "-", "2^", "abs("])
  func `no nesting exhausts the stack`(opening: String) {
    let query = "filter " + String(repeating: opening, count: 2_000) + "1"
    #expect(throws: QueryError.self) { try InsightsQuery(parsing: query) }
  }

  @Test func `a query has at most ten thousand characters`() {
    let comment = "limit 1 #" + String(repeating: "é", count: 9_991)
    #expect(throws: Never.self) { try InsightsQuery(parsing: comment) }
    #expect(throws: QueryError.self) { try InsightsQuery(parsing: comment + "é") }
  }
}
