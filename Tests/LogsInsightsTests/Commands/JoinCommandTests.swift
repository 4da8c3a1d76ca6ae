import LogsInsights
import Testing

@Suite struct JoinCommandTests {
  static let records = [
    Sample.line(#"{"id":"1","path":"/a"}"#, of: "api", after: 0),
    Sample.line(#"{"id":"2","path":"/b"}"#, of: "api", after: 1),
    Sample.line(#"{"id":"3","path":"/c"}"#, of: "api", after: 2),
    Sample.line(#"{"path":"/d"}"#, of: "api", after: 3),
    Sample.line(#"{"request":1,"took":30}"#, of: "lambda", after: 4),
    Sample.line(#"{"request":1.0,"took":50}"#, of: "lambda", after: 5),
    Sample.line(#"{"request":"3","took":70}"#, of: "lambda", after: 6),
    Sample.line(#"{"took":90}"#, of: "lambda", after: 7),
  ]

  @Test(arguments: [
    (
      "join left=a right=l where a.id = l.request (SOURCE 'lambda') | fields a.path, l.took | sort l.took asc",
      "a.path=/a l.took=30;a.path=/a l.took=50;a.path=/c l.took=70"
    ),
    (
      "join type=left left=a right=l where l.request = a.id (SOURCE lambda) "
        + "| display path, l.took | sort path, l.took",
      "path=/a l.took=30;path=/a l.took=50;path=/b;path=/c l.took=70;path=/d"
    ),
    (
      "join type=inner left=a right=l where a.id = l.request (SOURCE 'lambda' | filter took < 40) "
        + "| display a.id, l.@timestamp",
      "a.id=1 l.@timestamp=2026-03-02 00:00:04.000"
    ),
    (
      "join left=a right=s where a.id=s.request (SOURCE lambda | stats sum(took) as t by request) "
        + "| display a.id, s.t | sort a.id",
      "a.id=1 s.t=30;a.id=1 s.t=50;a.id=3 s.t=70"
    ),
    (
      "join left=a right=l where a.id=l.request (SOURCE lambda) | stats avg(l.took) as t by a.path | sort a.path",
      "a.path=/a t=40;a.path=/c t=70"
    ),
    (
      "join type=left left=a right=l where a.id=l.request (SOURCE lambda) "
        + "| filter !ispresent(l.took) | display path | sort path",
      "path=/b;path=/d"
    ),
    (
      "fields id as k | join left=a right=l where a.k=l.request (SOURCE lambda) | display l.took + 1 as t | sort t",
      "t=31;t=51;t=71"
    ),
    ("join left=a right=l where a.id=l.request (SOURCE nothing) | display a.id", ""),
  ])
  func `records get the fields of those with the same key`(
    query: String, expected: String
  ) throws {
    let api = Self.records.filter { $0.log.hasSuffix("api") }
    let result = try InsightsQuery(parsing: query).run(over: api) { source, _ in
      guard case .named(let names) = source.groups else { return [] }
      return Self.records.filter { record in
        names.contains { record.log.hasSuffix(":" + $0) }
      }
    }
    let rows = result.rows.map { row in
      row.filter { $0.field != "@ptr" }.map { "\($0.field)=\($0.value)" }.joined(separator: " ")
    }
    #expect(rows.joined(separator: ";") == expected)
  }

  @Test func `records of both sides count as scanned`() throws {
    let query = try InsightsQuery(
      parsing: "join left=a right=l where a.id=l.request (SOURCE lambda) | stats count(*) as n")
    let result = query.run(over: Self.records.prefix(4)) { _, _ in Array(Self.records.suffix(4)) }
    #expect(result.rows == [[QueryResult.Cell(field: "n", value: "3")]])
    #expect(result.statistics.recordsScanned == 8)
  }

  @Test func `too many keys on the right side fail the query`() throws {
    let query = try InsightsQuery(
      parsing: "join left=a right=l where a.id=l.id (SOURCE l) | stats count(*) as n")
    let many = (0...50_000).map { Sample.line(#"{"id":\#($0)}"#) }
    let result = query.run(over: many.prefix(1)) { _, _ in many }
    #expect(result.rows.isEmpty)
    #expect(result.notices == [.tooManyKeys(50_000)])
    #expect(result.notices[0].isFailure)
    #expect(
      result.notices[0].message == "the right side of a join has at most 50000 different keys")
    #expect(query.run(over: many.prefix(1)) { _, _ in Array(many.dropLast()) }.rows.count == 1)
  }

  @Test(arguments: [
    ("join left=a right=b", "unexpected symbol found <EOF> at line 1 and position 19"),
    ("join right=b where", "unexpected symbol found where at line 1 and position 13"),
    ("join kind=left", "unexpected symbol found kind at line 1 and position 5"),
    ("join type=outer", "unexpected symbol found outer at line 1 and position 10"),
    (
      "join left=a right=b where a.x = c.y (SOURCE g)",
      "unexpected symbol found a.x = c.y at line 1 and position 26"
    ),
    (
      "join left=a right=b where a.x = b.x",
      "unexpected symbol found <EOF> at line 1 and position 35"
    ),
    (
      "join left=a right=b where a.x = b.x (SOURCE g) | join left=c right=d where c.x = d.x (SOURCE g)",
      "Command join is misplaced: only one join is allowed in a query"
    ),
    (
      "join left=a right=b where a.x = b.x (SOURCE g | filter y in (SOURCE h | fields y))",
      "Nested subqueries are not supported"
    ),
    (
      "join left=a right=b where a.x = b.x (SOURCE g) | stats count(*) as n | filter b.y > 1",
      "Unknown symbols found in or after stats: b.y"
    ),
  ])
  func `refusals`(query: String, message: String) {
    #expect(Sample.refusal(query) == message)
  }
}
