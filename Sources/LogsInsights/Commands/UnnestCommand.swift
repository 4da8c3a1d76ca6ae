/// `unnest message.items into item`: one record for each element of a list; what is no list counts
/// as a list of one.
struct UnnestCommand: Command {
  static let keywords = ["unnest"]
  let list: FieldName
  let element: FieldName

  init(parsing parser: inout InsightsParser) throws(Diagnostic) {
    list = try parser.name()
    try parser.expectKeyword("into")
    element = try parser.name("a name for the element")
  }

  func plan(in planner: inout Planner, at range: Range<Int>) throws(Diagnostic) {
    let source = try planner.resolve(list)
    let slot = planner.newSlot()
    try planner.define(element.text, slot: slot, at: element.range)
    planner.append(UnnestStage(source: source, slot: slot, readsText: false))
  }
}
