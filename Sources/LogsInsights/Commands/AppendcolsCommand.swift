/// `appendcols override=true max=100 ( SOURCE "other" | stats … )`: puts the columns of another
/// query beside the rows, the first row beside the first. Columns of the same name stay as they are
/// unless they are overridden.
struct AppendcolsCommand: Command {
  static let keywords = ["appendcols"]

  private var overrides = false
  private var limit = LimitCommand.standard
  private let query: ParsedQuery

  init(parsing parser: inout InsightsParser) throws(Diagnostic) {
    while parser.isName {
      let option = try parser.option(["override", "max"])
      if option == "max" {
        limit = try parser.integer("max", in: LimitCommand.range)
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
