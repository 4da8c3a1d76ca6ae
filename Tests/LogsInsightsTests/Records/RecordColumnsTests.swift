import LogsInsights
import Testing

/// Typed columns give what lines with the same content give.
@Suite struct RecordColumnsTests {
  static let addresses = ["10.0.0.1", "10.0.0.2", "10.0.0.3"]
  static let sources: [UInt32] = (0..<20_000).map { UInt32($0 * 7 % 3) }
  static let targets: [UInt32] = (0..<20_000).map {
    $0.isMultiple(of: 11) ? RecordColumns.Values.missing : UInt32($0 * 5 % 3)
  }
  static let bytes = (0..<20_000).map { $0 * 7_919 % 30_011 }
  static let instants = (0..<20_000).map { 1_700_000_000_000 + $0 * 250 }

  static var columns: RecordColumns {
    let texts = RecordTexts(addresses)
    var columns = RecordColumns(count: bytes.count)
    columns["srcAddr"] = .texts(codes: sources, of: texts)
    columns["dstAddr"] = .texts(codes: targets, of: texts)
    columns["bytes"] = .integers(bytes)
    columns["@timestamp"] = .timestamps(instants)
    return columns
  }

  /// The same as JSON messages, which leave out what is missing.
  static var records: [LogRecord] {
    bytes.indices.map { row in
      let target =
        targets[row] == RecordColumns.Values.missing
        ? "" : #""dstAddr": "\#(addresses[Int(targets[row])])", "#
      return LogRecord(
        timestamp: instants[row],
        message:
          #"{\#(target)"srcAddr": "\#(addresses[Int(sources[row])])", "bytes": \#(bytes[row])}"#)
    }
  }

  @Test(arguments: [
    "stats sum(bytes) as b by srcAddr, dstAddr | sort b desc | limit 10",
    "stats count(*), count(dstAddr), max(bytes) by dstAddr",
    "stats avg(bytes) by bin(1m)", "filter bytes > 20000 | stats count(*) by srcAddr",
    "filter dstAddr = '10.0.0.2' and srcAddr like '.3' | stats sum(bytes / 2)",
    "filter srcAddr in ['10.0.0.1'] | stats min(bytes), stddev(bytes), count_distinct(dstAddr)",
    "stats sum(bytes) by bytes % 5", "stats sum(srcPort) by srcAddr, bytes | sort bytes | limit 3",
    "display srcAddr, bytes | sort bytes desc | limit 4",
  ])
  func `the same as from messages`(source: String) throws {
    let query = try InsightsQuery(parsing: source)
    var execution = QueryExecution(query)
    execution.consume(Self.columns)
    let found = execution.finish()
    let expected = query.run(over: Self.records)
    #expect(
      found.rows.map { $0.filter { $0.field != "@ptr" } }
        == expected.rows.map { $0.filter { $0.field != "@ptr" } })
    #expect(found.statistics.recordsMatched == expected.statistics.recordsMatched)
  }
}
