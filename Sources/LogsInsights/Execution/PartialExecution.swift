/// A part of a running query: takes some pieces of the records as far as they can be taken alone,
/// so that several parts may do so at once, each in a thread of its own.
///
///     var part = execution.part()
///     let portion = part.scan(lines: bytes, layout: layout, file: "a.log", piece: 0)
///     execution.absorb(portion)   // in the order of pieces
///     execution.merge(part)       // once, at the end
///
/// Filters and computed columns work on each record by itself; statistics that do not depend on an
/// order are kept here and merged. Everything else is left to the execution that the part is of.
/// The result is the same for any number of parts and any way to cut the records into pieces.
public struct PartialExecution: Sendable {
  let context: QueryContext
  var scanner: RecordScanner
  var stages: [any Stage]
  /// The stage after `stages`, when its groups can be merged.
  var stats: StatsStage?
  private let query: InsightsQuery
  private let needle: LineNeedle?
  private let readsColumns: Bool
  private var index = SeparatorIndex()
  private var lineIndex = SeparatorIndex()
  /// So many blocks are read without searching, because it found too much.
  private var rest = 0

  /// So many bytes of lines make a batch: they stay in the cache of a core until all is done.
  static let blockSize = 128 << 10
  /// Searching pays as long as no more than one of so many lines is found.
  private static let worthwhileShare = 4
  private static let restLength = 15

  init(_ query: InsightsQuery, _ context: QueryContext, stages: [any Stage], stats: StatsStage?) {
    self.query = query
    self.context = context
    self.stages = stages
    self.stats = stats
    let plan = query.plan
    scanner = RecordScanner(fields: plan.sourceFields, slots: plan.slotCount)
    readsColumns = scanner.readsMessages || scanner.readsTimestamps || context.period != nil
    needle = context.period == nil ? LineNeedle(plan) : nil
  }

  // MARK: Lines

  /// Takes the lines of a piece of a file, each of them a record whose time is its `start`. The
  /// bytes are read in place.
  ///
  /// `offset` is where `bytes` begin in the file. Pieces are numbered through all files of a query.
  public mutating func scan(
    lines bytes: [UInt8], in range: Range<Int>? = nil, layout: FlowLogLayout, file: String,
    offset: Int = 0, piece: Int
  ) -> Portion {
    stats?.nextRow = UInt64(piece) << 32
    var portion = Portion(layout: layout)
    let range = range ?? bytes.indices
    var start = range.lowerBound
    while start < range.upperBound {
      let end = Self.blockEnd(bytes, start..<range.upperBound)
      scan(block: start..<end, of: bytes, file, offset, &portion)
      start = end
    }
    portion.sightings = scanner.sightings
    return portion
  }

  /// Where a block ends: after the last line break within its size, or else after the first beyond.
  private static func blockEnd(_ bytes: [UInt8], _ range: Range<Int>) -> Int {
    let text = bytes.span
    guard range.count > blockSize else { return range.upperBound }
    let middle = range.lowerBound + blockSize
    var end = middle
    while end > range.lowerBound {
      if text[unchecked: end - 1] == UInt8(ascii: "\n") { return end }
      end -= 1
    }
    end = middle
    while end < range.upperBound {
      end += 1
      if text[unchecked: end - 1] == UInt8(ascii: "\n") { return end }
    }
    return end
  }

  private mutating func scan(
    block: Range<Int>, of bytes: [UInt8], _ file: String, _ offset: Int, _ portion: inout Portion
  ) {
    if let needle, scanner.hasFoundAll {
      if rest > 0 {
        rest -= 1
      } else if search(for: needle, in: block, of: bytes, file, offset, &portion) {
        return
      }
    }
    var start = block.lowerBound
    while start < block.upperBound {
      index.read(bytes, start..<block.upperBound, columns: readsColumns)
      var table = LineTable(bytes: bytes, layout: portion.layout, file: file, offset: offset)
      let header = table.append(index)
      take(table, &portion)
      guard let header else { return }
      portion.layout = header.layout
      start = header.next
    }
  }

  private mutating func take(_ table: LineTable, _ portion: inout Portion) {
    var table = table
    if let period = context.period {
      let timestamps = table.timestamps()
      table = table.gathered(
        timestamps.indices.filter { query.wants(timestamps[$0], in: period) })
    }
    portion.statistics.recordsScanned += table.count
    portion.statistics.bytesScanned += table.size
    run(table, &portion)
  }

  private mutating func run(_ table: LineTable, _ portion: inout Portion) {
    if table.count > 0 { run(scanner.scan(table), &portion) }
  }

  // MARK: Searching

  /// Looks only at lines that the needle is in, and at those that are no flow log records; `false`
  /// when the search was given up and nothing was done.
  private mutating func search(
    for needle: LineNeedle, in block: Range<Int>, of bytes: [UInt8], _ file: String,
    _ offset: Int, _ portion: inout Portion
  ) -> Bool {
    index.read(bytes, block, columns: false)
    guard let found = LineSearch(needle, bytes, block, index) else { return false }
    if found.lines.count * Self.worthwhileShare > index.lineCount { rest = Self.restLength }
    portion.statistics += found.statistics
    var table = LineTable(bytes: bytes, layout: portion.layout, file: file, offset: offset)
    for line in found.lines {
      lineIndex.read(bytes, line, columns: true)
      let (count, size) = (table.count, line.count)
      guard let header = table.append(lineIndex) else {
        if table.count == count { portion.statistics.recordsScanned -= 1 }
        if table.count == count { portion.statistics.bytesScanned -= size }
        continue
      }
      portion.statistics.recordsScanned -= 1
      portion.statistics.bytesScanned -= size
      run(table, &portion)
      portion.layout = header.layout
      table = LineTable(bytes: bytes, layout: portion.layout, file: file, offset: offset)
    }
    run(table, &portion)
    return true
  }

  // MARK: Stages

  /// Sends a batch through the stages of this part.
  mutating func run(_ batch: Batch, _ portion: inout Portion) {
    var batch = batch
    let matchPoint = query.plan.matchPoint
    for index in stages.indices {
      if index == matchPoint { portion.statistics.recordsMatched += batch.count }
      guard let next = stages[index].process(batch, in: context), next.count > 0 else { return }
      batch = next
    }
    guard stats != nil else {
      portion.batches.append(batch)
      return
    }
    if stages.count == matchPoint { portion.statistics.recordsMatched += batch.count }
    _ = stats?.process(batch, in: context)
  }
}
