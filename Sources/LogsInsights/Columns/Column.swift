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

  /// The column as places in bytes; what is no text is printed first.
  func texts(count: Int) -> TextColumn {
    if case .text(let column) = self { return column }
    var column = TextColumn(bytes: [], starts: [], ends: [])
    for row in 0..<count {
      guard let text = self[row].asText else {
        column.starts.append(-1)
        column.ends.append(-1)
        continue
      }
      column.starts.append(column.bytes.count)
      column.bytes.append(contentsOf: text.bytes)
      column.ends.append(column.bytes.count)
    }
    return column
  }

  /// One value of one of several columns.
  typealias Place = (column: Int, row: Int)

  /// Values chosen from several columns, in a narrower form than single values if all of them are
  /// texts, times or pointers.
  init(_ places: [Place], of columns: [Column]) {
    var texts: [TextColumn] = []
    var times: [ArraySlice<Int>] = []
    var pointers: [PointerColumn] = []
    for column in columns {
      switch column {
      case .text(let column): texts.append(column)
      case .timestamps(let column): times.append(column)
      case .pointers(let column): pointers.append(column)
      case .coded, .integers, .booleans, .datums, .constant, .grouped: break
      }
    }
    if texts.count == columns.count {
      self = .text(TextColumn(places, of: texts))
    } else if times.count == columns.count {
      self = .timestamps(
        places.map { times[$0.column][times[$0.column].startIndex + $0.row] }[...])
    } else if pointers.count == columns.count {
      self = .pointers(PointerColumn(places, of: pointers))
    } else {
      self = .datums(places.map { columns[$0.column][$0.row] })
    }
  }
}

extension TextColumn {
  fileprivate init(_ places: [Column.Place], of columns: [TextColumn]) {
    self.init(bytes: [], starts: [], ends: [])
    starts.reserveCapacity(places.count)
    ends.reserveCapacity(places.count)
    for place in places {
      let column = columns[place.column]
      let (start, end) = (column.starts[place.row], column.ends[place.row])
      guard start >= 0 else {
        starts.append(-1)
        ends.append(-1)
        continue
      }
      starts.append(bytes.count)
      bytes += column.bytes[start..<end]
      ends.append(bytes.count)
    }
  }
}
