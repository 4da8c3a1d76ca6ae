extension PartialExecution {
  /// Rows of a batch of typed columns: nothing is parsed, so they may be more than lines.
  private static let batchSize = 8_192

  /// Takes some of the records of typed columns. Pieces are numbered in the order of records.
  public mutating func scan(
    _ columns: RecordColumns, rows: Range<Int>, piece: Int
  ) -> PartialResult {
    begin(piece: piece)
    var partial = PartialResult(layout: .standard)
    for (index, field) in scanner.fields.enumerated() where columns[field.name.text] != nil {
      scanner.discovered.isFound[index] = true
    }
    for start in stride(from: rows.lowerBound, to: rows.upperBound, by: Self.batchSize) {
      let rows = start..<min(start + Self.batchSize, rows.upperBound)
      var batch = Batch(count: rows.count, slots: scanner.slots)
      for field in scanner.fields { batch[field.slot] = columns.column(field.name.text, rows) }
      partial.statistics.recordsScanned += rows.count
      run(batch, &partial)
    }
    partial.discovered = scanner.discovered
    return partial
  }
}

extension QueryExecution {
  /// Takes in records whose fields are typed columns already. The query's period is not looked at.
  public mutating func consume(_ columns: RecordColumns) {
    flush()
    let partial = own.scan(columns, rows: 0..<columns.count, piece: nextPiece)
    nextPiece += 1
    merge(partial)
  }
}
