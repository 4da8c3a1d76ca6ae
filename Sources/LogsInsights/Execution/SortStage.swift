/// One key of an order.
struct SortKey: Equatable, Sendable {
  var slot: Int
  var isDescending: Bool
}

/// Orders all rows, equal ones as they came, and lets the first of each combination of some values
/// pass if it is told to. With a bound it keeps little more than twice so many, so that its memory does
/// not grow with the input.
struct SortStage: MergeableStage {
  /// Rows of one batch that may be among the first.
  private struct Chunk: Sendable {
    /// Where the batch stands among all rows of the query.
    var place: UInt64
    var batch: Batch
    var values: SortValues
    /// How many rows had the bytes that the batch still holds.
    var size: Int
  }

  let keys: [SortKey]
  /// How many of the first rows are wanted; set when a limit follows.
  var bound: Int?
  /// Slots of which every combination of values is wanted once; empty for all rows.
  var distinct: [Int] = []
  var nextRow: UInt64 = 0
  private var chunks: [Chunk] = []
  private var count = 0
  /// The one row that a new one must come before, once there are as many as the bound.
  private var cutoff: SortValues?

  /// So many rows more than twice the bound are looked through at once.
  private static let slack = 1_024
  /// A batch that is left with fewer than one of so many rows leaves its bytes behind, too.
  private static let wholeShare = 4

  init(keys: [SortKey], bound: Int? = nil) {
    self.keys = keys
    self.bound = bound
  }

  mutating func process(_ batch: Batch, in context: QueryContext) -> Batch? {
    let values = SortValues(keys, batch)
    let rows = candidates(values)
    if !rows.isEmpty {
      keep(
        Chunk(place: nextRow, batch: batch, values: values, size: batch.count), rows: rows)
    }
    nextRow += UInt64(batch.count)
    if let bound, count >= 2 * bound + Self.slack { trim(to: bound) }
    return nil
  }

  private mutating func keep(_ chunk: Chunk, rows: [Int]) {
    count += rows.count
    chunks.append(reduced(chunk, to: rows))
  }

  private func reduced(_ chunk: Chunk, to rows: [Int]) -> Chunk {
    var chunk = chunk
    if rows.count < chunk.batch.count {
      chunk.batch = chunk.batch.gathered(rows)
      chunk.values = chunk.values.gathered(rows)
    }
    if bound == nil || rows.count * Self.wholeShare < chunk.size {
      chunk.batch = chunk.batch.detached
      chunk.values = chunk.values.detached
      chunk.size = rows.count
    }
    return chunk
  }

  /// The rows of a batch that can be among the first, in the order of rows: of many only as many as
  /// are wanted, because keeping a row costs more than comparing it.
  private func candidates(_ values: SortValues) -> [Int] {
    var rows = Array(0..<values.count)
    if let cutoff { rows.removeAll { values.order($0, cutoff, 0) != .ascending } }
    guard let bound, bound < rows.count, distinct.isEmpty else { return rows }
    var best: [Int] = []
    var last: Int?
    for row in rows {
      if let last, !values.precedes(row, last) { continue }
      best.append(row)
      guard best.count >= 2 * bound + 64 else { continue }
      best.sort(by: values.precedes)
      best.removeLast(best.count - bound)
      last = best.last
    }
    best.sort(by: values.precedes)
    return best.prefix(bound).sorted()
  }

  private var allValues: SortValues { SortValues(keys, joining: chunks.map(\.values)) }

  /// For each row its batch, and which of the batch's rows it is.
  private var places: [(chunk: Int, row: Int)] {
    chunks.indices.flatMap { chunk in
      (0..<chunks[chunk].batch.count).map { (chunk: chunk, row: $0) }
    }
  }

  /// The first rows in order, as many as are wanted.
  private func firstRows(_ values: SortValues) -> [Int] {
    let order = values.sorted()
    let most = bound ?? order.count
    guard !distinct.isEmpty else { return Array(order.prefix(most)) }
    let places = places
    let columns = chunks.map { chunk in distinct.map { chunk.batch.column($0) } }
    var distinctRows = DistinctRows()
    var first: [Int] = []
    for row in order where first.count < most {
      let place = places[row]
      if distinctRows.isFirst(columns[place.chunk], place.row) { first.append(row) }
    }
    return first
  }

  /// Lets all rows go but the first ones. None of the others can come back: a combination's first row
  /// is only ever replaced by one that comes before it.
  private mutating func trim(to bound: Int) {
    let values = allValues
    let first = firstRows(values)
    if first.count == bound, let last = first.last { cutoff = values.gathered([last]).detached }
    var wanted = first.sorted()[...]
    let all = chunks
    (chunks, count) = ([], 0)
    var start = 0
    for chunk in all {
      let end = start + chunk.batch.count
      let rows = wanted.prefix { $0 < end }.map { $0 - start }
      wanted.removeFirst(rows.count)
      if !rows.isEmpty { keep(chunk, rows: rows) }
      start = end
    }
  }

  mutating func finish(in context: QueryContext) -> Batch? {
    guard count > 0 else { return nil }
    let places = places
    let order = firstRows(allValues).map { places[$0] }
    var batch = Batch(count: order.count, slots: 0)
    for slot in 0..<(chunks.map(\.batch.columns.count).max() ?? 0) {
      let columns = chunks.map { $0.batch.column(slot) }
      batch[slot] = .scalars(order.map { columns[$0.chunk][$0.row] })
    }
    (chunks, count) = ([], 0)
    return batch
  }

  // MARK: Parts

  var isMergeable: Bool { true }
  var keepsBatches: Bool { true }

  mutating func merge(_ other: any MergeableStage) {
    guard let other = other as? Self else { return }
    chunks = (chunks + other.chunks).sorted { $0.place < $1.place }
    count += other.count
    if let bound, count >= 2 * bound + Self.slack { trim(to: bound) }
  }
}
