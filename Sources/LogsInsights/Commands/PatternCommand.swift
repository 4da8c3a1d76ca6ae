/// `pattern @message`: texts of the same structure as one row, with what varies as tokens.
struct PatternCommand: Command {
  static let keywords = ["pattern"]
  let expression: Expression

  init(expression: Expression) { self.expression = expression }

  init(parsing parser: inout InsightsParser) throws(Diagnostic) {
    expression = try parser.expression()
  }

  func plan(in planner: inout Planner, at range: Range<Int>) throws(Diagnostic) {
    let source = try planner.bind(expression)
    let timestamp = planner.isOpen ? planner.systemSlot(.timestamp) : nil
    var columns: [ShownColumn] = []
    for name in PatternStage.columns {
      columns.append(ShownColumn(name: name, slot: planner.newSlot()))
    }
    planner.append(
      PatternStage(
        source: source, timestamp: timestamp, slots: columns.map(\.slot), comparison: nil),
      .summarising)
    planner.replaceColumns(columns)
  }
}
