/// One key of an order.
struct SortKey: Equatable, Sendable {
  var slot: Int
  var isDescending: Bool
}

/// Orders all rows, equal ones as they came. With a bound it keeps no more than twice so many, so
/// that its memory does not grow with the input.
struct SortStage: Stage {
  let keys: [SortKey]
  /// How many of the first rows are wanted; set when a limit follows.
  var bound: Int?
  private var rows = RowStore()
  /// The row that a new one must come before, once there are as many as the bound.
  private var cutoff: [Scalar]?

  init(keys: [SortKey], bound: Int? = nil) {
    self.keys = keys
    self.bound = bound
  }

  mutating func process(_ batch: Batch, in context: QueryContext) -> Batch? {
    let columns = keys.map { batch.column($0.slot) }
    for row in candidates(batch, columns) {
      if let cutoff {
        let values = columns.map { $0[row] }
        if order(values, cutoff) != .ascending { continue }
      }
      rows.append(batch, row)
      if let bound, rows.count >= 2 * bound + 1_024 { trim(to: bound) }
    }
    return nil
  }

  mutating func finish(in context: QueryContext) -> Batch? {
    rows.reorder(sorted())
    if let bound { rows.truncate(to: bound) }
    let batch = rows.batch
    rows = RowStore()
    return batch
  }

  /// The rows of a batch that can be among the first: of many only as many as are wanted, because
  /// keeping a row costs more than comparing it.
  private func candidates(_ batch: Batch, _ columns: [Column]) -> [Int] {
    guard let bound, bound < batch.count else { return Array(0..<batch.count) }
    func precedes(_ first: Int, _ second: Int) -> Bool {
      for (key, column) in zip(keys, columns) {
        let order = Self.order(column, first, second)
        if order != .same { return (order == .descending) == key.isDescending }
      }
      return first < second
    }
    var best: [Int] = []
    var last: Int?
    for row in 0..<batch.count {
      if let last, !precedes(row, last) { continue }
      best.append(row)
      guard best.count >= 2 * bound + 64 else { continue }
      best.sort(by: precedes)
      best.removeLast(best.count - bound)
      last = best.last
    }
    best.sort(by: precedes)
    return Array(best.prefix(bound))
  }

  private static func order(_ column: Column, _ first: Int, _ second: Int) -> Order {
    switch column {
    case .integers(let values), .timestamps(let values):
      Order(values[values.startIndex + first], values[values.startIndex + second])
    default: NaturalOrder.order(column[first], column[second])
    }
  }

  private mutating func trim(to bound: Int) {
    rows.reorder(sorted())
    rows.truncate(to: bound)
    cutoff = rows.count > 0 ? keys.map { rows.value(rows.count - 1, $0.slot) } : nil
  }

  private func sorted() -> [Int] {
    sorted((0..<rows.count).map { row in keys.map { rows.value(row, $0.slot) } })
  }

  private func sorted(_ values: [[Scalar]]) -> [Int] {
    values.indices.sorted { first, second in
      switch order(values[first], values[second]) {
      case .ascending: true
      case .descending: false
      case .same: first < second
      }
    }
  }

  private func order(_ left: [Scalar], _ right: [Scalar]) -> Order {
    for (index, key) in keys.enumerated() {
      let order = NaturalOrder.order(left[index], right[index])
      if order != .same { return key.isDescending ? order.reversed : order }
    }
    return .same
  }
}
