import Testing

@testable import LogsInsights

/// The fast ways through the engine lead where the plain one does: any cutting into pieces, any
/// number of parts, and records given one by one have the same result.
@Suite struct PartialExecutionTests {
  static let queries = [
    "stats sum(bytes) as b by srcAddr, dstAddr | sort b desc | limit 10",
    "filter action='REJECT' | stats count(*) as n by srcAddr | sort n desc | limit 20",
    "stats avg(bytes), min(bytes), max(bytes) by bin(5m)",
    #"filter @message like /10\.1\.\d+\.5 / | stats count(*)"#,
    #"filter @message like /10\.1\.\d+\.5/ | stats count(*), count(bytes) by dstPort"#,
    "stats count(*)",
    "stats sum(bytes), avg(bytes), min(bytes), max(bytes)",
    "stats count(*) by interfaceId, srcAddr, action",
    "stats count_distinct(srcAddr), pct(bytes, 50) by dstPort",
    "stats stddev(bytes), values(srcAddr) by dstPort",
    "stats earliest(bytes), latest(bytes), sortsFirst(srcAddr) by dstPort",
    "stats histogram(bytes, 1000) by action",
    "stats topk(3, srcAddr)",
    "stats count(*) as n by bytes > 500, srcAddr | sort n desc, srcAddr",
    "stats count(*) by bytes % 7",
    "filter action = 'REJECT' and dstPort = 443 | stats sum(bytes), sum(packets / 3)",
    "filter srcAddr = '10.0.1.3' | fields dstAddr, bytes | sort bytes desc, dstAddr | limit 7",
    "filter @message like 'REJECT' | stats count(*) by logStatus",
    "filter @message like /[A-Z]{6} OK/ and bytes > 5 | stats count(*)",
    "filter @message like /(?i)reject/ | stats count(*)",
    "filter @message like /^2 .*OK$/ | stats count(*)",
    "filter srcAddr like '0.1.' | stats count(*), max(srcPort) by datefloor(@timestamp, 10m) as t",
    "filter dstPort in [22, 53] | stats min(bytes) by srcAddr",
    "filter not (action = 'ACCEPT') | stats count(*) by action",
    "filter deep.x = 1 | stats count(*) by srcAddr",
    "fields srcAddr, bytes | sort bytes desc, @message | limit 12",
    "fields @message | sort @message | limit 5",
    "parse @message /10\\.1\\.(?<third>\\d+)/ | stats count(*) as n by third | sort n desc",
    "fields srcAddr | dedup srcAddr | limit 20",
    "filter action = 'REJECT' | stats count(*) by bin(1m) as t | sort t",
    "filter dstAdr = 'x' | stats count(*) by srcAddr",
  ]

  /// What pieces give, each taken by the part that chance has chosen.
  static func result(
    of query: InsightsQuery, _ text: [UInt8], cuts: [Int], parts count: Int,
    _ log: inout RandomLog
  ) -> QueryResult {
    var execution = QueryExecution(query)
    var parts = (0..<count).map { _ in execution.part() }
    var layout = FlowLogLayout.standard
    var partials: [PartialResult] = []
    for (piece, start) in cuts.dropLast().enumerated() {
      let range = start..<cuts[piece + 1]
      let part = log.below(count)
      partials.append(
        parts[part].scan(
          lines: text.span.extracting(range), layout: layout, file: "file",
          offset: range.lowerBound, piece: piece))
      layout = layout.after(text, in: range)
      #expect(partials.last?.layout == layout)
    }
    for partial in partials { execution.merge(partial) }
    for part in parts.shuffled(using: &log) { execution.merge(part) }
    return execution.finish()
  }

  /// Beginnings of some lines, and both ends.
  static func cuts(_ text: [UInt8], _ log: inout RandomLog) -> [Int] {
    var cuts = [0]
    let share = log.pick([2, 10, 100])
    for place in text.indices.dropLast() where text[place] == UInt8(ascii: "\n") {
      if log.below(share) == 0 { cuts.append(place + 1) }
    }
    return cuts + [text.count]
  }

  @Test(arguments: 0..<12)
  func `any cutting and any number of parts give what records one by one give`(
    seed: Int
  ) throws {
    var log = RandomLog(seed: UInt64(seed))
    let text = log.text(lines: log.pick([0, 1, 7, 300, 900]))
    let records = RandomLog.records(text)
    for source in Self.queries {
      let query = try InsightsQuery(parsing: source)
      let expected = query.run(over: records)
      var first: [QueryNotice]?
      for parts in 1...4 {
        let found = Self.result(of: query, text, cuts: Self.cuts(text, &log), parts: parts, &log)
        #expect(
          Self.rows(found) == Self.rows(expected), "\(source), seed \(seed), \(parts) parts")
        #expect(found.statistics == expected.statistics, "\(source), seed \(seed)")
        // Only lines of files are told to be no records; the same whatever the parts.
        let notices = found.notices.filter { !Self.isOfLines($0) }
        #expect(notices.count == expected.notices.count, "\(source), seed \(seed)")
        let ofLines = found.notices.filter(Self.isOfLines)
        #expect(ofLines == first ?? ofLines, "\(source), seed \(seed), \(parts) parts")
        first = first ?? ofLines
      }
    }
  }

  static func isOfLines(_ notice: QueryNotice) -> Bool {
    switch notice {
    case .textLines, .filesWithoutRecords, .otherFormat: true
    default: false
    }
  }

  /// Without pointers: which record a row is depends on how records are numbered.
  static func rows(_ result: QueryResult) -> [[QueryResult.Cell]] {
    result.rows.map { $0.filter { $0.field != "@ptr" } }
  }

  private static let record = "2 123 eni-1 10.0.0.1 10.0.0.2 1 2 6 1 40 1620000000 1620000060"

  /// Forms whose messages do not stand in the lines as they are.
  private static let wrapped: [String] = [
    """
    timestamp,message
    1620000000000,"\(record) ACCEPT OK"
    1620000001000,a ""b""

    """,
    """
    @timestamp,@message
    2021-05-03 00:00:00.000,"\(record) REJECT OK"
    ,
    ,"\(record) ACCEPT OK"

    """,
    """
    {"message":"\(record) ACCEPT OK","logStream":"s"}
    \(record) REJECT OK

    """,
    """
    \u{1E}{"timestamp":1620000000000,"message":"\(record) ACCEPT OK\\n"}
    \u{1E}[{"field":"@message","value":"\(record) REJECT OK"}]

    """,
    """
    2021-05-03T00:00:00.000Z \(record) ACCEPT OK
      \(record) REJECT OK\u{20}

    """,
  ]

  @Test(arguments: wrapped)
  func `a row points to the same line however the file is cut`(text: String) throws {
    let bytes = Array(String(repeating: text, count: 3).utf8)
    let breaks = bytes.indices.filter { bytes[$0] == UInt8(ascii: "\n") }.map { $0 + 1 }
    let layout = FlowLogLayout.standard.opening(bytes.span)
    let lines = Set([0] + breaks)
    for source in ["fields @message, srcAddr", "filter @message like 'OK' | fields @message"] {
      let query = try InsightsQuery(parsing: source)
      func rows(_ cuts: [Int]) -> [[QueryResult.Cell]] {
        var execution = QueryExecution(query)
        var part = execution.part()
        for (piece, (start, end)) in zip(cuts, cuts.dropFirst()).enumerated() {
          execution.merge(
            part.scan(
              lines: bytes.span.extracting(start..<end), layout: layout, file: "file",
              offset: start, piece: piece))
        }
        execution.merge(part)
        return execution.finish().rows
      }
      let whole = rows([0, bytes.count])
      let pointers = whole.compactMap { row in
        row.first { $0.field == "@ptr" }.flatMap { RecordPointer($0.value) }
      }
      #expect(pointers.count == whole.count)
      #expect(pointers.allSatisfy { lines.contains($0.ordinal) })
      #expect(Set(pointers.map(\.ordinal)).count == whole.count)
      #expect(rows([0] + breaks) == whole)
    }
  }

  @Test(arguments: 0..<20)
  func `sums and extremes by group are those of plain arithmetic`(seed: Int) throws {
    var log = RandomLog(seed: UInt64(seed) &+ 1_000)
    var lines = ""
    var sums: [String: Int] = [:]
    var (least, most): ([String: Int], [String: Int]) = ([:], [:])
    for _ in 0..<2_000 {
      let (key, bytes) = ("10.0.\(log.below(30)).\(log.below(9))", log.below(1_000_000_000))
      let start = 1_700_000_000 + log.below(86_400)
      lines += "2 1 eni-1 \(key) 10.1.1.1 1 2 6 1 \(bytes) \(start) \(start) ACCEPT OK\n"
      sums[key, default: 0] += bytes
      least[key] = min(least[key] ?? .max, bytes)
      most[key] = max(most[key] ?? .min, bytes)
    }
    let text = Array(lines.utf8)
    let query = try InsightsQuery(
      parsing: "stats sum(bytes) as s, min(bytes) as l, max(bytes) as m by srcAddr")
    let found = Self.result(of: query, text, cuts: Self.cuts(text, &log), parts: 3, &log)
    #expect(found.rows.count == sums.count)
    for row in found.rows {
      let values = row.map(\.value)
      let key = values[0]
      let expected = [sums[key] ?? 0, least[key] ?? 0, most[key] ?? 0].map(String.init)
      #expect(Array(values[1...]) == expected, "seed \(seed), \(key)")
    }
  }

  @Test(arguments: [4] as [UInt64])
  func `a block longer than the engine takes at once is cut at its lines`(seed: UInt64) throws {
    var log = RandomLog(seed: seed)
    let text = log.text(lines: 6_000)
    #expect(text.count > 3 * PartialExecution.blockSize)
    let query = try InsightsQuery(parsing: "filter action = 'REJECT' | stats count(*) by srcAddr")
    let found = Self.result(of: query, text, cuts: [0, text.count], parts: 1, &log)
    let expected = query.run(over: RandomLog.records(text))
    #expect(found.rows == expected.rows)
    #expect(found.statistics == expected.statistics)
  }

  @Test(arguments: [5] as [UInt64])
  func `a line longer than any record is left out, and the others are not`(seed: UInt64) throws {
    var log = RandomLog(seed: seed)
    let long = String(repeating: "x", count: 2 * PartialExecution.blockSize) + " REJECT"
    let short = String(repeating: "x", count: LineTable.lengthLimit - 7) + " REJECT"
    let text = Array((log.line() + "\n" + long + "\n\n" + short + "\n" + long).utf8)
    for source in ["filter @message like 'REJECT' | stats count(*) as n", "stats count(*) as n"] {
      let query = try InsightsQuery(parsing: source)
      var part = QueryExecution(query).part()
      let partial = part.scan(
        lines: text.span, layout: .standard, file: "f", piece: 0)
      #expect(partial.statistics.recordsScanned == 2)
      #expect(partial.hasLongLines && partial.tally.longLines.count == 2)
      #expect(partial.tally.longLines.first == 1)
      #expect(partial.lineCount == 5)
    }
  }

  @Test(arguments: [6] as [UInt64])
  func `columns follow the header that was read last, in whatever part`(seed: UInt64) throws {
    var log = RandomLog(seed: seed)
    let text = Array(
      """
      1 2 eni-1 10.0.0.1 10.0.0.2 1 2 6 1 5 1700000000 1700000060 ACCEPT OK
      bytes srcaddr start
      70 10.0.0.1 1700000000
      80 10.0.0.2 1700000000
      srcaddr bytes start
      10.0.0.2 90 1700000000
      """.utf8)
    let query = try InsightsQuery(parsing: "stats sum(bytes) as s by srcAddr")
    for seed in 0..<30 {
      var log = RandomLog(seed: UInt64(seed))
      let found = Self.result(of: query, text, cuts: Self.cuts(text, &log), parts: 2, &log)
      #expect(found.rows.map { $0.map(\.value) } == [["10.0.0.1", "75"], ["10.0.0.2", "170"]])
      #expect(found.statistics.recordsScanned == 4)
    }
    _ = log.next()
  }
}

extension RandomLog: RandomNumberGenerator {}
