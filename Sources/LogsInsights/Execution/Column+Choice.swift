extension Column {
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
