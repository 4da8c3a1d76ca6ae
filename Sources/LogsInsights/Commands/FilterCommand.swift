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
