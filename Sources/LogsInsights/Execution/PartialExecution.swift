/// A part of a running query: takes some pieces of the records as far as they can be taken alone,
/// so that several parts may do so at once, each in a thread of its own.
///
///     var part = execution.part()
///     let partial = part.scan(lines: bytes, layout: layout, file: "a.log", piece: 0)
///     execution.merge(partial)   // in the order of pieces
///     execution.merge(part)      // once, at the end
///
/// Filters and computed columns work on each record by itself; statistics that do not depend on an
/// order, and the first rows of an order, are kept here and merged. Everything else is left to the
/// execution that the part is of. A part takes its pieces in ascending order.
/// The result is the same for any number of parts and any way to cut the records into pieces.
public struct PartialExecution: Sendable {
  let context: QueryContext
  var scanner: RecordScanner
  var stages: [any Stage]
  /// The stage after `stages`, when what it keeps can be merged.
  var sink: (any MergeableStage)?
  private let query: InsightsQuery
  private let needle: LineNeedle?
  private let readsColumns: Bool
  /// Whether anything is asked for that stands in lines.
  private let readsContent: Bool
  private var index = SeparatorIndex()
  /// The lines that are being looked at.
  private var lines: [UInt8] = []
  /// So many blocks are read without searching, because it found too much.
  private var rest = 0

  /// So many bytes of lines make a batch: they stay in the cache of a core until all is done.
  static let blockSize = 128 << 10
  private static let firstWindow = 1 << 10
  /// Searching pays as long as no more than one of so many lines is found.
  private static let worthwhileShare = 4
  private static let restLength = 15

  init(
    _ query: InsightsQuery, _ context: QueryContext, stages: [any Stage],
    sink: (any MergeableStage)?
  ) {
    self.query = query
    self.context = context
    self.stages = stages
    self.sink = sink
    let plan = query.plan
    scanner = RecordScanner(fields: plan.sourceFields, slots: plan.slotCount)
    readsColumns = scanner.readsMessages || scanner.readsTimestamps || context.period != nil
    readsContent = readsColumns || scanner.readsTexts
    needle = context.period == nil ? LineNeedle(plan) : nil
  }

  /// Says where the rows that follow stand among all rows of the query.
  mutating func begin(piece: Int) { sink?.nextRow = UInt64(piece) << 32 }

  // MARK: Lines

  /// Takes the lines of a piece of a file, each of them a record whose time is its `start`.
  ///
  /// `offset` is where the piece begins in the file. Pieces are numbered through all files of a
  /// query.
  public mutating func scan(
    lines bytes: Span<UInt8>, layout: FlowLogLayout, file: String, offset: Int = 0, piece: Int
  ) -> PartialResult {
    begin(piece: piece)
    var partial = PartialResult(layout: offset == 0 ? layout.opening(bytes) : layout, file: file)
    var start = offset == 0 ? FlowLogLayout.byteOrderMark(bytes) : 0
    while start < bytes.count {
      let end = Self.blockEnd(bytes, from: start)
      context.madeText.note(read: end - start)
      context.rowBudget.note(read: end - start)
      scan(block: start..<end, of: bytes, file, offset, &partial)
      start = end
    }
    partial.discovered = scanner.discovered
    return partial
  }

  /// Where a block ends: after the last line break within its size, or else after the first beyond.
  private static func blockEnd(
    _ bytes: Span<UInt8>, from start: Int, size: Int = blockSize
  ) -> Int {
    guard bytes.count - start > size else { return bytes.count }
    let middle = start + size
    var end = middle
    while end > start {
      if bytes[unchecked: end - 1] == UInt8(ascii: "\n") { return end }
      end -= 1
    }
    end = middle
    while end < bytes.count {
      end += 1
      if bytes[unchecked: end - 1] == UInt8(ascii: "\n") { return end }
    }
    return end
  }

  private mutating func scan(
    block: Range<Int>, of bytes: Span<UInt8>, _ file: String, _ offset: Int,
    _ partial: inout PartialResult
  ) {
    if let needle, scanner.hasFoundAll {
      if rest > 0 {
        rest -= 1
      } else if search(for: needle, in: block, of: bytes, file, offset, &partial) {
        return
      }
    }
    clearLines(room: block.count)
    append(block, of: bytes)
    let source = LineTable.Source(
      start: 0, shift: offset + block.lowerBound, lines: partial.lineCount)
    let (statistics, lineCount) = read(file, [source], &partial)
    partial.lineCount += lineCount
    partial.statistics += statistics
  }

  /// Looks only at lines that the needle is in, and at those that are no flow log records; `false`
  /// when the search was given up and nothing was done.
  private mutating func search(
    for needle: LineNeedle, in block: Range<Int>, of bytes: Span<UInt8>, _ file: String,
    _ offset: Int, _ partial: inout PartialResult
  ) -> Bool {
    index.read(bytes, block, columns: false)
    let lineCount = index.lineCount
    guard let found = LineSearch(needle, bytes, block, index, partial.layout) else { return false }
    if found.lines.count * Self.worthwhileShare > lineCount { rest = Self.restLength }
    defer { partial.lineCount += lineCount }
    partial.statistics += found.statistics
    partial.tally.records += found.passedOver
    guard !found.lines.isEmpty else { return true }
    clearLines(room: found.lines.reduce(0) { $0 + $1.range.count + 1 })
    var sources: [LineTable.Source] = []
    var size = 0
    for line in found.lines {
      sources.append(
        LineTable.Source(
          start: lines.count, shift: offset + line.range.lowerBound - lines.count,
          lines: partial.lineCount + line.number))
      append(line.range, of: bytes)
      lines.append(UInt8(ascii: "\n"))
      size += line.range.count
    }
    // Lines that turn out to name columns were no records.
    let (read, _) = read(file, sources, &partial)
    partial.statistics.recordsScanned += read.recordsScanned - found.lines.count
    partial.statistics.bytesScanned += read.bytesScanned - size
    return true
  }

  private mutating func clearLines(room: Int) {
    // Batches that are handed on keep the bytes that their texts stand in.
    if sink?.keepsBatches != false { lines = [] }
    lines.removeAll(keepingCapacity: true)
    lines.reserveCapacity(room)
  }

  private mutating func append(_ range: Range<Int>, of bytes: Span<UInt8>) {
    bytes.extracting(range).withUnsafeBufferPointer { lines.append(contentsOf: $0) }
  }

  /// Takes the lines that are at hand, and says how many records and lines they were.
  private mutating func read(
    _ file: String, _ sources: [LineTable.Source], _ partial: inout PartialResult
  ) -> (QueryStatistics, lines: Int) {
    var statistics = QueryStatistics()
    var (start, lineCount) = (0, 0)
    let bytes = lines
    // Behind a header another one may follow soon, so not all that is left is looked at then.
    var window = bytes.count
    while start < bytes.count {
      let end = Self.blockEnd(bytes.span, from: start, size: window)
      index.read(bytes.span, start..<end, columns: readsColumns)
      var table = LineTable(bytes: bytes, layout: partial.layout, file: file, sources: sources)
      let header = table.read(
        index, columns: readsColumns, readsContent: readsContent, firstLine: lineCount)
      partial.tally.add(table.tally, after: 0)
      lineCount += header?.lines ?? index.lineCount
      if let period = context.period {
        let timestamps = table.timestamps()
        table = table.gathered(
          timestamps.indices.filter { query.wants(timestamps[$0], in: period) })
      }
      statistics.recordsScanned += table.count
      statistics.bytesScanned += table.size
      if table.count > 0 { run(scanner.scan(table), &partial) }
      if let header {
        partial.layout = header.layout
        start = header.next
        window = Self.firstWindow
      } else {
        start = end
        window *= 2
      }
    }
    return (statistics, lineCount)
  }

  // MARK: Stages

  /// So many values make a batch at most: a block of very short lines, of which a query makes hundreds of
  /// columns, would be as large as what all its rows may take.
  private static let valueLimit = 1 << 20

  /// Sends a batch through the stages of this part, in pieces if it is very wide.
  mutating func run(_ batch: Batch, _ partial: inout PartialResult) {
    let rows = max(1, Self.valueLimit / max(1, query.plan.slotCount))
    guard batch.count > rows else { return runWhole(batch, &partial) }
    for start in stride(from: 0, to: batch.count, by: rows) {
      runWhole(batch.gathered(Array(start..<min(start + rows, batch.count))), &partial)
    }
  }

  private mutating func runWhole(_ batch: Batch, _ partial: inout PartialResult) {
    guard context.failure == nil else { return }
    var batch = batch
    let (context, matchPoint) = (context, query.plan.matchPoint)
    for index in stages.indices {
      if index == matchPoint { partial.statistics.recordsMatched += batch.count }
      guard let next = stages[index].process(batch, in: context), next.count > 0 else { return }
      batch = next
    }
    guard sink != nil else {
      partial.batches.append(batch)
      return
    }
    if stages.count == matchPoint { partial.statistics.recordsMatched += batch.count }
    _ = sink?.process(batch, in: context)
  }

  /// Rows of a batch of typed columns: nothing is parsed, so they may be more than lines.
  private static let batchSize = 8_192

  /// Takes some of the records of typed columns. Pieces are numbered in the order of records.
  public mutating func scan(
    _ columns: RecordColumns, rows: Range<Int>, piece: Int
  ) -> PartialResult {
    begin(piece: piece)
    var partial = PartialResult(layout: .standard)
    for (index, field) in scanner.fields.enumerated() where columns[field.name.text] != nil {
      scanner.discovered.isFound[index] = true
    }
    for start in stride(from: rows.lowerBound, to: rows.upperBound, by: Self.batchSize) {
      let rows = start..<min(start + Self.batchSize, rows.upperBound)
      var batch = Batch(count: rows.count, slots: scanner.slots)
      for field in scanner.fields { batch[field.slot] = columns.column(field.name.text, rows) }
      partial.statistics.recordsScanned += rows.count
      run(batch, &partial)
    }
    partial.discovered = scanner.discovered
    return partial
  }
}

extension QueryContext {
  /// Why there can be no result, once functions or rows have taken more than there is.
  var failure: QueryNotice? {
    if madeText.isExhausted { return .tooMuchText(MadeText.capacity) }
    return rowBudget.isExhausted ? .tooManyColumns(RowBudget.resultCapacity) : nil
  }
}

extension QueryExecution {
  /// Takes in records whose fields are typed columns already. The query's period is not looked at.
  public mutating func consume(_ columns: RecordColumns) {
    flush()
    let partial = own.scan(columns, rows: 0..<columns.count, piece: nextPiece)
    nextPiece += 1
    merge(partial)
  }
}

/// What a piece of the records gave, for the rest of the query: `QueryExecution.merge` takes the
/// partial results of all pieces in their order.
public struct PartialResult: Sendable {
  /// How the records after the piece are written: a line in it may have named other columns.
  public internal(set) var layout: FlowLogLayout
  public internal(set) var statistics = QueryStatistics()
  /// The file that the piece is of.
  public let file: String
  /// Lines of the piece, empty ones among them.
  var lineCount = 0
  var tally = LineTally()
  /// What the part has met in this piece and earlier ones.
  var discovered = DiscoveredFields(fields: 0)
  /// Rows for stages that must see all rows in order.
  var batches: [Batch] = []

  /// Whether it holds rows, and with them memory, until it is merged.
  public var hasRows: Bool { !batches.isEmpty }

  /// Whether a line was left out because it is longer than any record.
  public var hasLongLines: Bool { tally.longLines.count > 0 }

  init(layout: FlowLogLayout, file: String = "") {
    self.layout = layout
    self.file = file
  }
}
