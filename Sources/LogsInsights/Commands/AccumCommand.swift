/// `accum bytes as totalBytes`: the running sum of a field over the rows in their order. Without a
/// name the column is `bytes_accum` (inferred: the documentation names none).
struct AccumCommand: Command {
  static let keywords = ["accum"]
  let name: FieldName
  let alias: FieldName?

  init(parsing parser: inout InsightsParser) throws(Diagnostic) {
    name = try parser.name()
    alias = try parser.skipKeyword("as") ? try parser.name("a name for the column") : nil
  }

  func plan(in planner: inout Planner, at range: Range<Int>) throws(Diagnostic) {
    try planner.orderNewestFirst()
    let source = try planner.slot(of: name)
    let slot = planner.newSlot()
    planner.append(AccumStage(source: source, slot: slot))
    let alias = alias ?? FieldName(steps: [.member(name.text + "_accum")], range: name.range)
    try planner.addColumn(alias.text, slot: slot, at: alias.range)
  }
}
