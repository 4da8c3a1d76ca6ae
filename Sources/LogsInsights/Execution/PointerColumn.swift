/// Which record each row of a batch is. Streams and logs are names that many records share, so a row
/// costs some integers and no text.
struct PointerColumn: Sendable {
  var origins: [RecordBuffer.Origin]
  /// For each row the index of its origin.
  var originIndices: [Int]
  var timestamps: [Int]
  var ordinals: [Int]

  init(origins: [RecordBuffer.Origin], originIndices: [Int], timestamps: [Int], ordinals: [Int]) {
    self.origins = origins
    self.originIndices = originIndices
    self.timestamps = timestamps
    self.ordinals = ordinals
  }

  var count: Int { timestamps.count }

  subscript(row: Int) -> RecordPointer {
    let origin = origins[originIndices[row]]
    return RecordPointer(
      log: origin.log, stream: origin.stream, timestamp: timestamps[row], ordinal: ordinals[row])
  }

  func gathered(_ rows: [Int]) -> PointerColumn {
    PointerColumn(
      origins: origins, originIndices: rows.map { originIndices[$0] },
      timestamps: rows.map { timestamps[$0] }, ordinals: rows.map { ordinals[$0] })
  }

  /// Rows chosen from several columns.
  init(_ places: [Column.Place], of columns: [PointerColumn]) {
    var (origins, firsts): ([RecordBuffer.Origin], [Int]) = ([], [])
    for column in columns {
      firsts.append(origins.count)
      origins += column.origins
    }
    self.init(
      origins: origins,
      originIndices: places.map { firsts[$0.column] + columns[$0.column].originIndices[$0.row] },
      timestamps: places.map { columns[$0.column].timestamps[$0.row] },
      ordinals: places.map { columns[$0.column].ordinals[$0.row] })
  }
}
