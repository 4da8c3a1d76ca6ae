import Foundations

/// A running query: takes records in any number, then gives the result.
///
///     var execution = QueryExecution(query, period: start...end)
///     for record in records { execution.consume(record) }
///     let result = execution.finish()
///
/// Records come in the order of time, or of arrival; memory depends on groups and rows, not on how
/// many records there are.
public struct QueryExecution: Sendable {
  public let query: InsightsQuery
  var context: QueryContext
  /// All stages; the first ones, and the next if it can be merged, work in parts.
  var stages: [any Stage]
  /// The part that takes what is consumed here.
  var own: PartialExecution
  /// The state in which parts begin.
  let fresh: PartialExecution
  var nextPiece = 0
  private var buffer = RecordBuffer()
  var statistics = QueryStatistics()
  /// Why there can be no result.
  private var failure: QueryNotice?
  var discovered: DiscoveredFields
  var tallies = FileTallies()
  private var output: [Batch] = []
  /// Whether the number of rows is limited although the query has not said so.
  private var isLimitedUnasked = false
  /// Whether records with empty group columns count as matched, as they are shown.
  private let countsAllMatches: Bool

  /// `period` is in epoch milliseconds with both ends included (`StartQuery`'s seconds S to E are
  /// `S * 1000...E * 1000 + 999`); `limit` is `StartQuery`'s own, applied after the query's; `now`
  /// is when the query was started, in epoch milliseconds, for `now()`; `subqueries` what those of
  /// the query have found, which must have been run before; `countsAllMatches` is for who sees rows
  /// and numbers side by side (see `QueryStatistics.recordsMatched`).
  public init(
    _ query: InsightsQuery, period: ClosedRange<Int>? = nil, limit: Int? = nil, now: Int = 0,
    subqueries: [SubqueryResult] = [], countsAllMatches: Bool = false
  ) {
    self.query = query
    self.countsAllMatches = countsAllMatches
    var context = QueryContext(period: period, now: now)
    for (subquery, result) in zip(query.plan.subqueries, subqueries) {
      let table = SubqueryTable(rows: result.rows, slots: subquery.slots, key: subquery.key)
      if result.rows.count >= Subquery.rowLimit { failure = .tooManyRows(Subquery.rowLimit) }
      if failure == nil { failure = result.failure }
      if table.keyCount > subquery.keyLimit { failure = .tooManyKeys(subquery.keyLimit) }
      context.subqueries.append(table)
      statistics.recordsScanned += result.statistics.recordsScanned
      statistics.bytesScanned += result.statistics.bytesScanned
    }
    self.context = context
    var stages = query.plan.stages
    let count = max(1, min(limit ?? LimitStage.standard, LimitStage.range.upperBound))
    if !stages.contains(where: { $0 is LimitStage }) || limit != nil {
      isLimitedUnasked = limit == nil
      // One row more tells whether anything was cut.
      let bound = count + (limit == nil ? 1 : 0)
      if var sort = stages.last as? SortStage, sort.bound ?? Int.max > bound {
        sort.bound = bound
        stages[stages.count - 1] = sort
      }
      stages.append(LimitStage(count: count))
    }
    self.stages = stages
    let alone = stages.prefix { $0.isStateless }
    let sink = stages.dropFirst(alone.count).first as? any MergeableStage
    fresh = PartialExecution(
      query, context, stages: Array(alone), sink: sink?.isMergeable == true ? sink : nil)
    own = fresh
    discovered = fresh.scanner.discovered
  }

  /// Whether more records cannot change the result, as after `limit any`, or when the query has failed.
  public var isSatisfied: Bool { stages.contains { $0.isSatisfied } || context.failure != nil }

  /// Takes in one record; outside the query's period it is passed over and not counted.
  public mutating func consume(_ record: LogRecord) {
    guard isInPeriod(record.timestamp) else { return }
    statistics.recordsScanned += 1
    statistics.bytesScanned += record.message.utf8.count
    buffer.append(record)
    if buffer.isFull { flush() }
  }

  func isInPeriod(_ timestamp: Int) -> Bool {
    context.period.map { query.wants(timestamp, in: $0) } ?? true
  }

  public mutating func consume(_ records: some Sequence<LogRecord>) {
    for record in records {
      if isSatisfied { return }
      consume(record)
    }
  }

  /// Ends the query. Nothing may be consumed afterwards. Without pointers rows leave out `@ptr`, which
  /// leads nowhere from the records of a file.
  public mutating func finish(withPointers: Bool = true) -> QueryResult {
    drain()
    if failure == nil { failure = context.failure }
    var rows: [[QueryResult.Cell]] = []
    var room = context.rowBudget.resultLimit
    for batch in output where failure == nil {
      append(batch, withPointers: withPointers, to: &rows, &room)
    }
    let notices = notices()
    return QueryResult(
      columns: query.plan.shown.map(\.name), groupColumns: query.plan.groupColumns,
      rows: failure == nil ? rows : [], statistics: statistics, notices: notices)
  }

  /// As `finish`, with the values of the columns as they are; no rows when the query has failed.
  mutating func finishRows() -> (rows: [[Datum]], failure: QueryNotice?) {
    drain()
    if failure == nil { failure = context.failure }
    var rows: [[Datum]] = []
    var room = context.rowBudget.resultLimit
    for batch in output where failure == nil {
      let columns = query.plan.shown.map { batch.column($0.slot) }
      for row in 0..<batch.count {
        let values = columns.map { $0[row].compacted }
        guard hasRoom(for: values.reduce(0) { $0 + $1.memory }, in: &room) else { break }
        rows.append(values)
      }
    }
    return (failure == nil ? rows : [], failure)
  }

  /// Whether a row of the result has room; the query has failed if not.
  private mutating func hasRoom(for size: Int, in room: inout Int) -> Bool {
    room -= size
    if room < 0 { failure = .tooManyColumns(RowBudget.resultCapacity) }
    return room >= 0
  }

  /// Forgets what an attempt has used up, before the query is run once more.
  public func beginAnew() {
    context.madeText.reset()
    context.rowBudget.reset()
  }

  private mutating func drain() {
    flush()
    if let sink = own.sink { stages[own.stages.count] = sink }
    for index in stages.indices {
      if index == query.plan.matchPoint { countUnmatched() }
      if let batch = stages[index].finish(in: context) { run(batch, from: index + 1) }
    }
    if query.plan.matchPoint >= stages.count { countUnmatched() }
  }

  mutating func flush() {
    guard buffer.count > 0 else { return }
    context.rowBudget.note(read: buffer.bytes.count)
    let batch = own.scanner.scan(buffer)
    buffer = RecordBuffer()
    own.begin(piece: nextPiece)
    nextPiece += 1
    var partial = PartialResult(layout: .standard)
    own.run(batch, &partial)
    partial.discovered = own.scanner.discovered
    merge(partial)
  }

  mutating func run(_ batch: Batch, from first: Int) {
    var batch = batch
    for index in first..<stages.count {
      if index == query.plan.matchPoint { statistics.recordsMatched += batch.count }
      guard let next = stages[index].process(batch, in: context), next.count > 0 else { return }
      batch = next
    }
    output.append(batch)
  }

  private mutating func countUnmatched() {
    if countsAllMatches { return }
    statistics.recordsMatched -= stages.reduce(0) { $0 + $1.unmatched }
  }

  /// Adds the rows of a batch as texts, as far as there is room for them.
  private mutating func append(
    _ batch: Batch, withPointers: Bool, to rows: inout [[QueryResult.Cell]], _ room: inout Int
  ) {
    let shown = query.plan.shown.filter {
      withPointers || $0.name != SystemField.pointer.rawValue
    }
    let columns = shown.map { ($0.name, batch.column($0.slot)) }
    for row in 0..<batch.count {
      let cells = columns.compactMap { name, column in
        column[row].printed.map { QueryResult.Cell(field: name, value: $0) }
      }
      guard hasRoom(for: cells.reduce(0) { $0 + $1.memory }, in: &room) else { return }
      rows.append(cells)
    }
  }

  private mutating func notices() -> [QueryNotice] {
    var notices = query.plan.notices
    if let failure { notices.append(failure) }
    if failure == nil, isLimitedUnasked, let limit = stages.last as? LimitStage, limit.hasDropped {
      notices.append(.cut(limit.count))
    }
    if asksForRecords { notices += tallies.notices(FlowLogLayout.standard.names.count) }
    if statistics.recordsScanned > 0 {
      let known =
        (discovered.hasFlowLogRecords ? FlowLogRecord.fieldNames : []) + discovered.layoutNames
        + discovered.documentNames
        + SystemField.allCases.map(\.rawValue) + query.plan.aliases
      for (field, isFound) in zip(query.plan.sourceFields, discovered.isFound) where !isFound {
        guard case .discovered = field.origin else { continue }
        let name = field.name.text
        // Of two names of one column the other is no help.
        let others = [name] + FlowLogColumn.spellings(of: name)
        let suggestion = EditDistance.nearest(
          to: name, among: known.filter { !others.contains($0) })
        notices.append(.unknownField(name, suggestion: suggestion))
      }
    }
    let abandoned = context.abandonedMatches.total
    if abandoned > 0 { notices.append(.abandonedMatches(abandoned)) }
    return notices
  }

  /// Whether lines that are no records are worth a word: not to whoever looks at texts alone.
  private var asksForRecords: Bool {
    let fields = query.plan.sourceFields
    let discovers = fields.contains { if case .discovered = $0.origin { true } else { false } }
    let readsTexts = fields.contains { $0.origin == .system(.message) }
    let tally = tallies.total
    return discovers || !readsTexts || tally.records + tally.documents > 0
  }

  /// A part that takes its share of the records, see `PartialExecution`.
  public func part() -> PartialExecution { fresh }

  /// Takes in what a piece gave. Partial results come in the order of pieces; when the query is satisfied
  /// the rest is passed over.
  public mutating func merge(_ partial: PartialResult) {
    guard !stages.contains(where: \.isSatisfied) else { return }
    statistics += partial.statistics
    discovered.merge(partial.discovered)
    tallies.add(partial)
    guard context.failure == nil else { return }
    for batch in partial.batches { run(batch, from: fresh.stages.count) }
  }

  /// Takes in what a part has kept.
  public mutating func merge(_ part: PartialExecution) {
    if let sink = part.sink { own.sink?.merge(sink) }
  }

  /// Takes in the lines of a piece of a file, each of them a record whose time is its `start`.
  ///
  /// A line that names columns is no record; it sets the layout of what follows. Empty lines are
  /// passed over.
  public mutating func consume(
    lines bytes: [UInt8], layout: inout FlowLogLayout, file: String, offset: Int = 0
  ) {
    flush()
    let partial = own.scan(
      lines: bytes.span, layout: layout, file: file, offset: offset, piece: nextPiece)
    nextPiece += 1
    layout = partial.layout
    merge(partial)
  }
}

extension InsightsQuery {
  /// Whether a record of this time counts when the query is run over a period.
  func wants(_ timestamp: Int, in period: ClosedRange<Int>) -> Bool {
    period.contains(timestamp)
      || plan.comparison?.period(before: period).contains(timestamp) == true
  }
}

/// What a query inside another found: for the execution of the outer one.
public struct SubqueryResult: Sendable {
  let rows: [[Datum]]
  let statistics: QueryStatistics
  /// Why it has no rows.
  let failure: QueryNotice?

  /// Begins one of `InsightsQuery.subqueries`: it may find more rows than a query shows.
  public static func execution(
    of subquery: InsightsQuery, period: ClosedRange<Int>? = nil, now: Int
  ) -> QueryExecution {
    QueryExecution(subquery, period: period, limit: Subquery.rowLimit, now: now)
  }

  /// Ends an execution of one of `InsightsQuery.subqueries`.
  public init(finishing execution: inout QueryExecution) {
    (rows, failure) = execution.finishRows()
    statistics = execution.statistics
  }
}
