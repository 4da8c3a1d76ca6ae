/// What the lines of some pieces of a file turned out to be.
struct LineTally: Equatable, Sendable {
  /// Records of a layout.
  var records = 0
  /// JSON objects.
  var documents = 0
  /// Lines that are neither.
  var texts = LinesOfAKind()
  /// Lines that are longer than any record, and were left out.
  var longLines = LinesOfAKind()
  /// So many columns has the first text that looks like a record of another format.
  var strangeColumns: Int?

  /// Adds what was found in the lines after these.
  mutating func add(_ later: LineTally, after lines: Int) {
    records += later.records
    documents += later.documents
    texts.add(later.texts, after: lines)
    longLines.add(later.longLines, after: lines)
    strangeColumns = strangeColumns ?? later.strangeColumns
  }
}

/// How many lines of a kind there are, and which is the first, counted from 0.
struct LinesOfAKind: Equatable, Sendable {
  private(set) var count = 0
  private(set) var first: Int?

  mutating func note(line: Int) {
    count += 1
    first = first ?? line
  }

  mutating func add(_ later: LinesOfAKind, after lines: Int) {
    count += later.count
    first = first ?? later.first.map { $0 + lines }
  }
}

/// What a query has met so far of the fields that it names, for telling which of them no record had
/// and what may have been meant.
struct DiscoveredFields: Sendable {
  /// For each source field whether any record had it.
  var isFound: [Bool]
  var hasFlowLogRecords = false
  /// Names of the layouts of records met so far.
  private(set) var layoutNames: [String] = []
  /// Names of JSON messages, in the order of appearance.
  private(set) var documentNames: [String] = []

  private static let maximumDocumentNames = 200

  init(fields: Int) { isFound = Array(repeating: false, count: fields) }

  mutating func note(_ layout: FlowLogLayout) {
    if !layoutNames.contains(layout.fieldNames[0]) {
      layoutNames += layout.fieldNames + layout.names
    }
  }

  mutating func note(_ document: Datum) {
    guard case .map(let members) = document else { return }
    for member in members where documentNames.count < Self.maximumDocumentNames {
      let name = member.name.string
      if !documentNames.contains(name) { documentNames.append(name) }
    }
  }

  /// Adds what was met in later records.
  mutating func merge(_ later: DiscoveredFields) {
    for index in isFound.indices where later.isFound[index] { isFound[index] = true }
    hasFlowLogRecords = hasFlowLogRecords || later.hasFlowLogRecords
    if layoutNames != later.layoutNames {
      layoutNames += later.layoutNames.filter { !layoutNames.contains($0) }
    }
    guard documentNames != later.documentNames else { return }
    for name in later.documentNames where documentNames.count < Self.maximumDocumentNames {
      if !documentNames.contains(name) { documentNames.append(name) }
    }
  }
}
