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
