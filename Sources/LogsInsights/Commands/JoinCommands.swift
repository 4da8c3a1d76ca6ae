/// `join type=left left=a right=b where a.id = b.id (SOURCE "other")`: puts the log events of other
/// groups beside those whose key is the same; their fields become `b.field`.
struct JoinCommand: Command {
  static let keywords = ["join"]
  /// The most distinct keys on the right side.
  static let keyLimit = 50_000

  private var isLeft = false
  private var left: FieldName?
  private var right: FieldName?
  private let leftKey: FieldName
  private let rightKey: FieldName
  private let query: ParsedQuery

  private static let options = "type=, left=, right= or where"

  init(parsing parser: inout InsightsParser) throws(Diagnostic) {
    while !parser.isKeyword("where") {
      let range = parser.current.range
      let option = try parser.name(Self.options)
      try parser.expectSymbol("=")
      switch option.word?.lowercased() {
      case "type":
        if try parser.skipKeyword("left") {
          isLeft = true
        } else if try !parser.skipKeyword("inner") {
          throw parser.unexpected("inner or left")
        }
      case "left": left = try parser.name("a name for the records of this query")
      case "right": right = try parser.name("a name for the records of the other query")
      default:
        throw Diagnostic(.unexpected(symbol: option.text, expected: Self.options), at: range)
      }
    }
    guard let left, let right else {
      throw parser.unexpected("left= and right= before where")
    }
    try parser.advance()
    let first = try parser.name("\(left.text).field")
    try parser.expectSymbol("=")
    let second = try parser.name("\(right.text).field")
    if let leftKey = first.dropping(left), let rightKey = second.dropping(right) {
      (self.leftKey, self.rightKey) = (leftKey, rightKey)
    } else if let rightKey = first.dropping(right), let leftKey = second.dropping(left) {
      (self.leftKey, self.rightKey) = (leftKey, rightKey)
    } else {
      let range = first.range.lowerBound..<second.range.upperBound
      throw Diagnostic(
        .unexpected(
          symbol: parser.spelling(range),
          expected: "an equality such as \(left.text).field = \(right.text).field"), at: range)
    }
    guard parser.isSymbol("(") else { throw parser.unexpected("( SOURCE \"log group\" )") }
    query = try parser.subquery()
  }

  func plan(in planner: inout Planner, at range: Range<Int>) throws(Diagnostic) {
    guard planner.joined == nil else {
      let rule = "only one join is allowed in a query"
      throw Diagnostic(.misplaced(command: Self.keyword, rule: rule), at: range)
    }
    guard let left, let right else { return }
    let key = try planner.slot(of: leftKey)
    var inner = try planner.planner(of: query)
    let column = ShownColumn(name: rightKey.text, slot: try inner.slot(of: rightKey))
    let index = planner.subqueries.count
    planner.joined = JoinedSide(
      left: left.text, right: right.text, planners: [inner], columns: [column],
      slots: [planner.newSlot()], source: query.source, range: query.range, index: index,
      keyLimit: Self.keyLimit)
    // Its columns are only known when the rest of the query has been taken in.
    planner.subqueries.append(
      Subquery(
        query: InsightsQuery(text: "", source: query.source, plan: try inner.finish()),
        range: query.range))
    planner.append(
      JoinStage(subquery: index, key: key, keepsUnmatched: isLeft), .summarising)
  }
}

extension FieldName {
  /// `a.id` without `a`, `nil` when it begins otherwise.
  fileprivate func dropping(_ alias: FieldName) -> FieldName? {
    guard steps.count > 1, steps[0] == .member(alias.text), case .member = steps[1] else {
      return nil
    }
    return FieldName(steps: Array(steps.dropFirst()), range: range)
  }
}

/// Puts the rows of another query beside those whose key is the same; a row with several partners
/// is repeated.
struct JoinStage: Stage {
  let subquery: Int
  let key: Int
  /// Whether rows without a partner stay.
  let keepsUnmatched: Bool

  mutating func process(_ batch: Batch, in context: QueryContext) -> Batch? {
    guard subquery < context.subqueries.count else { return keepsUnmatched ? batch : nil }
    let table = context.subqueries[subquery]
    let column = batch.column(key)
    var rows: [Int] = []
    var partners: [Int?] = []
    for row in 0..<batch.count {
      let found = table.rows(equalTo: column[row])
      for partner in found {
        rows.append(row)
        partners.append(partner)
      }
      if found.isEmpty, keepsUnmatched {
        rows.append(row)
        partners.append(nil)
      }
    }
    if rows.isEmpty { return nil }
    var result = batch.gathered(rows)
    for (index, slot) in table.slots.enumerated() {
      result[slot] = .datums(
        partners.map { partner in partner.map { table.rows[$0][index] } ?? .null })
    }
    return result
  }
}

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
