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
