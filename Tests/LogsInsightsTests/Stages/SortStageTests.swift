import Testing

@testable import LogsInsights

/// The first rows of an order, kept in parts and thinned out on the way, are those that sorting all
/// rows at once gives.
@Suite struct SortStageTests {
  static let plain = ["0", "7", "12", "99", "1400", "99999", "1234567890123456"]
  static let odd =
    plain + ["007", "1.5", "-3", "x", "", "x10", "x9", "é", "1e3", "12.0", "10.0.9.1", "10.0.10.1"]

  /// A record whose key is a text, or is missing.
  static func message(_ key: String?, _ row: Int) -> String {
    key.map { "{\"padding\": \"----------------\", \"k\": \"\($0)\", \"row\": \(row)}" }
      ?? "{\"row\": \(row)}"
  }

  static func expected(
    _ keys: [String?], isDescending: Bool, limit: Int, groups: [String?]? = nil
  ) -> [String] {
    let scalars = keys.map { $0.map { Datum.text($0) } ?? .null }
    let order = keys.indices.sorted { first, second in
      let order = NaturalOrder.order(scalars[first], scalars[second])
      if order == .same { return first < second }
      return (order == .descending) == isDescending
    }
    guard let groups else { return order.prefix(limit).map(String.init) }
    var seen: Set<String> = []
    let first = order.filter { row in groups[row].map { seen.insert($0).inserted } ?? true }
    return first.prefix(limit).map(String.init)
  }

  @Test(arguments: 0..<60)
  func `the first rows of many`(seed: UInt64) throws {
    var log = RandomLog(seed: seed)
    let limit = log.pick([1, 3, 40, 700])
    let isDescending = log.below(2) == 0
    // Rows that go up or down with chance around them, so that every way of thinning out happens.
    let slope = log.pick([-3, 0, 3])
    let keys: [String?] = (0..<log.pick([0, 5, 3_000, 9_000])).map { row in
      switch log.below(seed % 3 == 0 ? 40 : 400_000) {
      case 0: nil
      case 1...4: log.pick(Self.odd)
      default: String(100_000 + slope * row + log.below(1_000))
      }
    }
    let query = try InsightsQuery(
      parsing: "fields row | sort k \(isDescending ? "desc" : "asc") | limit \(limit) | display row"
    )
    let text = keys.enumerated().map { Self.message($1, $0) + "\n" }
    let rows = Self.rows(of: query, text, &log)
    #expect(
      rows == Self.expected(keys, isDescending: isDescending, limit: limit), "seed \(seed)")
  }

  @Test(arguments: 0..<40)
  func `the first rows of each combination`(seed: UInt64) throws {
    var log = RandomLog(seed: 1_000 + seed)
    let (limit, isDescending) = (log.pick([1, 3, 40, 700]), log.below(2) == 0)
    let (slope, combinations) = (log.pick([-3, 0, 3]), log.pick([1, 5, 300, 5_000]))
    let count = log.pick([0, 5, 3_000, 9_000])
    let keys: [String?] = (0..<count).map { String(100_000 + slope * $0 + log.below(1_000)) }
    let groups: [String?] = (0..<count).map { _ in
      log.below(50) == 0 ? nil : "g\(log.below(combinations))"
    }
    let query = try InsightsQuery(
      parsing: """
        fields row | sort k \(isDescending ? "desc" : "asc") | dedup g | limit \(limit)
        """)
    let text = (0..<count).map { row in
      let group = groups[row].map { "\"g\": \"\($0)\", " } ?? ""
      return "{\(group)\"k\": \"\(keys[row] ?? "")\", \"row\": \(row)}\n"
    }
    let rows = Self.rows(of: query, text, &log)
    let expected = Self.expected(
      keys, isDescending: isDescending, limit: limit, groups: groups)
    #expect(rows == expected, "seed \(seed)")
  }

  /// The values of `row` when lines are cut into pieces, each for one of three parts.
  static func rows(of query: InsightsQuery, _ text: [String], _ log: inout RandomLog) -> [String] {
    var execution = QueryExecution(query)
    var parts = (0..<3).map { _ in execution.part() }
    var (row, piece) = (0, 0)
    while row < text.count {
      let end = min(row + 1 + log.below(2_000), text.count)
      let bytes = Array(text[row..<end].joined().utf8)
      execution.merge(
        parts[log.below(3)].scan(lines: bytes.span, layout: .standard, file: "f", piece: piece))
      (row, piece) = (end, piece + 1)
    }
    for part in parts.shuffled(using: &log) { execution.merge(part) }
    return execution.finish().rows.map { row in
      row.first { $0.field == "row" }?.value ?? ""
    }
  }

  /// Each value as a key beside every other one, in columns of numbers and of anything.
  @Test func `values compare alike in every form`() {
    let keys = [SortKey(slot: 0, isDescending: false)]
    func values(_ texts: [String]) -> SortValues {
      var batch = Batch(count: texts.count, slots: 1)
      var column = TextColumn(bytes: Array(repeating: 0x20, count: 16), starts: [], ends: [])
      for text in texts {
        column.starts.append(column.bytes.count)
        column.bytes += text.utf8
        column.ends.append(column.bytes.count)
      }
      batch[0] = .text(column)
      return SortValues(keys, batch)
    }
    for first in Self.odd {
      for second in Self.odd {
        let expected = NaturalOrder.order(.text(first), .text(second))
        #expect(values([first]).order(0, values([second]), 0) == expected)
        #expect(values([first, "x"]).order(0, values([second]), 0) == expected)
        let both = SortValues(keys, joining: [values([first]), values([second])])
        #expect(both.order(0, both, 1) == expected, "\(first) \(second)")
      }
    }
  }
}
