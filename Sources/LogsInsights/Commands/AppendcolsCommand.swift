/// `appendcols override=true max=100 ( SOURCE "other" | stats … )`: puts the columns of another
/// query beside the rows, the first row beside the first. Columns of the same name stay as they are
/// unless they are overridden.
struct AppendcolsCommand: Command {
  static let keywords = ["appendcols"]

  private var overrides = false
  private var limit = LimitStage.standard
  private let query: ParsedQuery

  init(parsing parser: inout InsightsParser) throws(Diagnostic) {
    while parser.isName {
      let option = try parser.option(["override", "max"])
      if option == "max" {
        limit = try parser.integer("max", in: LimitStage.range)
      } else {
        overrides = try parser.flag()
      }
    }
    guard parser.isSymbol("(") else { throw parser.unexpected("( SOURCE \"log group\" | … )") }
    query = try parser.subquery()
  }

  func plan(in planner: inout Planner, at range: Range<Int>) throws(Diagnostic) {
    try planner.orderNewestFirst()
    let (inner, names, _) = try planner.plan(query)
    let index = planner.subqueries.count
    planner.subqueries.append(Subquery(query: inner, range: query.range))
    var targets: [AppendcolsStage.Target] = []
    for name in names {
      guard let column = inner.columns.firstIndex(of: name) else { continue }
      let known = planner.currentColumns().first { $0.name == name }
      if known != nil, !overrides { continue }
      let slot = planner.newSlot()
      targets.append(AppendcolsStage.Target(column: column, slot: slot, original: known?.slot))
      if known != nil {
        planner.redirect(name, to: slot)
      } else {
        try planner.addColumn(name, slot: slot, at: query.range)
      }
    }
    planner.append(AppendcolsStage(subquery: index, targets: targets, limit: limit))
  }
}

/// Puts the columns of another query beside the rows, the first row beside the first.
struct AppendcolsStage: Stage {
  struct Target: Sendable {
    /// The column of the subquery.
    var column: Int
    var slot: Int
    /// Where the values were before, for rows that the subquery does not reach.
    var original: Int?
  }

  let subquery: Int
  let targets: [Target]
  let limit: Int
  private var passed = 0

  init(subquery: Int, targets: [Target], limit: Int) {
    self.subquery = subquery
    self.targets = targets
    self.limit = limit
  }

  mutating func process(_ batch: Batch, in context: QueryContext) -> Batch? {
    let rows = subquery < context.subqueries.count ? context.subqueries[subquery].rows : []
    let reach = min(rows.count, limit)
    var result = batch
    for target in targets {
      let original = target.original.map { batch.column($0) } ?? .constant(.null)
      result[target.slot] = .datums(
        (0..<batch.count).map { row in
          passed + row < reach ? rows[passed + row][target.column] : original[row]
        })
    }
    passed += batch.count
    return result
  }
}
