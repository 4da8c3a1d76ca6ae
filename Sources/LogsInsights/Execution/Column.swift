/// The values of one field in one batch, in the narrowest form that is known for them.
enum Column: Sendable {
  case text(TextColumn)
  case coded(CodedColumn)
  case integers(ArraySlice<Int>)
  case timestamps(ArraySlice<Int>)
  case booleans([Bool?])
  case datums([Datum])
  case constant(Datum)
  case pointers(PointerColumn)
  case grouped(GroupedColumn)

  subscript(row: Int) -> Datum {
    switch self {
    case .text(let column): column[row]
    case .coded(let column): column[row]
    case .integers(let values): .integer(values[values.startIndex + row])
    case .timestamps(let values): .timestamp(values[values.startIndex + row])
    case .booleans(let values): .truth(values[row])
    case .datums(let values): values[row]
    case .constant(let value): value
    case .pointers(let values): .text(Text(values[row].text))
    case .grouped(let groups): groups[row]
    }
  }

  /// The numeric form of a value, `nil` when it has none.
  func number(_ row: Int) -> Datum? {
    if case .text(let column) = self { column.number(row) } else { self[row].number }
  }

  func isPresent(_ row: Int) -> Bool {
    switch self {
    case .text(let column): column.isPresent(row)
    case .coded(let column): column.isPresent(row)
    case .integers, .timestamps, .pointers: true
    case .grouped(let groups): groups.isPresent(row)
    case .booleans, .datums, .constant: !self[row].isNull
    }
  }

  /// Whether none of so many values is missing.
  func hasAll(_ count: Int) -> Bool {
    switch self {
    case .integers, .timestamps, .pointers: true
    case .constant(let value): !value.isNull
    case .text(let texts): texts.starts.allSatisfy { $0 >= 0 }
    case .coded, .booleans, .datums, .grouped: (0..<count).allSatisfy(isPresent)
    }
  }

  /// The values of some rows, in the order given.
  func gathered(_ rows: [Int]) -> Column {
    switch self {
    case .text(let column): .text(column.gathered(rows))
    case .coded(let column): .coded(column.gathered(rows))
    case .integers(let values): .integers(Self.gathered(values, rows))
    case .timestamps(let values): .timestamps(Self.gathered(values, rows))
    case .booleans(let values): .booleans(rows.map { values[$0] })
    case .datums(let values): .datums(rows.map { values[$0] })
    case .constant: self
    case .pointers(let values): .pointers(values.gathered(rows))
    case .grouped(let groups): .grouped(groups.gathered(rows))
    }
  }

  /// The same values without the bytes that they stood in.
  var detached: Column {
    switch self {
    case .text(let column): .text(column.detached)
    case .datums(let values): .datums(values.map(\.compacted))
    case .constant(let value): .constant(value.compacted)
    case .grouped(let groups): .datums((0..<groups.count).map { groups[$0] })
    case .coded, .integers, .timestamps, .booleans, .pointers: self
    }
  }

  private static func gathered(_ values: ArraySlice<Int>, _ rows: [Int]) -> ArraySlice<Int> {
    rows.map { values[values.startIndex + $0] }[...]
  }
}
