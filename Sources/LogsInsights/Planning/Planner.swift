/// Turns commands into a plan: resolves names to slots, checks the rules between commands, and
/// collects the stages.
struct Planner {
  let text: [UInt8]
  /// What `lookup` can look up in.
  let tables: [LookupTable]
  private(set) var sourceFields: [SourceField] = []
  private(set) var slotCount = 0
  private(set) var stages: [any Stage] = []
  private(set) var matchPoint = 0
  private var isSummarised = false

  /// The slot of each name that the query gives and that can be reached now.
  private var names: [String: Int] = [:]
  /// Every name ever given: none may be given twice.
  private(set) var definedNames: [String] = []
  /// Names of record fields that an alias has hidden, and what a `stats` names: within it nothing can
  /// tell which one is meant.
  private var shadowed: [String] = []
  /// Slots whose names the query has mentioned.
  private var namedSlots: Set<Int> = []
  /// Whether fields of the records can still be reached; after `stats` only its columns can.
  private(set) var isOpen = true
  private(set) var statsCount = 0
  /// Set while the items and keys of a `stats` are being bound.
  var isInStats = false

  /// Columns added by `fields`, or given by `stats`.
  var columns: [ShownColumn] = []
  /// Columns that `fields` has named, for a query inside another: only those count there.
  var selectedNames: [String] = []
  /// Columns chosen by the last `display`.
  var displayed: [ShownColumn]?

  /// Whether rows come in an order of their own; else log events are taken newest first.
  var isOrdered = false
  /// The `sort` or `limit` that no `stats` may follow.
  var ordering: (keyword: String, range: Range<Int>)?
  /// After `dedup` only `limit` may come.
  var isDeduplicated = false
  /// The columns of the last `stats` that tell its groups apart.
  var groupColumns: [String] = []
  /// The bins of the last `stats`, for `fillmissing`.
  var timeBins: TimeBins?
  /// Which earlier period `diff` compares with.
  var comparison: ComparedPeriod?
  /// The keywords of the commands, in lower case.
  var keywords: [String] = []
  /// Fields that log groups must be indexed on to be read.
  var indexedFields: [String] = []
  /// What to tell of the query.
  private(set) var notices: [QueryNotice] = []
  /// Queries inside this one.
  var subqueries: [Subquery] = []
  var joined: JoinedSide?
  /// The keyword of a command that nothing may follow, once it has come.
  var lastCommand: String?

  static let maximumStats = 10

  init(text: [UInt8], tables: [LookupTable] = []) {
    self.text = text
    self.tables = tables
  }

  // MARK: Stages and slots

  enum Effect {
    /// Drops records that do not match.
    case filtering
    /// Leaves the number of matching records as it is.
    case neutral
    /// What comes out are no longer the records that matched.
    case summarising
  }

  mutating func append(_ stage: some Stage, _ effect: Effect = .neutral) {
    stages.append(stage)
    switch effect {
    case .filtering: if !isSummarised { matchPoint = stages.count }
    case .neutral: break
    case .summarising: isSummarised = true
    }
  }

  /// Replaces the stage appended last.
  mutating func replaceLast(_ stage: some Stage) {
    guard !stages.isEmpty else { return }
    stages[stages.count - 1] = stage
  }

  mutating func newSlot() -> Int {
    slotCount += 1
    return slotCount - 1
  }

  /// Log events have no order until somebody asks; then the newest comes first.
  mutating func orderNewestFirst() throws(Diagnostic) {
    guard isOpen, !isOrdered else { return }
    isOrdered = true
    append(SortStage(keys: [SortKey(slot: systemSlot(.timestamp), isDescending: true)]))
  }

  // MARK: Names

  /// Gives a name to a slot; a name can be given once.
  mutating func define(_ name: String, slot: Int, at range: Range<Int>) throws(Diagnostic) {
    guard !definedNames.contains(name) else {
      throw Diagnostic(.alreadyDefined(name), at: range)
    }
    if isInStats || sourceFields.contains(where: { $0.name.text == name }) { shadowed.append(name) }
    definedNames.append(name)
    names[name] = slot
  }

  /// Lets a name that can be reached stand for other values from now on.
  mutating func redirect(_ name: String, to slot: Int) {
    names[name] = slot
    for index in columns.indices where columns[index].name == name { columns[index].slot = slot }
    displayed = displayed?.map { $0.name == name ? ShownColumn(name: name, slot: slot) : $0 }
  }

  /// Forgets what was to be done with the records.
  mutating func startAnew() {
    stages = []
    matchPoint = 0
    subqueries = []
    joined = nil
    comparison = nil
  }

  /// The slot of a name, computed first when it is a part of a map or a list.
  mutating func slot(of name: FieldName) throws(Diagnostic) -> Int {
    let bound = try resolve(name)
    if case .slot(let slot) = bound { return slot }
    let slot = newSlot()
    append(ComputeStage(expression: bound, slot: slot))
    return slot
  }

  /// The columns that would be shown if the query ended here.
  mutating func currentColumns() -> [ShownColumn] {
    if let displayed { return displayed }
    if columns.isEmpty, isOpen { columns = defaultColumns() }
    return columns
  }

  /// The names that can be reached now, for messages.
  var knownNames: [String] {
    let given = definedNames.filter { names[$0] != nil }
    if !isOpen { return columns.map(\.name) }
    return given + FlowLogRecord.fieldNames + SystemField.allCases.map(\.rawValue)
  }

  mutating func resolve(_ name: FieldName) throws(Diagnostic) -> BoundExpression {
    if isInStats, shadowed.contains(name.text) {
      throw Diagnostic(.unknownSymbol(name.text, known: []), at: name.range)
    }
    if let slot = names[name.text] {
      namedSlots.insert(slot)
      return .slot(slot)
    }
    if let joined = try resolveJoined(name) { return joined }
    for length in stride(from: name.steps.count - 1, to: 0, by: -1) {
      let prefix = FieldName(steps: Array(name.steps[..<length]), range: name.range)
      guard let slot = names[prefix.text] else { continue }
      namedSlots.insert(slot)
      return .part(.slot(slot), Array(name.steps[length...]))
    }
    guard isOpen else {
      throw Diagnostic(.unknownSymbol(name.text, known: knownNames), at: name.range)
    }
    return .slot(sourceSlot(name))
  }

  private mutating func sourceSlot(_ name: FieldName) -> Int {
    let text = name.text
    if let known = sourceFields.first(where: { $0.name.text == text }) { return known.slot }
    let origin: SourceField.Origin =
      if let system = SystemField(rawValue: text) {
        .system(system)
      } else {
        .discovered(flowLogColumn: FlowLogRecord.fieldNames.firstIndex(of: text))
      }
    let slot = newSlot()
    sourceFields.append(SourceField(name: name, origin: origin, slot: slot))
    return slot
  }

  mutating func systemSlot(_ field: SystemField) -> Int {
    sourceSlot(FieldName(steps: [.member(field.rawValue)], range: 0..<0))
  }

  /// The bins of the last `stats` by the name of the time that they are bins of: AWS's page of
  /// queries for syslog sorts so.
  func binSlot(of name: FieldName) -> Int? {
    guard !isOpen, name.text == SystemField.timestamp.rawValue, names[name.text] == nil else {
      return nil
    }
    return timeBins?.slot
  }

  /// From now on there are only these columns: what `stats` and its like leave behind.
  mutating func replaceColumns(_ columns: [ShownColumn]) {
    isOpen = false
    isOrdered = true
    shadowed = []
    selectedNames = []
    self.columns = columns
    displayed = nil
    groupColumns = []
    timeBins = nil
    joined?.isReachable = false
    names = [:]
    for column in columns { names[column.name] = column.slot }
  }

  mutating func countStats(at range: Range<Int>) throws(Diagnostic) {
    if let ordering {
      let rule = "\(ordering.keyword) must follow the last stats"
      throw Diagnostic(.misplaced(command: ordering.keyword, rule: rule), at: ordering.range)
    }
    statsCount += 1
    guard statsCount <= Self.maximumStats else {
      throw Diagnostic(.tooManyStats(limit: Self.maximumStats), at: range)
    }
  }

  /// Tells of a period that functions of time take for a shorter one.
  mutating func note(_ period: Period) {
    guard period.cappedCount < period.count else { return }
    let notice = QueryNotice.cappedPeriod(
      period.text, used: period.capped.text, better: period.inLargerUnit?.text)
    if !notices.contains(notice) { notices.append(notice) }
  }

  // MARK: Columns

  /// The name of an item's column: its alias, else its text.
  func columnName(_ item: Item) -> String {
    item.alias?.text ?? spelling(item.expression.range)
  }

  func spelling(_ range: Range<Int>) -> String { String(decoding: text[range], as: UTF8.self) }

  /// Adds a column that a command computes; it is shown beside those that were asked for.
  mutating func addColumn(_ name: String, slot: Int, at range: Range<Int>) throws(Diagnostic) {
    try define(name, slot: slot, at: range)
    if columns.isEmpty, isOpen { columns = defaultColumns() }
    columns.append(ShownColumn(name: name, slot: slot))
  }

  /// Binds an item and returns its column; a computed one gets a slot, and a name if it has an
  /// alias. Stages that compute are appended.
  mutating func column(_ item: Item) throws(Diagnostic) -> ShownColumn {
    let bound = try bind(item.expression)
    var slot: Int
    if case .slot(let known) = bound {
      slot = known
    } else {
      slot = newSlot()
      append(ComputeStage(expression: bound, slot: slot))
    }
    if let alias = item.alias { try define(alias.text, slot: slot, at: alias.range) }
    return ShownColumn(name: columnName(item), slot: slot)
  }

  private mutating func defaultColumns() -> [ShownColumn] {
    [SystemField.timestamp, .message].map {
      ShownColumn(name: $0.rawValue, slot: systemSlot($0))
    }
  }

  /// The plan, when all commands have been taken in.
  mutating func finish() throws(Diagnostic) -> Plan {
    try orderNewestFirst()
    var shown = displayed ?? columns
    if shown.isEmpty, isOpen { shown = defaultColumns() }
    if isOpen {
      let name = SystemField.pointer.rawValue
      shown.removeAll { $0.name == name }
      shown.append(ShownColumn(name: name, slot: systemSlot(.pointer)))
    }
    let read = namedSlots.union(shown.map(\.slot))
    for index in stages.indices { stages[index].fill(only: read.contains) }
    return Plan(
      sourceFields: sourceFields, slotCount: slotCount, stages: stages, matchPoint: matchPoint,
      shown: shown, aliases: definedNames, isAggregated: !isOpen, comparison: comparison,
      subqueries: try finishSubqueries(), keywords: keywords, groupColumns: groupColumns,
      indexedFields: indexedFields, notices: notices)
  }
}
