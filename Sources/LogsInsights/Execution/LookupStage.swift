import Foundations

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
