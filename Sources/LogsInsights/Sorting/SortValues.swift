/// One key of an order.
struct SortKey: Equatable, Sendable {
  var slot: Int
  var isDescending: Bool
}

/// Some rows and what they are ordered by.
///
/// Rows are compared by words (see `SortCodes`); the values themselves are looked at only where equal
/// words may be different values.
struct SortValues: Sendable {
  /// The words of a row's first key, and which row it is.
  private struct Entry {
    var high: UInt64
    var low: UInt64
    var row: Int
  }

  private let keys: [SortKey]
  private var codes: [SortCodes]
  /// One batch, or several one after the other.
  private var batches: [Batch]
  /// The first row of each batch.
  private var starts: [Int]
  private(set) var count: Int

  init(_ keys: [SortKey], _ batch: Batch) {
    self.keys = keys
    (batches, starts, count) = ([batch], [0], batch.count)
    codes = keys.map { key in
      SortCodes(batch.column(key.slot), count: batch.count, isDescending: key.isDescending)
    }
  }

  /// The rows of several others, one after the other.
  init(_ keys: [SortKey], joining others: [SortValues]) {
    self.keys = keys
    (batches, starts, count) = ([], [], 0)
    codes = keys.map { SortCodes(isDescending: $0.isDescending) }
    for other in others {
      starts += other.starts.map { $0 + count }
      batches += other.batches
      count += other.count
      for index in keys.indices { codes[index].append(other.codes[index]) }
    }
  }

  /// All rows in one batch, which they are unless they come from several.
  var batch: Batch { batches.first ?? Batch(count: 0, slots: 0) }

  // MARK: Order

  /// Whether a row comes before another one; of equal rows the one that is further up does.
  func precedes(_ first: Int, _ second: Int) -> Bool {
    let order = order(first, self, second)
    return order == .same ? first < second : order == .ascending
  }

  /// How a row stands to a row of other values, with descending keys turned round.
  func order(_ row: Int, _ other: SortValues, _ otherRow: Int) -> Order {
    for index in keys.indices {
      let (mine, theirs) = (codes[index], other.codes[index])
      let (high, otherHigh) = (mine.high[row], theirs.high[otherRow])
      if high != otherHigh { return high < otherHigh ? .ascending : .descending }
      let (low, otherLow) = (mine.low(row), theirs.low(otherRow))
      if low != otherLow { return low < otherLow ? .ascending : .descending }
      guard !mine.isExact || !theirs.isExact else { continue }
      let order = NaturalOrder.order(value(row, index), other.value(otherRow, index))
      if order != .same { return keys[index].isDescending ? order.reversed : order }
    }
    return .same
  }

  private func value(_ row: Int, _ index: Int) -> Datum {
    var (low, high) = (0, starts.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= row { low = middle } else { high = middle }
    }
    return batches[low].column(keys[index].slot)[row - starts[low]]
  }

  private func entries(_ rows: some Collection<Int>) -> [Entry] {
    guard let first = codes.first else { return rows.map { Entry(high: 0, low: 0, row: $0) } }
    return first.high.withUnsafeBufferPointer { high in
      first.low.withUnsafeBufferPointer { low in
        rows.map { row in
          Entry(high: high[row], low: low.isEmpty ? 0 : low[row], row: row)
        }
      }
    }
  }

  @inline(__always)
  private func precedes(_ first: Entry, _ second: Entry, _ isDecided: Bool) -> Bool {
    if first.high != second.high { return first.high < second.high }
    if first.low != second.low { return first.low < second.low }
    return isDecided ? first.row < second.row : precedes(first.row, second.row)
  }

  /// Whether the words of the first key are all that rows differ in.
  private var isDecidedByFirst: Bool { codes.count <= 1 && codes.first?.isExact != false }

  /// The rows that come before a row of other values.
  func rows(before other: SortValues, _ otherRow: Int) -> [Int] {
    guard let mine = codes.first, let theirs = other.codes.first else { return [] }
    let limit = theirs.high[otherRow]
    return mine.high.withUnsafeBufferPointer { high in
      high.indices.filter { row in
        if high[row] != limit { return high[row] < limit }
        return order(row, other, otherRow) == .ascending
      }
    }
  }

  /// All rows in order.
  func sorted() -> [Int] { sorted(0..<count) }

  /// Some rows in order.
  func sorted(_ rows: some Collection<Int>) -> [Int] {
    let isDecided = isDecidedByFirst
    var entries = entries(rows)
    entries.sort { precedes($0, $1, isDecided) }
    return entries.map(\.row)
  }

  /// So many of some rows, those that come first, in any order.
  func first(_ bound: Int, of rows: [Int]) -> [Int] {
    guard bound < rows.count else { return rows }
    guard bound > 0 else { return [] }
    let isDecided = isDecidedByFirst
    guard bound < rows.count / 4 else {
      var all = entries(rows)
      select(bound, in: &all, isDecided)
      return all.map(\.row)
    }
    var best: [Entry] = []
    // Few of many: whatever comes after the last of those that are first so far is passed over.
    let room = 2 * bound + 64
    best.reserveCapacity(min(room, rows.count))
    var last: Entry?
    for entry in entries(rows) {
      if let last, !precedes(entry, last, isDecided) { continue }
      best.append(entry)
      guard best.count == room else { continue }
      select(bound, in: &best, isDecided)
      last = best.max { precedes($0, $1, isDecided) }
    }
    select(bound, in: &best, isDecided)
    return best.map(\.row)
  }

  private func select(_ bound: Int, in entries: inout [Entry], _ isDecided: Bool) {
    guard bound < entries.count else { return }
    entries.withUnsafeMutableBufferPointer { entries in
      Selection.select(bound, in: entries) { precedes($0, $1, isDecided) }
    }
    entries.removeLast(entries.count - bound)
  }

  /// The row that comes last of some.
  func last(of rows: [Int]) -> Int? {
    let isDecided = isDecidedByFirst
    return entries(rows).max { precedes($0, $1, isDecided) }?.row
  }

  /// The first words of the first key.
  func withFirstWords<Result>(_ body: (UnsafeBufferPointer<UInt64>) -> Result) -> Result {
    (codes.first?.high ?? Array(repeating: 0, count: count)).withUnsafeBufferPointer(body)
  }

  // MARK: Rows

  /// Some rows of a single batch.
  func gathered(_ rows: [Int]) -> SortValues {
    var result = self
    result.count = rows.count
    result.batches = [batch.gathered(rows)]
    result.codes = codes.map { $0.gathered(rows) }
    return result
  }

  /// One row with nothing but its keys, in storage of its own.
  func key(_ row: Int) -> SortValues {
    var batch = Batch(count: 1, slots: 0)
    for (index, key) in keys.enumerated() {
      batch[key.slot] = .datums([value(row, index).compacted])
    }
    var result = SortValues(keys, batch)
    result.codes = codes.map { $0.gathered([row]) }
    return result
  }

  /// The same rows in storage of their own.
  var detached: SortValues {
    var result = self
    result.batches = batches.map(\.detached)
    return result
  }
}
