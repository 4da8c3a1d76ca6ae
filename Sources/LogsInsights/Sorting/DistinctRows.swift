/// Numbers the combinations of some values, and tells the first row with each from later ones. A row
/// that misses a value is like no other, so it is always a first one.
struct DistinctRows: Sendable {
  private var table: KeyTable
  /// For each combination the first word of the best row of an order that was seen of it; without an
  /// order whether one was seen.
  private var best: [UInt64] = []

  /// The number of a row that misses a value.
  static let none = -1

  init(parts: Int) { table = KeyTable(parts: parts) }

  var count: Int { table.count }

  /// The number of the combination of each row, in the order of appearance.
  mutating func numbers(of columns: [Column], count: Int) -> [Int] {
    var numbers = table.groups(of: columns, count: count, firstRow: 0)
    for column in columns where !column.hasAll(count) {
      for row in 0..<count where !column.isPresent(row) { numbers[row] = Self.none }
    }
    return numbers
  }

  /// The rows of a batch that come first among all rows, in the order of rows.
  mutating func firsts(of columns: [Column], count: Int) -> [Int] {
    let numbers = numbers(of: columns, count: count)
    // The table numbers rows that miss a value, too, so a number tells nothing by its size alone.
    best.extend(to: table.count, with: 0)
    var rows: [Int] = []
    for (row, number) in numbers.enumerated() {
      if number == Self.none {
        rows.append(row)
      } else if best[number] == 0 {
        best[number] = 1
        rows.append(row)
      }
    }
    return rows
  }

  // MARK: The first in an order

  /// The rows that may be the first of their combination: no other was seen that surely comes before.
  mutating func possibleFirsts(_ numbers: [Int], _ values: SortValues) -> [Int] {
    best.extend(to: table.count, with: .max)
    return values.withFirstWords { words in
      best.withUnsafeMutableBufferPointer { best in
        var rows: [Int] = []
        rows.reserveCapacity(numbers.count)
        for (row, number) in numbers.enumerated() {
          if number != Self.none {
            guard words[row] <= best[number] else { continue }
            best[number] = words[row]
          }
          rows.append(row)
        }
        return rows
      }
    }
  }

  /// Of each combination the row that comes first, and all rows that miss a value.
  func firsts(_ numbers: [Int], _ values: SortValues) -> [Int] {
    var first = [Int](repeating: -1, count: table.count)
    var rows: [Int] = []
    values.withFirstWords { words in
      for (row, number) in numbers.enumerated() {
        guard number != Self.none else {
          rows.append(row)
          continue
        }
        let known = first[number]
        let isFirst =
          known < 0 || words[row] < words[known]
          || (words[row] == words[known] && values.precedes(row, known))
        if isFirst { first[number] = row }
      }
    }
    return rows + first.filter { $0 >= 0 }
  }

  /// Takes in the combinations of another one and returns the number here of each number there.
  mutating func merge(_ other: DistinctRows) -> [Int] {
    let numbers = table.merge(other.table)
    best.extend(to: table.count, with: .max)
    for (theirs, word) in other.best.enumerated() {
      best[numbers[theirs]] = min(best[numbers[theirs]], word)
    }
    return numbers
  }
}
