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
