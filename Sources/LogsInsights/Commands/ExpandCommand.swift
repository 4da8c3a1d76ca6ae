/// `expand items`: one record for each element of a list, which takes the list's place; text that is
/// a JSON array is a list here.
struct ExpandCommand: Command {
  static let keywords = ["expand"]
  let list: FieldName

  init(parsing parser: inout InsightsParser) throws(Diagnostic) { list = try parser.name() }

  func plan(in planner: inout Planner, at range: Range<Int>) throws(Diagnostic) {
    let source = try planner.resolve(list)
    let slot = planner.newSlot()
    planner.append(UnnestStage(source: source, slot: slot, readsText: true))
    planner.redirect(list.text, to: slot)
  }
}
