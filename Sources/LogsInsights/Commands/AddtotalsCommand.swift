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

/// Sums across rows and down columns; what is no number, timestamps too, adds nothing.
struct TotalsStage: Stage {
  let slots: [Int]
  /// The slot of the sums of rows.
  let total: Int?
  let addsRow: Bool
  private var sums: [Datum]
  private var width = 0

  init(slots: [Int], total: Int?, addsRow: Bool) {
    self.slots = slots
    self.total = total
    self.addsRow = addsRow
    sums = slots.map { _ in .null }
  }

  mutating func process(_ batch: Batch, in context: QueryContext) -> Batch? {
    width = batch.columns.count
    let columns = slots.map { batch.column($0) }
    var totals: [Datum] = []
    for row in 0..<batch.count {
      var total = Datum.null
      for (index, column) in columns.enumerated() {
        if case .timestamp = column[row] { continue }
        guard let number = column.number(row) else { continue }
        total = total.isNull ? number : Arithmetic.addition.apply(total, number)
        sums[index] = sums[index].isNull ? number : Arithmetic.addition.apply(sums[index], number)
      }
      totals.append(total)
    }
    var batch = batch
    if let slot = total { batch[slot] = .datums(totals) }
    return batch
  }

  mutating func finish(in context: QueryContext) -> Batch? {
    guard addsRow, sums.contains(where: { !$0.isNull }) else { return nil }
    var batch = Batch(count: 1, slots: width)
    for (index, slot) in slots.enumerated() { batch[slot] = .constant(sums[index]) }
    return batch
  }
}
