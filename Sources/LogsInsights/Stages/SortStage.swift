/// Orders all rows, equal ones as they came, and lets the first of each combination of some values
/// pass if it is told to. With a bound it keeps some times as many, so that its memory does not
/// grow with the input.
struct SortStage: MergeableStage {
  /// Rows of one batch that may be among the first.
  private struct Chunk: Sendable {
    /// Where the batch stands among all rows of the query.
    var place: UInt64
    var values: SortValues
    /// For each row the number of its combination; empty when all rows are wanted.
    var combinations: [Int]
    /// How many rows had the bytes that the batch still holds.
    var size: Int
    /// What keeping it costs.
    var memory = 0
  }

  let keys: [SortKey]
  /// How many of the first rows are wanted; set when a limit follows.
  var bound: Int?
  /// Slots of which every combination of values is wanted once; empty for all rows.
  var distinct: [Int] = []
  var nextRow: UInt64 = 0
  private var chunks: [Chunk] = []
  private var count = 0
  /// What the chunks take, and how much of that the query's budget knows of.
  private var (memory, knownMemory) = (0, 0)
  private var combinations: DistinctRows?
  /// The one row that a new one must come before, once there are as many as the bound.
  private var cutoff: SortValues?

  /// So many rows more than some times the bound are looked through at once.
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
      var chunk = Chunk(place: nextRow, values: values, combinations: [], size: batch.count)
      if distinct.isEmpty {
        keep(chunk, rows: rows)
      } else {
        chunk.values = rows.count < batch.count ? values.gathered(rows) : values
        keepFirst(of: &chunk)
      }
    }
    nextRow += UInt64(batch.count)
    if let bound, count >= room(for: bound) { trim(to: bound) }
    context.rowBudget.keep(memory - knownMemory)
    knownMemory = memory
    return nil
  }

  /// So many rows are kept before they are looked through. Where rows come in the order of time and the
  /// newest is wanted of each combination, all of them are kept for a while.
  private func room(for bound: Int) -> Int { (distinct.isEmpty ? 2 : 4) * bound + Self.slack }

  private mutating func keep(_ chunk: Chunk, rows: [Int]) {
    guard !rows.isEmpty else { return }
    count += rows.count
    var chunk = reduced(chunk, to: rows)
    chunk.memory = chunk.values.batch.memory
    memory += chunk.memory
    chunks.append(chunk)
  }

  /// Keeps the rows of a chunk that may be the first of their combination.
  private mutating func keepFirst(of chunk: inout Chunk) {
    var known = combinations ?? DistinctRows(parts: distinct.count)
    combinations = nil
    chunk.combinations = known.numbers(
      of: distinct.map { chunk.values.batch.column($0) }, count: chunk.values.count)
    let rows = known.possibleFirsts(chunk.combinations, chunk.values)
    combinations = known
    keep(chunk, rows: rows)
  }

  private func reduced(_ chunk: Chunk, to rows: [Int]) -> Chunk {
    var chunk = chunk
    if rows.count < chunk.values.count {
      chunk.values = chunk.values.gathered(rows)
      if !chunk.combinations.isEmpty {
        chunk.combinations = rows.map { chunk.combinations[$0] }
      }
    }
    if bound == nil || rows.count * Self.wholeShare < chunk.size {
      chunk.values = chunk.values.detached
      chunk.size = rows.count
    }
    return chunk
  }

  /// The rows of a batch that can be among the first, in the order of rows: of many only as many as
  /// are wanted, because keeping a row costs more than comparing it.
  private func candidates(_ values: SortValues) -> [Int] {
    let rows = cutoff.map { values.rows(before: $0, 0) } ?? Array(0..<values.count)
    guard let bound, bound < rows.count, distinct.isEmpty else { return rows }
    return values.first(bound, of: rows).sorted()
  }

  private var allValues: SortValues { SortValues(keys, joining: chunks.map(\.values)) }

  /// The rows that are wanted of all, before they are counted off.
  private func wanted(_ values: SortValues) -> [Int] {
    guard let combinations else { return Array(0..<values.count) }
    return combinations.firsts(chunks.flatMap(\.combinations), values)
  }

  /// Lets all rows go but the first ones. None of the others can come back: a combination's first row
  /// is only ever replaced by one that comes before it.
  private mutating func trim(to bound: Int) {
    let values = allValues
    let rows = values.first(bound, of: wanted(values)).sorted()
    if rows.count == bound, let last = values.last(of: rows) { cutoff = values.key(last) }
    var left = rows[...]
    let all = chunks
    (chunks, count, memory) = ([], 0, 0)
    var start = 0
    for chunk in all {
      let end = start + chunk.values.count
      let kept = left.prefix { $0 < end }
      left = left.dropFirst(kept.count)
      keep(chunk, rows: kept.map { $0 - start })
      start = end
    }
    if let combinations, combinations.count > room(for: bound) / 2 { countAnew() }
  }

  /// Forgets combinations of which no row is left.
  private mutating func countAnew() {
    var known = DistinctRows(parts: distinct.count)
    for index in chunks.indices {
      let values = chunks[index].values
      let numbers = known.numbers(
        of: distinct.map { values.batch.column($0) }, count: values.count)
      chunks[index].combinations = numbers
      _ = known.possibleFirsts(numbers, values)
    }
    combinations = known
  }

  mutating func finish(in context: QueryContext) -> Batch? {
    guard count > 0 else { return nil }
    let values = allValues
    let rows = wanted(values)
    let order = values.sorted(values.first(bound ?? rows.count, of: rows))
    let places = chunks.indices.flatMap { chunk in
      (0..<chunks[chunk].values.count).map { (column: chunk, row: $0) }
    }
    let batches = chunks.map(\.values.batch)
    let chosen = order.map { places[$0] }
    var batch = Batch(count: order.count, slots: 0)
    for slot in 0..<(batches.map(\.columns.count).max() ?? 0) {
      batch[slot] = Column(chosen, of: batches.map { $0.column(slot) })
    }
    (chunks, count) = ([], 0)
    return batch
  }

  // MARK: Parts

  var isMergeable: Bool { true }
  var keepsBatches: Bool { true }

  mutating func merge(_ other: any MergeableStage) {
    guard let other = other as? Self else { return }
    var theirs = other.chunks
    if let more = other.combinations {
      var known = combinations ?? DistinctRows(parts: distinct.count)
      combinations = nil
      let numbers = known.merge(more)
      combinations = known
      for index in theirs.indices {
        theirs[index].combinations = theirs[index].combinations.map { $0 < 0 ? $0 : numbers[$0] }
      }
    }
    chunks = (chunks + theirs).sorted { $0.place < $1.place }
    count += other.count
    memory += other.memory
    knownMemory += other.knownMemory
    if let bound, count >= room(for: bound) { trim(to: bound) }
  }
}
