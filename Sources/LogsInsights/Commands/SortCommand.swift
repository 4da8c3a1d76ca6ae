/// `sort bytes desc, srcAddr`: orders the rows, ascending unless told otherwise; takes names, not
/// expressions.
struct SortCommand: Command {
  static let keywords = ["sort", "order"]
  let keys: [(name: FieldName, isDescending: Bool)]

  init(parsing parser: inout InsightsParser) throws(Diagnostic) {
    _ = try parser.skipKeyword("by")
    var keys: [(name: FieldName, isDescending: Bool)] = []
    repeat {
      let name = try parser.name()
      // The service says the same; a computed key needs a name of its own.
      if parser.isSymbol("(") {
        throw parser.unexpected("a name; give the expression one with as and sort by that")
      }
      let isDescending = try parser.skipKeyword("desc")
      if !isDescending { _ = try parser.skipKeyword("asc") }
      keys.append((name, isDescending))
    } while try parser.skipSymbol(",")
    self.keys = keys
  }

  func plan(in planner: inout Planner, at range: Range<Int>) throws(Diagnostic) {
    var bound: [SortKey] = []
    for key in keys {
      var slot = planner.binSlot(of: key.name)
      if slot == nil { slot = try planner.slot(of: key.name) }
      guard let slot else { continue }
      bound.append(SortKey(slot: slot, isDescending: key.isDescending))
    }
    planner.ordering = planner.ordering ?? ("sort", range)
    planner.isOrdered = true
    planner.append(SortStage(keys: bound))
  }
}
