/// `fields srcAddr, bytes / packets as size`: adds columns to the result.
struct FieldsCommand: Command {
  static let keywords = ["fields"]
  let items: [Item]

  init(parsing parser: inout InsightsParser) throws(Diagnostic) { items = try parser.items() }

  func plan(in planner: inout Planner, at range: Range<Int>) throws(Diagnostic) {
    for item in items {
      let column = try planner.column(item)
      planner.selectedNames.append(column.name)
      if !planner.columns.contains(where: { $0.name == column.name }) {
        planner.columns.append(column)
      }
    }
  }
}

/// `display srcAddr, action = "REJECT" as isReject`: chooses the columns of the result; the last
/// one counts.
struct DisplayCommand: Command {
  static let keywords = ["display"]
  let items: [Item]

  init(parsing parser: inout InsightsParser) throws(Diagnostic) { items = try parser.items() }

  func plan(in planner: inout Planner, at range: Range<Int>) throws(Diagnostic) {
    var displayed: [ShownColumn] = []
    for item in items {
      let column = try planner.column(item)
      if !displayed.contains(where: { $0.name == column.name }) { displayed.append(column) }
    }
    planner.displayed = displayed
  }
}

/// `filter action = "REJECT"`: keeps the records for which the condition is true, not those for
/// which it is false or unknown. After `stats` it keeps rows.
struct FilterCommand: Command {
  static let keywords = ["filter", "where"]
  let condition: Expression

  init(parsing parser: inout InsightsParser) throws(Diagnostic) {
    condition = try parser.expression()
  }

  func plan(in planner: inout Planner, at range: Range<Int>) throws(Diagnostic) {
    let condition = try planner.bind(condition)
    planner.append(FilterStage(condition: condition), .filtering)
  }
}

/// `filterIndex action = "REJECT"`: as `filter`, over log groups that are indexed on the field only;
/// whoever has log groups passes over the others (`InsightsQuery.indexedFields`).
struct FilterIndexCommand: Command {
  static let keywords = ["filterindex"]
  let name: FieldName
  let values: [Datum]

  init(parsing parser: inout InsightsParser) throws(Diagnostic) {
    name = try parser.name("an indexed field")
    if try parser.skipSymbol("=") {
      values = [try parser.literal()]
    } else if try parser.skipKeyword("in") {
      values = try parser.list()
    } else {
      throw parser.unexpected("= or in")
    }
  }

  func plan(in planner: inout Planner, at range: Range<Int>) throws(Diagnostic) {
    planner.indexedFields.append(name.text)
    let field = try planner.resolve(name)
    planner.append(FilterStage(condition: .membership(field, ValueList(values))), .filtering)
  }
}

/// `sort bytes desc, srcAddr`: orders the rows, ascending unless told otherwise; takes names, not
/// expressions.
struct SortCommand: Command {
  static let keywords = ["sort", "order"]
  let keys: [(name: FieldName, isDescending: Bool)]

  init(parsing parser: inout InsightsParser) throws(Diagnostic) {
    _ = try parser.skipKeyword("by")
    var keys: [(name: FieldName, isDescending: Bool)] = []
    repeat {
      let name = try parser.name()
      // The service says the same; a computed key needs a name of its own.
      if parser.isSymbol("(") {
        throw parser.unexpected("a name; give the expression one with as and sort by that")
      }
      let isDescending = try parser.skipKeyword("desc")
      if !isDescending { _ = try parser.skipKeyword("asc") }
      keys.append((name, isDescending))
    } while try parser.skipSymbol(",")
    self.keys = keys
  }

  func plan(in planner: inout Planner, at range: Range<Int>) throws(Diagnostic) {
    var bound: [SortKey] = []
    for key in keys {
      var slot = planner.binSlot(of: key.name)
      if slot == nil { slot = try planner.slot(of: key.name) }
      guard let slot else { continue }
      bound.append(SortKey(slot: slot, isDescending: key.isDescending))
    }
    planner.ordering = planner.ordering ?? ("sort", range)
    planner.isOrdered = true
    planner.append(SortStage(keys: bound))
  }
}

/// `limit 10`: keeps the first rows, of log events the newest; `limit any 10` those found first,
/// and reads no further.
struct LimitCommand: Command {
  static let keywords = ["limit", "head", "tail"]
  static let mayFollowDedup = true

  let count: Int
  let isAny: Bool

  init(parsing parser: inout InsightsParser) throws(Diagnostic) {
    isAny = try parser.skipKeyword("any")
    count = try parser.integer("limit", in: LimitStage.range)
  }

  func plan(in planner: inout Planner, at range: Range<Int>) throws(Diagnostic) {
    planner.ordering = planner.ordering ?? ("limit", range)
    if isAny { planner.isOrdered = true } else { try planner.orderNewestFirst() }
    if var sort = planner.stages.last as? SortStage {
      sort.bound = min(sort.bound ?? count, count)
      planner.replaceLast(sort)
    }
    planner.append(LimitStage(count: count), .summarising)
  }
}

/// `dedup srcAddr, dstPort`: keeps the first record of each combination in the order of the rows,
/// and every record that misses one of the fields. Only `limit` may follow.
struct DedupCommand: Command {
  static let keywords = ["dedup"]
  let names: [FieldName]

  init(parsing parser: inout InsightsParser) throws(Diagnostic) { names = try parser.names() }

  func plan(in planner: inout Planner, at range: Range<Int>) throws(Diagnostic) {
    var slots: [Int] = []
    for name in names { slots.append(try planner.slot(of: name)) }
    try planner.orderNewestFirst()
    if var sort = planner.stages.last as? SortStage {
      // So that only as many rows are kept as there are combinations.
      sort.distinct = slots
      planner.replaceLast(sort)
    } else {
      planner.append(DedupStage(slots: slots), .summarising)
    }
    planner.isDeduplicated = true
  }
}

/// Lets the first row of each combination of values pass, and every row that misses one.
struct DedupStage: Stage {
  let slots: [Int]
  private var distinct: DistinctRows

  init(slots: [Int]) {
    self.slots = slots
    distinct = DistinctRows(parts: slots.count)
  }

  mutating func process(_ batch: Batch, in context: QueryContext) -> Batch? {
    let rows = distinct.firsts(of: slots.map { batch.column($0) }, count: batch.count)
    return rows.count == batch.count ? batch : batch.gathered(rows)
  }
}
