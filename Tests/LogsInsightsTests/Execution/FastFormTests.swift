import Testing

@testable import LogsInsights

/// What is done for whole columns at once is what the simplest code does value by value.
@Suite struct FastFormTests {
  static let pieces = [
    "", "1", "7", "22", "443", "0", "007", "-5", "1.5", "1e3", "10.0.9.1", "10.0.10.1", "a", "x10",
    "x9", "é", "-", "9007199254740993", "9007199254740992.0", "12345678901234567890", "REJECT",
    "-9223372036854775808", "1234567890123", "1234567890124", "longer than fifteen bytes 1",
    "longer than fifteen bytes 12", "and one that is longer than every word of a key may be, 40",
  ]

  static func text(_ log: inout RandomLog) -> String {
    (0..<(1 + log.below(3))).map { _ in log.pick(pieces) }.joined(
      separator: log.pick(["", ".", " "]))
  }

  /// Texts among other bytes, as in lines; `nil` is a missing one.
  static func column(_ texts: [String?], _ log: inout RandomLog) -> TextColumn {
    var column = TextColumn(bytes: [], starts: [], ends: [])
    for text in texts {
      column.bytes += Array(repeating: UInt8(ascii: "1"), count: log.below(3))
      column.starts.append(text == nil ? -1 : column.bytes.count)
      column.bytes += Array((text ?? "").utf8)
      column.ends.append(text == nil ? -1 : column.bytes.count)
    }
    return column
  }

  static func texts(_ count: Int, _ log: inout RandomLog) -> [String?] {
    (0..<count).map { _ in log.below(20) == 0 ? nil : text(&log) }
  }

  @Test(arguments: 0..<60)
  func `a value is in a list when it is equal to one of its values`(seed: UInt64) {
    var log = RandomLog(seed: seed)
    let others: [Datum] = [
      .boolean(true), .integer(7), .number(1.5), .timestamp(1_234_567_890_123), .null, .list([]),
    ]
    func value() -> Datum {
      log.below(4) == 0 ? log.pick(others) : .text(Text(log.pick(Self.pieces)))
    }
    // Literals are texts, numbers and truths.
    let list = (0..<log.pick([1, 9, 30])).map { _ in value() }.filter { !$0.isStructure }
    for value in (0..<200).map({ _ in value() }) where !value.isNull {
      #expect(
        ValueList(list).contains(value)
          == list.contains { Comparison.equal.holds(value, $0) == true },
        "\(value) in \(list)")
    }
  }

  @Test(arguments: 0..<60)
  func `rows are sorted and chosen as their values are`(seed: UInt64) {
    var log = RandomLog(seed: seed)
    let count = log.pick([1, 20, 500])
    let keys = (0..<(1 + log.below(2))).map { SortKey(slot: $0, isDescending: log.below(2) == 0) }
    let shared = Self.texts(log.pick([1, 10, 400]), &log)
    var (batches, rows): ([Batch], [[Datum]]) = ([], [])
    for _ in 0..<(1 + log.below(3)) {
      var batch = Batch(count: count, slots: keys.count)
      for key in keys {
        batch[key.slot] = .text(Self.column((0..<count).map { _ in log.pick(shared) }, &log))
      }
      rows += (0..<count).map { row in keys.map { batch.column($0.slot)[row] } }
      batches.append(batch)
    }
    func order(_ first: Int, _ second: Int) -> Order {
      for (index, key) in keys.enumerated() {
        let order = NaturalOrder.order(rows[first][index], rows[second][index])
        if order != .same { return key.isDescending ? order.reversed : order }
      }
      return .same
    }
    let values = SortValues(keys, joining: batches.map { SortValues(keys, $0) })
    let expected = rows.indices.sorted { first, second in
      let order = order(first, second)
      return order == .same ? first < second : order == .ascending
    }
    #expect(values.sorted() == expected, "seed \(seed)")
    for bound in [0, 1, 7, count, rows.count + 1] {
      let first = values.first(bound, of: Array(rows.indices))
      #expect(first.sorted() == expected.prefix(bound).sorted(), "seed \(seed), \(bound)")
    }
    let limit = log.below(rows.count)
    let before = SortValues(keys, joining: [values]).rows(before: values.key(limit), 0)
    #expect(
      before == rows.indices.filter { order($0, limit) == .ascending }, "seed \(seed)")
  }

  /// The places of wildcards as `Extraction` documents them, by comparing at every place.
  static func places(_ literals: [[UInt8]], _ line: [UInt8]) -> [Range<Int>]? {
    func first(_ literal: [UInt8], from start: Int) -> Int? {
      guard start + literal.count <= line.count else { return nil }
      return (start...(line.count - literal.count)).first {
        Array(line[$0..<($0 + literal.count)]) == literal
      }
    }
    guard let start = first(literals[0], from: 0) else { return nil }
    var (position, places) = (start + literals[0].count, [Range<Int>]())
    for (index, literal) in literals.enumerated().dropFirst() {
      if literal.isEmpty, index == literals.count - 1 {
        places.append(position..<line.count)
        continue
      }
      guard let next = first(literal, from: position) else { return nil }
      places.append(position..<next)
      position = next + literal.count
    }
    return places
  }

  @Test(arguments: 0..<60)
  func `wildcards are where comparing at every place finds them`(seed: UInt64) {
    var log = RandomLog(seed: seed)
    let literals = (0..<(2 + log.below(6))).map { _ in
      Array(log.pick(["", " ", " ", "a", "ab", "aab", "1", ": "]).utf8)
    }
    let texts = (0..<40).map { _ -> String? in
      log.below(9) == 0
        ? nil
        : (0..<log.below(120)).map { _ in log.pick(["a", "b", " ", "1", ": "]) }.joined()
    }
    let column = Self.column(texts, &log)
    var glob = GlobMatcher(literals.map { Text($0) })
    for (row, text) in texts.enumerated() {
      guard let text else { continue }
      let range = column.starts[row]..<column.ends[row]
      let isFound = column.bytes.withUnsafeBufferPointer { glob.matches($0, range) }
      let places = glob.places.map {
        ($0.lowerBound - range.lowerBound)..<($0.upperBound - range.lowerBound)
      }
      #expect(
        (isFound ? places : nil) == Self.places(literals, Array(text.utf8)), "seed \(seed), \(text)"
      )
    }
  }

  @Test(arguments: 0..<30)
  func `a text is found in those values that have it`(seed: UInt64) throws {
    var log = RandomLog(seed: seed)
    let texts = Self.texts(200, &log)
    let column = Self.column(texts, &log).gathered((0..<200).map { _ in log.below(200) })
    let sought = Text(log.pick(["10", "10.0", "REJECT", "11", "1.5", "er than"]))
    let needle = try #require(ByteNeedle(sought))
    let expected = (0..<column.count).map { column[$0].asText?.contains(sought) }
    #expect(column.contain(needle) == expected, "seed \(seed)")
  }

  @Test(arguments: 0..<40)
  func `functions of columns give what they give for each row`(seed: UInt64) throws {
    var log = RandomLog(seed: seed)
    let count = 300
    var batch = Batch(count: count, slots: 3)
    batch[0] = .text(Self.column(Self.texts(count, &log), &log))
    batch[1] = .timestamps((0..<count).map { _ in 1_700_000_000_000 + log.below(9) * 256_000 }[...])
    batch[2] = .datums(
      (0..<count).map { _ in
        log.pick([.null, .integer(7), .boolean(true), .text("t"), .number(0.5)])
      })
    let slots: [BoundExpression] = [
      .slot(0), .slot(1), .slot(2), .constant(.text("c")), .constant(.null),
    ]
    let condition = BoundExpression.comparison(.less, .slot(0), .constant(.integer(400)))
    let format = BoundExpression.constant(.text(log.pick(["%H", "%F %T", "%j%", ""])))
    let context = QueryContext(period: nil, now: 0)
    let calls: [(ColumnFunction, String, [BoundExpression])] = [
      (.concat, "concat", (0..<(1 + log.below(4))).map { _ in log.pick(slots) }),
      (.choice, "case", [condition, log.pick(slots), .slot(2), log.pick(slots)]),
      (
        .choice, "case",
        [
          condition, .constant(.text("a")), .slot(2), .constant(.text("b")),
          slots[log.below(2) + 3],
        ]
      ),
      (.choice, "if", [condition, log.pick(slots), log.pick(slots)]),
      (.instant, "formatDate", [.slot(1), format]),
      (.instant, "formatDate", [log.pick(slots), format]),
    ]
    for (function, name, arguments) in calls {
      let site = CallSite(name: name, arguments: [], range: 0..<0)
      let body = try #require(FunctionRegistry.function(name)).bind(site)
      let expected = BoundExpression.call(body, arguments).evaluate(batch, in: context)
      let fast = BoundExpression.columnCall(function, body, arguments).evaluate(batch, in: context)
      for row in 0..<count {
        #expect(fast[row] == expected[row], "seed \(seed), \(name), row \(row)")
      }
    }
  }

  @Test(arguments: 0..<40)
  func `values are counted once and ranked as sorting ranks them`(seed: UInt64) {
    var log = RandomLog(seed: seed)
    var parts = (0..<2).map { _ in
      (DistinctAccumulator(lists: false), PercentileAccumulator(percent: 90), [(Int, Datum)]())
    }
    // The second part numbers its groups the other way round.
    let shared = Self.texts(log.pick([3, 100]), &log)
    for part in parts.indices {
      for _ in 0..<(1 + log.below(4)) {
        let texts = (0..<log.pick([1, 50, 700])).map { _ in log.pick(shared) }
        let groups = texts.map { _ in log.below(5) }
        let column = Column.text(Self.column(texts, &log))
        parts[part].0.add([column], groups: groups, groupCount: 5)
        parts[part].1.add([column], groups: groups, groupCount: 5)
        for (row, group) in groups.enumerated() {
          parts[part].2.append((part == 0 ? group : 4 - group, column[row]))
        }
      }
    }
    parts[0].0.merge(parts[1].0, groups: [4, 3, 2, 1, 0], groupCount: 5)
    parts[0].1.merge(parts[1].1, groups: [4, 3, 2, 1, 0], groupCount: 5)
    let all = parts[0].2 + parts[1].2
    for group in 0..<5 {
      let values = all.filter { $0.0 == group && !$0.1.isNull }.map(\.1)
      #expect(
        parts[0].0.result(group) == .integer(Set(values.compactMap(\.printed)).count),
        "seed \(seed)")
      let numbers = values.compactMap { $0.number?.double }.sorted()
      let rank = max(0, Int((0.9 * Double(numbers.count)).rounded(.up)) - 1)
      let expected = numbers.isEmpty ? Datum.null : .numeric(numbers[rank])
      #expect(parts[0].1.result(group) == expected, "seed \(seed)")
    }
  }

  @Test(arguments: 0..<30)
  func `numbers are put in order by their digits, equal ones as they came`(seed: UInt64) {
    var log = RandomLog(seed: seed)
    let bits = UInt64(log.pick([1, 12, 40, 64]))
    let numbers = (0..<log.pick([0, 5, 3_000])).map { _ in log.next() >> (64 - bits) }
    #expect(
      RadixOrder.indices(of: numbers)
        == numbers.indices.sorted { (numbers[$0], $0) < (numbers[$1], $1) },
      "seed \(seed)")
  }

  @Test(arguments: 0..<30)
  func `keys in words are the texts that they were made of`(seed: UInt64) {
    var log = RandomLog(seed: seed)
    let texts = (0..<2).map { _ in Self.texts(300, &log) }
    var (table, other) = (KeyTable(parts: 2), KeyTable(parts: 2))
    var expected: [String: Int] = [:]
    for start in stride(from: 0, to: 300, by: 100) {
      let rows = texts.map { Array($0[start..<(start + 100)]) }
      let columns = rows.map { Column.text(Self.column($0, &log)) }
      let groups = table.groups(of: columns, count: 100, firstRow: UInt64(start))
      _ = other.groups(of: columns.reversed(), count: 100, firstRow: UInt64(start))
      for row in 0..<100 {
        let key = rows.map { $0[row] ?? "missing" }.joined(separator: "\u{1}")
        #expect(groups[row] == expected[key, default: expected.count], "seed \(seed)")
        expected[key] = groups[row]
        for part in 0..<2 {
          let value = table.column(part, groups)[row]
          #expect(value == (rows[part][row].map { .text($0) } ?? .null), "seed \(seed)")
        }
      }
    }
    // Counted again from what another table gives, as a second stats does.
    let all = Array(0..<other.count)
    var again = KeyTable(parts: 2)
    let numbers = again.groups(
      of: [other.column(1, all), other.column(0, all)], count: all.count, firstRow: 0)
    #expect(numbers == all && again.count == expected.count, "seed \(seed)")
  }
}
