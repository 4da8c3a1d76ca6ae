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
