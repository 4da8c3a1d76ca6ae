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

/// Repeats a row for every element of a list.
struct UnnestStage: Stage {
  let source: BoundExpression
  let slot: Int
  /// Whether text that is a JSON array counts as a list.
  let readsText: Bool

  var isStateless: Bool { true }

  mutating func process(_ batch: Batch, in context: QueryContext) -> Batch? {
    let column = source.evaluate(batch, in: context)
    var rows: [Int] = []
    var elements: [Datum] = []
    for row in 0..<batch.count {
      for element in list(column[row]) {
        rows.append(row)
        elements.append(element)
      }
    }
    var result = batch.gathered(rows)
    result[slot] = .datums(elements)
    return result
  }

  private func list(_ value: Datum) -> [Datum] {
    if case .list(let items) = value { return items }
    if readsText, case .text(let text) = value, case .list(let items)? = JSON.parse(text.bytes) {
      return items
    }
    return [value]
  }
}
