/// `relevantfields srcAddr, dstPort where action = "REJECT"`: which fields differ most between the
/// records that meet a condition and the others; all fields if none is named.
struct RelevantfieldsCommand: Command {
  static let keywords = ["relevantfields"]

  private var names: [FieldName] = []
  private let condition: Expression

  init(parsing parser: inout InsightsParser) throws(Diagnostic) {
    if !parser.isKeyword("where") { names = try parser.names("a field, or where") }
    try parser.expectKeyword("where")
    condition = try parser.expression()
  }

  func plan(in planner: inout Planner, at range: Range<Int>) throws(Diagnostic) {
    let parsed = (names + condition.names).first { name in
      planner.definedNames.contains(name.text)
    }
    guard planner.isOpen, parsed == nil else {
      throw Diagnostic(.notRawFields, at: parsed?.range ?? range)
    }
    var fields: [(name: String, slot: Int)] = []
    for name in names { fields.append((name.text, try planner.slot(of: name))) }
    let bound = try planner.bind(condition)
    let message = fields.isEmpty ? planner.systemSlot(.message) : nil
    var columns: [ShownColumn] = []
    for name in RelevantfieldsStage.columns {
      columns.append(ShownColumn(name: name, slot: planner.newSlot()))
    }
    planner.append(
      RelevantfieldsStage(
        condition: bound, fields: fields, message: message, slots: columns.map(\.slot)),
      .summarising)
    planner.replaceColumns(columns)
  }
}

extension Expression {
  /// The fields that it reads.
  fileprivate var names: [FieldName] {
    switch form {
    case .literal, .period: []
    case .name(let name): [name]
    case .call(_, let arguments, _): arguments.flatMap(\.names)
    case .not(let inner), .negative(let inner), .membership(let inner, _),
      .membershipInQuery(let inner, _), .match(let inner, _):
      inner.names
    case .and(let left, let right), .or(let left, let right), .comparison(_, let left, let right),
      .arithmetic(_, let left, let right):
      left.names + right.names
    }
  }
}
