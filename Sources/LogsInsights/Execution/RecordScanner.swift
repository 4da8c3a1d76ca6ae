/// Reads from raw records the fields that a query needs, and nothing else.
struct RecordScanner: Sendable {
  let fields: [SourceField]
  let slots: Int
  /// Whether any field is discovered in the messages.
  let readsMessages: Bool
  var discovered: DiscoveredFields
  /// For each field how else a document may call it.
  private let otherSpellings: [[FieldName]]

  init(fields: [SourceField], slots: Int) {
    self.fields = fields
    self.slots = slots
    readsMessages = fields.contains {
      if case .discovered = $0.origin { true } else { false }
    }
    discovered = DiscoveredFields(fields: fields.count)
    otherSpellings = fields.map { field in
      FlowLogColumn.spellings(of: field.name.text).map {
        FieldName(steps: [.member($0)], range: 0..<0)
      }
    }
  }

  /// Whether the query asks when a record was made, or which one it is.
  var readsTimestamps: Bool {
    fields.contains {
      switch $0.origin {
      case .system(.timestamp), .system(.ingestionTime), .system(.pointer): true
      case .system, .discovered: false
      }
    }
  }

  /// Whether the query asks for messages themselves, or for the streams they came in.
  var readsTexts: Bool {
    fields.contains {
      switch $0.origin {
      case .system(.message), .system(.logStream): true
      case .system, .discovered: false
      }
    }
  }

  /// Whether each discovered field was in some record.
  var hasFoundAll: Bool {
    fields.indices.allSatisfy {
      if case .discovered = fields[$0].origin { discovered.isFound[$0] } else { true }
    }
  }

  mutating func scan(_ buffer: RecordBuffer) -> Batch {
    var batch = Batch(count: buffer.count, slots: slots)
    for field in fields {
      guard case .system(let system) = field.origin else { continue }
      batch[field.slot] = Self.column(system, of: buffer)
    }
    if readsMessages { discover(in: buffer, into: &batch) }
    return batch
  }

  private static func column(_ field: SystemField, of buffer: RecordBuffer) -> Column {
    switch field {
    case .message:
      return .text(TextColumn(bytes: buffer.bytes, starts: buffer.starts, ends: buffer.ends))
    case .timestamp: return times(buffer.timestamps)
    case .ingestionTime: return times(buffer.ingestionTimes)
    case .logStream: return names(of: buffer) { $0.stream }
    case .log: return names(of: buffer) { $0.log }
    case .pointer:
      return .pointers(
        PointerColumn(
          origins: buffer.originTable, originIndices: buffer.origins,
          timestamps: buffer.timestamps, ordinals: buffer.ordinals))
    }
  }

  private static func times(_ times: [Int]) -> Column {
    guard times.contains(FlowLogLayout.noTime) else { return .timestamps(times[...]) }
    return .datums(times.map { $0 == FlowLogLayout.noTime ? .null : .timestamp($0) })
  }

  private static func names(
    of buffer: RecordBuffer, _ name: (RecordOrigin) -> String
  ) -> Column {
    var bytes: [UInt8] = []
    let places = buffer.originTable.map { origin in
      let start = bytes.count
      bytes.append(contentsOf: name(origin).utf8)
      return start..<bytes.count
    }
    return .text(
      TextColumn(
        bytes: bytes, starts: buffer.origins.map { places[$0].lowerBound },
        ends: buffer.origins.map { places[$0].upperBound }))
  }

  /// Columns of flow log records are found by one pass over the bytes of a line; a message that is
  /// a JSON object is read whole.
  private mutating func discover(in buffer: RecordBuffer, into batch: inout Batch) {
    let wanted = fields.indices.compactMap { index -> (index: Int, flowLogColumn: Int?)? in
      guard case .discovered(let column) = fields[index].origin else { return nil }
      return (index, column)
    }
    var starts = wanted.map { _ in [Int](repeating: -1, count: buffer.count) }
    var ends = starts
    var documents: [(row: Int, document: Datum)] = []
    let bytes = buffer.bytes.span
    for row in 0..<buffer.count {
      let line = buffer.starts[row]..<buffer.ends[row]
      if let columns = FlowLogRecord.columns(bytes, line) {
        discovered.hasFlowLogRecords = true
        for (place, field) in wanted.enumerated() {
          guard let column = field.flowLogColumn else { continue }
          starts[place][row] = columns[column].lowerBound
          ends[place][row] = columns[column].upperBound
          discovered.isFound[field.index] = true
        }
      } else if let document = JSON.object(bytes.extracting(line)) {
        documents.append((row, document))
      }
    }
    for (place, field) in wanted.enumerated() {
      let texts = TextColumn(bytes: buffer.bytes, starts: starts[place], ends: ends[place])
      batch[fields[field.index].slot] =
        documents.isEmpty ? .text(texts) : column(field.index, texts, documents)
    }
    for (_, document) in documents { discovered.note(document) }
  }

  mutating func column(
    _ index: Int, _ texts: TextColumn, _ documents: [(row: Int, document: Datum)]
  ) -> Column {
    var values = (0..<texts.count).map { texts[$0] }
    let name = fields[index].name
    for (row, document) in documents {
      // The columns of a record in a document go before its other members.
      guard values[row].isNull else { continue }
      values[row] = Self.value(name, in: document)
      for spelling in otherSpellings[index] where values[row].isNull {
        values[row] = Self.value(spelling, in: document)
      }
      if !values[row].isNull { discovered.isFound[index] = true }
    }
    return .datums(values)
  }

  /// A name of the document that begins with `@` is reached by a second one: `@@example.com`.
  private static func value(_ name: FieldName, in document: Datum) -> Datum {
    var (steps, text) = (name.steps, name.text)
    if case .member(let first) = steps[0], first.hasPrefix("@@") {
      steps[0] = .member(String(first.dropFirst()))
      text.removeFirst()
    }
    var value = document.value(at: steps)
    // A name with a dot in it is found too.
    if value.isNull, steps.count > 1 { value = document.value(at: [.member(text)]) }
    return value.isStructure ? .null : value
  }

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
        origins: [RecordOrigin(stream: table.file, log: "")],
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
