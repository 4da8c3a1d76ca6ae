import LogsInsights
import Testing

@Suite struct QueryExecutionTests {
  @Test func `both ends of the period are included and only it is counted`() throws {
    let query = try InsightsQuery(parsing: "stats count(*) as n")
    let records = (0..<10).map { Sample.flow(after: $0) }
    let result = query.run(over: records, period: (Sample.start + 2_000)...(Sample.start + 5_000))
    #expect(result.rows == [[QueryResult.Cell(field: "n", value: "4")]])
    #expect(result.statistics.recordsScanned == 4)
    #expect(result.statistics.recordsMatched == 4)
    #expect(result.statistics.bytesScanned == 4 * records[0].message.utf8.count)
  }

  @Test(arguments: [
    ("filter action = 'REJECT' | limit 1", 3), ("filter action = 'REJECT'", 3),
    // INQ-09: a record without data has no action, but counts as scanned.
    ("stats count(*) by action", 5),
    ("filter bytes > 0 | stats sum(bytes) by srcAddr", 5),
    ("fields bytes | limit 2", 6), ("stats count(*)", 6),
    ("filter action = 'REJECT' | stats count(*) as n by srcAddr | filter n > 100", 3),
  ])
  func `records matched are those that pass the filters`(query: String, matched: Int) throws {
    let records =
      [Sample.flow(), Sample.flow(after: 1)]
      + (2..<5).map { Sample.flow(after: $0, action: "REJECT") } + [Sample.noData(after: 5)]
    let result = try InsightsQuery(parsing: query).run(over: records)
    #expect(result.statistics.recordsMatched == matched)
    #expect(result.statistics.recordsScanned == 6)
  }

  @Test func `rows of log events end with a pointer to the event`() throws {
    var record = Sample.flow()
    record.ordinal = 17
    let row = try #require(
      try InsightsQuery(parsing: "fields srcAddr").run(over: [record]).rows.first)
    #expect(row.map(\.field) == ["srcAddr", "@ptr"])
    let pointer = RecordPointer(
      log: record.log, stream: record.stream, timestamp: record.timestamp, ordinal: 17)
    #expect(RecordPointer(row[1].value) == pointer)
    #expect(RecordPointer("c29tZXRoaW5nIGVsc2U=") == nil)
  }

  /// Functions of functions, each of which makes a few times as much as it is given.
  @Test(arguments: [
    "concat(@,@,@)", "replace(@,'1','1111')", "regexReplace(@,'[0-9]','1234')",
    "concat('a',replace(@,'',''),@,@)",
    "toupper(concat(@,@,@))",
  ])
  func `a query whose functions make far more text than they read fails`(step: String) throws {
    let stages = (0..<24).map { number in
      "fields " + step.replacing("@", with: number == 0 ? "@message" : "a\(number - 1)")
        + " as a\(number)"
    }
    let query = try InsightsQuery(parsing: stages.joined(separator: " | "))
    let result = query.run(over: [Sample.flow(), Sample.flow(after: 1)])
    #expect(result.rows == [])
    #expect(result.notices.contains { $0.isFailure && $0.message.contains("32 MiB of text") })
    // The same by the pieces of a file, which may be of any length.
    var execution = QueryExecution(query)
    var layout = FlowLogLayout.standard
    let line = Array((Sample.flow().message + "\n").utf8)
    for piece in 0..<4 {
      execution.consume(lines: line, layout: &layout, file: "a", offset: piece * line.count)
    }
    #expect(execution.finish().rows == [])
  }

  @Test func `a query that makes a little of much goes on`() throws {
    let query = try InsightsQuery(
      parsing: "fields concat(srcAddr, '>', dstAddr, @message) as a | stats count(*) as n by a")
    var execution = QueryExecution(query)
    var layout = FlowLogLayout.standard
    let line = Array((Sample.flow().message + "\n").utf8)
    let lines = Array(repeating: line, count: 1_000).flatMap { $0 }
    for piece in 0..<400 {
      execution.consume(lines: lines, layout: &layout, file: "a", offset: piece * lines.count)
    }
    #expect(execution.finish().rows.first?.map(\.value).last == "400000")
  }

  /// Wide rows of short lines: shown, kept to be sorted, in a query inside another, or many of a batch.
  @Test(arguments: [
    ("fields bytes as a0, #", "concat(@message,%) as f%", 300), ("fields #", "bytes+% as f%", 500),
    ("fields # | sort f1 | limit 9000", "@message as f%", 700),
    ("filter bytes in (fields bytes, # | display bytes, f1)", "bytes+% as f%", 500),
  ])
  func `a query whose rows take far more memory than it reads fails`(
    query: String, field: String, count: Int
  ) throws {
    let fields = (1...count).map { field.replacing("%", with: String($0)) }
    let query = try InsightsQuery(
      parsing: query.replacing("#", with: fields.joined(separator: ", ")), maximumLength: .max)
    let records = (0..<12_000).map { Sample.flow(after: $0, bytes: $0) }
    let result = query.run(over: records)
    #expect(result.rows == [])
    #expect(result.notices.filter(\.isFailure).count == 1)
    #expect(result.notices.allSatisfy { $0.message.contains("32 MiB") })
    let few = query.run(over: records.prefix(10))
    #expect(few.rows.count == 10)
  }

  @Test func `a query that is run anew has all its room again`() throws {
    let fields = (1...500).map { "bytes+\($0) as f\($0)" }.joined(separator: ", ")
    let query = try InsightsQuery(parsing: "fields " + fields, maximumLength: .max)
    let execution = QueryExecution(query)
    var first = execution
    first.consume((0..<12_000).map { Sample.flow(after: $0) })
    #expect(first.finish().rows == [])
    execution.beginAnew()
    var second = execution
    second.consume((0..<10).map { Sample.flow(after: $0) })
    #expect(second.finish().rows.count == 10)
  }

  @Test func `the limit of the call is applied after the query's own`() throws {
    let records = (0..<20).map { Sample.flow(after: $0, bytes: $0) }
    let query = try InsightsQuery(parsing: "fields bytes | sort bytes asc | limit 10")
    #expect(query.run(over: records, limit: 3).rows.map { $0[0].value } == ["0", "1", "2"])
    #expect(query.run(over: records, limit: 500).rows.count == 10)
  }

  @Test func `ten thousand rows come unasked and a hundred thousand at most`() throws {
    let records = (0..<10_500).map { Sample.flow(after: $0, bytes: $0) }
    #expect(try InsightsQuery(parsing: "fields bytes").run(over: records).rows.count == 10_000)
    let query = try InsightsQuery(parsing: "fields bytes | limit 10400")
    let rows = query.run(over: records).rows
    #expect(rows.count == 10_400)
    #expect(rows.first?.first?.value == "10499")
  }

  @Test func `a bounded sort over many batches gives the same rows as a full one`() throws {
    let records = (0..<30_000).map { Sample.flow(after: $0, bytes: $0 * 7_919 % 30_011) }
    let bounded = try InsightsQuery(parsing: "fields bytes | sort bytes desc | limit 5")
    let top = bounded.run(over: records).rows.map { $0[0].value }
    let values = records.indices.map { $0 * 7_919 % 30_011 }.sorted(by: >)
    #expect(top == values.prefix(5).map(String.init))
  }

  @Test func `limit any needs no more records once it is satisfied`() throws {
    var execution = QueryExecution(try InsightsQuery(parsing: "fields bytes | limit any 2"))
    var consumed = 0
    for index in 0..<100_000 where !execution.isSatisfied {
      execution.consume(Sample.flow(after: index))
      consumed += 1
    }
    #expect(consumed < 100_000)
    #expect(execution.finish().rows.count == 2)
  }

  @Test func `a field that no record has is pointed out`() throws {
    let result = try InsightsQuery(parsing: "filter dstAdr = '10.0.1.9' | stats count(*) by vpcId")
      .run(over: [Sample.flow()])
    #expect(
      result.notices == [
        .unknownField("dstAdr", suggestion: "dstAddr"), .unknownField("vpcId", suggestion: nil),
      ])
    #expect(
      result.notices[0].message == "no record has a field `dstAdr`: did you mean `dstAddr`?")
  }

  @Test func `no records give no rows and no notices`() throws {
    let query = try InsightsQuery(parsing: "stats sum(bytes) as b by srcAddr | sort b desc")
    #expect(query.run(over: [LogRecord]()).rows.isEmpty)
    #expect(query.run(over: [LogRecord]()).notices.isEmpty)
    #expect(try InsightsQuery(parsing: "stats count(*)").run(over: [LogRecord]()).rows.isEmpty)
  }
}
