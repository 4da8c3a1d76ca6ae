/// `addtotals fieldname=Sum col=true packets, bytes`: the sum of each row's numbers as a column, of
/// each column's as a last row.
struct AddtotalsCommand: Command {
  static let keywords = ["addtotals"]
  private var title = "Total"
  private var addsColumn = true
  private var addsRow = false
  private var names: [FieldName] = []

  init(parsing parser: inout InsightsParser) throws(Diagnostic) {
    while parser.isName {
      let name = try parser.name()
      guard parser.isSymbol("="), let option = name.word?.lowercased() else {
        names.append(name)
        while try parser.skipSymbol(",") { names.append(try parser.name()) }
        return
      }
      try parser.advance()
      switch option {
      case "fieldname":
        title = parser.isName ? try parser.name().text : try parser.text("a name").string
      case "row": addsColumn = try parser.flag()
      case "col": addsRow = try parser.flag()
      default:
        throw Diagnostic(
          .unexpected(symbol: name.text, expected: "fieldname=, row=, col= or a field"),
          at: name.range)
      }
    }
  }

  func plan(in planner: inout Planner, at range: Range<Int>) throws(Diagnostic) {
    try planner.orderNewestFirst()
    var slots = names.isEmpty ? planner.currentColumns().map(\.slot) : []
    for name in names { slots.append(try planner.slot(of: name)) }
    let total = addsColumn ? planner.newSlot() : nil
    if let total { try planner.addColumn(title, slot: total, at: range) }
    planner.append(TotalsStage(slots: slots, total: total, addsRow: addsRow), .summarising)
  }
}
