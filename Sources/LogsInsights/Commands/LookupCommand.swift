import Foundations

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

/// Puts values of a table beside the records that its keys are in.
struct LookupStage: Stage {
  enum Index: Sendable {
    case equality(EqualityIndex)
    case blocks(BlockIndex)
  }

  struct Output: Sendable {
    var column: Int
    var slot: Int
    /// Where the value is that stays when there is one.
    var former: Int?
  }

  let rows: [[Text]]
  let index: Index
  let keys: [Int]
  let outputs: [Output]

  var isStateless: Bool { true }

  mutating func process(_ batch: Batch, in context: QueryContext) -> Batch? {
    let columns = keys.map { batch.column($0) }
    var known: [Text: Int?] = [:]
    let found = (0..<batch.count).map { row -> Int? in
      switch index {
      case .equality(let index): return index.row(columns.map { $0[row] })
      case .blocks(let index):
        guard let text = columns[0][row].asText else { return nil }
        if let row = known[text] { return row }
        let row = index.row(text)
        known[text] = .some(row)
        return row
      }
    }
    var result = batch
    for output in outputs {
      let former = output.former.map { batch.column($0) }
      result[output.slot] = .datums(
        found.indices.map { row in
          if let value = former?[row], !value.isNull { return value }
          return found[row].map { .text(rows[$0][output.column]) } ?? .null
        })
    }
    return result
  }
}

/// Rows of a table by the values of some of its columns; of equal ones the first.
struct EqualityIndex: Sendable {
  private var rows: [[EqualityKey]: Int] = [:]

  init(_ table: LookupTable, _ columns: [Int]) {
    for (index, row) in table.rows.enumerated() {
      let key = columns.compactMap { EqualityKey(.text(row[$0])) }
      if key.count == columns.count, rows[key] == nil { rows[key] = index }
    }
  }

  func row(_ values: [Datum]) -> Int? {
    let key = values.compactMap { EqualityKey($0) }
    return key.count == values.count ? rows[key] : nil
  }
}

/// Rows of a table by the block of addresses in one of its columns, the narrowest first.
struct BlockIndex: Sendable {
  private let blocks: [(block: AddressBlock, row: Int)]

  init(_ table: LookupTable, _ column: Int) {
    var blocks: [(block: AddressBlock, row: Int)] = []
    for (index, row) in table.rows.enumerated() {
      if let block = AddressBlock(row[column]) { blocks.append((block, index)) }
    }
    self.blocks = blocks.sorted {
      ($1.block.prefixLength, $0.row) < ($0.block.prefixLength, $1.row)
    }
  }

  func row(_ address: Text) -> Int? {
    guard let address = IPAddress(address) else { return nil }
    return blocks.first { $0.block.contains(address) }?.row
  }
}
