/// `lookup names eni as interfaceId OUTPUT name`: values of the row of a table whose key is that of
/// the record. `cidrlookup networks cidr as srcAddr OUTPUT team` takes the narrowest block that the
/// address is in.
struct LookupCommand: Command {
  static let keywords = ["lookup"]

  let syntax: LookupSyntax

  init(parsing parser: inout InsightsParser) throws(Diagnostic) {
    syntax = try LookupSyntax(parsing: &parser, hasOneKey: false)
  }

  func plan(in planner: inout Planner, at range: Range<Int>) throws(Diagnostic) {
    try planner.lookUp(syntax, Self.keyword, at: range) { .equality(EqualityIndex($0, $1)) }
  }
}

/// As `lookup`, for addresses in blocks.
struct CidrlookupCommand: Command {
  static let keywords = ["cidrlookup"]

  let syntax: LookupSyntax

  init(parsing parser: inout InsightsParser) throws(Diagnostic) {
    syntax = try LookupSyntax(parsing: &parser, hasOneKey: true)
  }

  func plan(in planner: inout Planner, at range: Range<Int>) throws(Diagnostic) {
    try planner.lookUp(syntax, Self.keyword, at: range) { .blocks(BlockIndex($0, $1[0])) }
  }
}

/// What `lookup` and `cidrlookup` have in common.
struct LookupSyntax: Sendable {
  /// A column of the table, and the field that it is compared with or that it becomes.
  struct Pair: Sendable {
    var column: FieldName
    var field: FieldName
  }

  let table: FieldName
  private(set) var keys: [Pair]
  private(set) var outputs: [Pair]
  let replaces: Bool

  init(parsing parser: inout InsightsParser, hasOneKey: Bool) throws(Diagnostic) {
    table = try parser.name("the name of a table")
    keys = [try Self.pair(&parser)]
    while !hasOneKey, try parser.skipSymbol(",") { keys.append(try Self.pair(&parser)) }
    if try parser.skipKeyword("outputnew") {
      replaces = false
    } else {
      guard parser.isKeyword("output") else { throw parser.unexpected("OUTPUT or OUTPUTNEW") }
      try parser.advance()
      replaces = true
    }
    outputs = [try Self.pair(&parser)]
    while try parser.skipSymbol(",") { outputs.append(try Self.pair(&parser)) }
  }

  private static func pair(_ parser: inout InsightsParser) throws(Diagnostic) -> Pair {
    let column = try parser.name("a column of the table")
    return Pair(column: column, field: try parser.skipKeyword("as") ? try parser.name() : column)
  }
}

extension Planner {
  mutating func lookUp(
    _ syntax: LookupSyntax, _ keyword: String, at range: Range<Int>,
    index: (LookupTable, [Int]) -> LookupStage.Index
  ) throws(Diagnostic) {
    guard let table = tables.first(where: { $0.name == syntax.table.text }) else {
      guard tables.isEmpty else {
        let known = tables.map(\.name).joined(separator: ", ")
        throw Diagnostic(
          .unexpected(symbol: syntax.table.text, expected: "one of the tables \(known)"),
          at: syntax.table.range)
      }
      let reason =
        "it reads a table uploaded to the service; over files give one with --table name=file.csv"
      throw Diagnostic(.unsupportedCommand(keyword, because: reason), at: range)
    }
    func column(_ name: FieldName) throws(Diagnostic) -> Int {
      guard let column = table.columns.firstIndex(of: name.text) else {
        let known = table.columns.joined(separator: ", ")
        throw Diagnostic(
          .unexpected(symbol: name.text, expected: "one of the table's columns \(known)"),
          at: name.range)
      }
      return column
    }
    var keys: [(column: Int, slot: Int)] = []
    for key in syntax.keys {
      keys.append((try column(key.column), try slot(of: key.field)))
    }
    var outputs: [LookupStage.Output] = []
    for output in syntax.outputs {
      let name = output.field.text
      let index = try column(output.column)
      let isKnown = knownNames.contains(name)
      let former = isKnown && !syntax.replaces ? try slot(of: output.field) : nil
      let slot = newSlot()
      outputs.append(LookupStage.Output(column: index, slot: slot, former: former))
      if definedNames.contains(name) || columns.contains(where: { $0.name == name }) {
        redirect(name, to: slot)
      } else {
        try addColumn(name, slot: slot, at: output.field.range)
      }
    }
    append(
      LookupStage(
        rows: table.rows, index: index(table, keys.map(\.column)), keys: keys.map(\.slot),
        outputs: outputs))
  }
}
