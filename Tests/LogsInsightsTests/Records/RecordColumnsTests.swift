import Testing

@testable import LogsInsights

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

  /// Batches of columns with their own dictionaries, with texts twice, and of messages, in any
  /// order: groups are those of the values.
  @Test(arguments: 0..<40)
  func `codes and messages in turns are grouped as messages are`(seed: UInt64) throws {
    var log = RandomLog(seed: seed)
    let texts = ["-", "", "10.0.0.1", "fd00::1:2:3:4:5", "a name that fills more than two words"]
    let dictionaries = (0..<2).map { _ in
      let chosen = (0..<6).map { _ in log.pick(texts) }
      return (chosen, RecordTexts(chosen))
    }
    let source = log.pick([
      "stats count(*), sum(bytes) by srcAddr, dstAddr", "stats count(*), max(bytes) by dstAddr",
      "stats count(*) by srcAddr, dstAddr, bytes > 50", "stats count(*) by dstAddr, srcAddr",
    ])
    let query = try InsightsQuery(parsing: source)
    var execution = QueryExecution(query)
    var (records, parts): ([LogRecord], [PartialExecution]) = ([], [])
    let isMixed = log.below(2) == 0
    for piece in 0..<12 {
      let count = log.below(40)
      let bytes = (0..<count).map { _ in log.below(100) }
      var columns = RecordColumns(count: count)
      columns["bytes"] = .integers(bytes)
      var members = bytes.map { ["\"bytes\": \($0)"] }
      for name in ["srcAddr", "dstAddr"] {
        let (chosen, dictionary) = isMixed ? log.pick(dictionaries) : dictionaries[0]
        let codes = (0..<count).map { _ in
          log.below(7) == 0 ? RecordColumns.Values.missing : UInt32(log.below(chosen.count))
        }
        columns[name] = .texts(codes: codes, of: dictionary)
        for (row, code) in codes.enumerated() where code != RecordColumns.Values.missing {
          members[row].append("\"\(name)\": \"\(chosen[Int(code)])\"")
        }
      }
      let messages = members.map {
        LogRecord(timestamp: 0, message: "{\($0.joined(separator: ", "))}")
      }
      records += messages
      if isMixed, log.below(4) == 0 {
        execution.consume(messages)
        continue
      }
      if piece < 6 || isMixed {
        execution.consume(columns)
        continue
      }
      var part = execution.part()
      execution.merge(part.scan(columns, rows: 0..<count, piece: piece))
      parts.append(part)
    }
    for part in parts.shuffled(using: &log) { execution.merge(part) }
    let found = execution.finish()
    #expect(found.rows == query.run(over: records).rows, "seed \(seed): \(source)")
  }
}
