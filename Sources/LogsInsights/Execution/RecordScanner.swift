/// Reads from raw records the fields that a query needs, and nothing else.
struct RecordScanner: Sendable {
  private let fields: [SourceField]
  private let slots: Int
  private let readsMessages: Bool
  /// For each field whether any record had it.
  private(set) var isFound: [Bool]
  private(set) var hasFlowLogRecords = false
  /// Names of the layouts of records met so far, for suggestions only.
  private(set) var layoutNames: [String] = []
  /// Names of JSON messages, for suggestions only, in the order of appearance.
  private(set) var documentNames: [String] = []

  private static let maximumDocumentNames = 200

  init(fields: [SourceField], slots: Int) {
    self.fields = fields
    self.slots = slots
    readsMessages = fields.contains {
      if case .discovered = $0.origin { true } else { false }
    }
    isFound = Array(repeating: false, count: fields.count)
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

  /// The fields, among the discovered ones, that no record had.
  var missingFields: [SourceField] {
    fields.indices.filter { !isFound[$0] }.map { fields[$0] }.filter {
      if case .discovered = $0.origin { true } else { false }
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
    case .timestamp: return .timestamps(buffer.timestamps)
    case .ingestionTime: return .timestamps(buffer.ingestionTimes)
    case .logStream: return names(of: buffer) { $0.stream }
    case .log: return names(of: buffer) { $0.log }
    case .pointer:
      return .pointers(
        (0..<buffer.count).map { row in
          let origin = buffer.originTable[buffer.origins[row]]
          return RecordPointer(
            log: origin.log, stream: origin.stream, timestamp: buffer.timestamps[row],
            ordinal: buffer.ordinals[row])
        })
    }
  }

  private static func names(
    of buffer: RecordBuffer, _ name: (RecordBuffer.Origin) -> String
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
    let discovered = fields.indices.compactMap { index -> (index: Int, flowLogColumn: Int?)? in
      guard case .discovered(let column) = fields[index].origin else { return nil }
      guard let layout = buffer.layout else { return (index, column) }
      return (index, layout.column(named: fields[index].name.text))
    }
    var starts = discovered.map { _ in [Int](repeating: -1, count: buffer.count) }
    var ends = starts
    var documents: [(row: Int, document: Scalar)] = []
    let layout = buffer.layout
    if let layout, !layoutNames.contains(layout.fieldNames[0]) {
      layoutNames += layout.fieldNames + layout.names
    }
    var columnStarts = [Int](repeating: 0, count: (layout?.names.count ?? 14) + 1)
    let bytes = buffer.bytes.span
    for row in 0..<buffer.count {
      let line = buffer.starts[row]..<buffer.ends[row]
      let isRecord =
        if let layout {
          layout.split(bytes, line, starts: &columnStarts)
        } else {
          FlowLogRecord.split(bytes, line, starts: &columnStarts)
        }
      if isRecord {
        if layout == nil { hasFlowLogRecords = true }
        for (place, field) in discovered.enumerated() {
          guard let column = field.flowLogColumn else { continue }
          starts[place][row] = columnStarts[column]
          ends[place][row] = columnStarts[column + 1] - 1
          isFound[field.index] = true
        }
      } else if let document = Self.document(bytes.extracting(line)) {
        documents.append((row, document))
      }
    }
    for (place, field) in discovered.enumerated() {
      let texts = TextColumn(bytes: buffer.bytes, starts: starts[place], ends: ends[place])
      batch[fields[field.index].slot] =
        documents.isEmpty ? .text(texts) : column(field.index, texts, documents)
    }
    for (_, document) in documents { remember(document) }
  }

  private mutating func column(
    _ index: Int, _ texts: TextColumn, _ documents: [(row: Int, document: Scalar)]
  ) -> Column {
    var values = (0..<texts.count).map { texts[$0] }
    let name = fields[index].name
    for (row, document) in documents {
      values[row] = Self.value(name, in: document)
      if !values[row].isNull { isFound[index] = true }
    }
    return .scalars(values)
  }

  /// A name of the document that begins with `@` is reached by a second one: `@@example.com`.
  private static func value(_ name: FieldName, in document: Scalar) -> Scalar {
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

  private static func document(_ line: Span<UInt8>) -> Scalar? {
    guard line.count > 1, line[0] == UInt8(ascii: "{") else { return nil }
    guard case .map(let members)? = JSON.parse(line, numbersAsText: true) else { return nil }
    return .map(members)
  }

  private mutating func remember(_ document: Scalar) {
    guard case .map(let members) = document else { return }
    for member in members where documentNames.count < Self.maximumDocumentNames {
      let name = member.name.string
      if !documentNames.contains(name) { documentNames.append(name) }
    }
  }
}
