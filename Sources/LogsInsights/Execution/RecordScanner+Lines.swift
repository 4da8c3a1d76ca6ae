extension RecordScanner {
  /// The fields of the lines of a file.
  mutating func scan(_ table: LineTable) -> Batch {
    var batch = Batch(count: table.count, slots: slots)
    var timestamps: Column?
    func time() -> Column {
      let column = timestamps ?? table.timeColumn()
      timestamps = column
      return column
    }
    for field in fields {
      guard case .system(let system) = field.origin else { continue }
      batch[field.slot] =
        switch system {
        case .message:
          .text(TextColumn(bytes: table.bytes, starts: table.starts, ends: table.ends))
        case .timestamp, .ingestionTime: time()
        case .logStream: table.streamColumn()
        case .log: .constant(.text(Text("")))
        case .pointer: Self.pointers(table, time())
        }
    }
    if readsMessages { discover(in: table, into: &batch) }
    return batch
  }

  private static func pointers(_ table: LineTable, _ timestamps: Column) -> Column {
    .pointers(
      PointerColumn(
        origins: [RecordBuffer.Origin(stream: table.file, log: "")],
        originIndices: Array(repeating: 0, count: table.count),
        timestamps: (0..<table.count).map { timestamps[$0].wholeNumber ?? 0 },
        ordinals: table.offsets()))
  }

  /// Columns are those of the layout; a line that is a JSON object is read whole.
  private mutating func discover(in table: LineTable, into batch: inout Batch) {
    let layout = table.layout
    let hasColumns = table.hasColumns
    if hasColumns { discovered.note(layout) }
    let documents = table.irregular.compactMap { line in
      line.document.map { (row: line.row, document: $0) }
    }
    for (index, field) in fields.enumerated() {
      guard case .discovered = field.origin else { continue }
      let texts: TextColumn
      if let column = layout.column(named: field.name.text) {
        texts = table.column(column)
        if hasColumns { discovered.isFound[index] = true }
      } else {
        let missing = [Int](repeating: -1, count: table.count)
        texts = TextColumn(bytes: table.bytes, starts: missing, ends: missing)
      }
      batch[field.slot] = documents.isEmpty ? .text(texts) : column(index, texts, documents)
    }
    for (_, document) in documents { discovered.note(document) }
  }
}
