/// What some rows are ordered by: for each key of the order the value of every row.
struct SortValues: Sendable {
  private enum Values: Sendable {
    /// Whole numbers, or texts that are the usual way to write them. Either way they are compared as
    /// numbers, which costs no more than one comparison.
    case numbers([Int], areTexts: Bool)
    case scalars([Scalar])
  }

  private let keys: [SortKey]
  private var values: [Values]
  private(set) var count: Int

  init(_ keys: [SortKey], _ batch: Batch) {
    self.keys = keys
    values = keys.map { Self.values(batch.column($0.slot), batch.count) }
    count = batch.count
  }

  /// The rows of several others, one after the other.
  init(_ keys: [SortKey], joining others: [SortValues]) {
    self.keys = keys
    values = keys.indices.map { Self.joined(others, $0) }
    count = others.reduce(0) { $0 + $1.count }
  }

  private static func joined(_ others: [SortValues], _ index: Int) -> Values {
    var numbers: [Int] = []
    var areTexts: Bool?
    for other in others {
      guard case .numbers(let more, let alike) = other.values[index], areTexts ?? alike == alike
      else {
        return .scalars(
          others.flatMap { other in (0..<other.count).map { other.scalar($0, index) } })
      }
      numbers += more
      areTexts = alike
    }
    return .numbers(numbers, areTexts: areTexts ?? false)
  }

  private static func values(_ column: Column, _ count: Int) -> Values {
    switch column {
    case .integers(let values), .timestamps(let values):
      return .numbers(Array(values), areTexts: false)
    case .text(let texts):
      if let numbers = texts.plainNumbers { return .numbers(numbers, areTexts: true) }
    case .coded, .booleans, .scalars, .constant, .pointers: break
    }
    return .scalars((0..<count).map { column[$0] })
  }

  // MARK: Order

  /// Whether a row comes before another one; of equal rows the one that is further up does.
  func precedes(_ first: Int, _ second: Int) -> Bool {
    let order = order(first, self, second)
    return order == .same ? first < second : order == .ascending
  }

  /// How a row stands to a row of other values, with descending keys turned round.
  func order(_ row: Int, _ other: SortValues, _ otherRow: Int) -> Order {
    for (index, key) in keys.enumerated() {
      let order =
        switch (values[index], other.values[index]) {
        case (.numbers(let numbers, _), .numbers(let others, _)):
          Order(numbers[row], others[otherRow])
        default: NaturalOrder.order(scalar(row, index), other.scalar(otherRow, index))
        }
      if order != .same { return key.isDescending ? order.reversed : order }
    }
    return .same
  }

  private func scalar(_ row: Int, _ index: Int) -> Scalar {
    switch values[index] {
    case .numbers(let numbers, areTexts: false): .integer(numbers[row])
    case .numbers(let numbers, areTexts: true): .text("\(numbers[row])")
    case .scalars(let scalars): scalars[row]
    }
  }

  /// All rows in order.
  func sorted() -> [Int] {
    guard values.count == 1, case .numbers(let numbers, _) = values[0] else {
      return (0..<count).sorted(by: precedes)
    }
    let isDescending = keys[0].isDescending
    return numbers.withUnsafeBufferPointer { numbers in
      numbers.indices.sorted { first, second in
        let (left, right) = (numbers[first], numbers[second])
        if left == right { return first < second }
        return isDescending ? left > right : left < right
      }
    }
  }

  // MARK: Rows

  func gathered(_ rows: [Int]) -> SortValues {
    var result = self
    result.count = rows.count
    for (index, values) in values.enumerated() {
      result.values[index] =
        switch values {
        case .numbers(let numbers, let areTexts):
          .numbers(rows.map { numbers[$0] }, areTexts: areTexts)
        case .scalars(let scalars): .scalars(rows.map { scalars[$0] })
        }
    }
    return result
  }

  /// The same values in storage of their own.
  var detached: SortValues {
    var result = self
    for (index, values) in values.enumerated() {
      guard case .scalars(let scalars) = values else { continue }
      result.values[index] = .scalars(scalars.map(\.compacted))
    }
    return result
  }
}
