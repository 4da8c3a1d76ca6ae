/// `relevantfields srcAddr, dstPort where action = "REJECT"`: which fields differ most between the
/// records that meet a condition and the others; all fields if none is named.
struct RelevantfieldsCommand: Command {
  static let keywords = ["relevantfields"]

  private var names: [FieldName] = []
  private let condition: Expression

  init(parsing parser: inout InsightsParser) throws(Diagnostic) {
    if !parser.isKeyword("where") { names = try parser.names("a field, or where") }
    try parser.expectKeyword("where")
    condition = try parser.expression()
  }

  func plan(in planner: inout Planner, at range: Range<Int>) throws(Diagnostic) {
    let parsed = (names + condition.names).first { name in
      planner.definedNames.contains(name.text)
    }
    guard planner.isOpen, parsed == nil else {
      throw Diagnostic(.notRawFields, at: parsed?.range ?? range)
    }
    var fields: [(name: String, slot: Int)] = []
    for name in names { fields.append((name.text, try planner.slot(of: name))) }
    let bound = try planner.bind(condition)
    let message = fields.isEmpty ? planner.systemSlot(.message) : nil
    var columns: [ShownColumn] = []
    for name in RelevantfieldsStage.columns {
      columns.append(ShownColumn(name: name, slot: planner.newSlot()))
    }
    planner.append(
      RelevantfieldsStage(
        condition: bound, fields: fields, message: message, slots: columns.map(\.slot)),
      .summarising)
    planner.replaceColumns(columns)
  }
}

extension Expression {
  /// The fields that it reads.
  fileprivate var names: [FieldName] {
    switch form {
    case .literal, .period: []
    case .name(let name): [name]
    case .call(_, let arguments, _): arguments.flatMap(\.names)
    case .not(let inner), .negative(let inner), .membership(let inner, _),
      .membershipInQuery(let inner, _), .match(let inner, _):
      inner.names
    case .and(let left, let right), .or(let left, let right), .comparison(_, let left, let right),
      .arithmetic(_, let left, let right):
      left.names + right.names
    }
  }
}

/// Compares how the values of fields are spread among the records that meet a condition and among
/// the others.
///
/// The score is ours (the service's is not documented): half the sum of the differences of the
/// shares of each value, or, when all values are numbers, the largest distance between the two
/// distribution functions. Both are 0 for the same spread and 1 for no value in common.
struct RelevantfieldsStage: Stage {
  static let columns = [
    "@fieldName", "@relevanceScore", "@topRelevanceContributors", "@conditionalMedian",
    "@baselineMedian",
  ]

  let condition: BoundExpression
  /// The fields to look at; when there are none, those that are discovered in the messages.
  let fields: [(name: String, slot: Int)]
  let message: Int?
  let slots: [Int]
  private var spreads: [FieldSpread] = []
  private var places: [String: Int] = [:]

  private static let maximumFields = 200

  init(
    condition: BoundExpression, fields: [(name: String, slot: Int)], message: Int?, slots: [Int]
  ) {
    self.condition = condition
    self.fields = fields
    self.message = message
    self.slots = slots
  }

  mutating func process(_ batch: Batch, in context: QueryContext) -> Batch? {
    let truth = condition.truth(batch, in: context)
    let columns = fields.map { (name: $0.name, column: batch.column($0.slot)) }
    let messages = message.map { batch.column($0) }
    for row in 0..<batch.count {
      let isMet = truth[row] == true
      for (name, column) in columns { add(column[row], of: name, isMet: isMet) }
      guard let text = messages?[row].asText else { continue }
      for (name, value) in RecordFields.discovered(in: text) {
        add(value, of: name, isMet: isMet)
      }
    }
    return nil
  }

  private mutating func add(_ value: Datum, of name: String, isMet: Bool) {
    guard let text = value.asText else { return }
    if places[name] == nil {
      guard spreads.count < Self.maximumFields else { return }
      places[name] = spreads.count
      spreads.append(FieldSpread(name: name))
    }
    if let place = places[name] { spreads[place].add(text, isMet: isMet) }
  }

  mutating func finish(in context: QueryContext) -> Batch? {
    let scored = spreads.map { (spread: $0, score: $0.score) }
    let order = scored.indices.sorted {
      (scored[$1].score, $0) < (scored[$0].score, $1)
    }
    guard !order.isEmpty else { return nil }
    var batch = Batch(count: order.count, slots: (slots.max() ?? 0) + 1)
    func fill(_ column: Int, _ value: (FieldSpread, Double) -> Datum) {
      batch[slots[column]] = .datums(order.map { value(scored[$0].spread, scored[$0].score) })
    }
    fill(0) { spread, _ in .text(spread.name) }
    fill(1) { _, score in .numeric(score) }
    fill(2) { spread, _ in spread.isNumeric ? .null : .text(spread.contributors) }
    fill(3) { spread, _ in spread.isNumeric ? spread.median(isMet: true) : .null }
    fill(4) { spread, _ in spread.isNumeric ? spread.median(isMet: false) : .null }
    return batch
  }
}

/// How often each value of a field occurs among the records that meet a condition, and among the
/// others.
struct FieldSpread: Sendable {
  private struct Entry: Sendable {
    var text: Text
    var met = 0
    var others = 0
  }

  let name: String
  private(set) var isNumeric = true
  private var table = GroupTable()
  private var entries: [Entry] = []
  private var met = 0
  private var others = 0

  /// Rarer values are counted together, so that memory stays bounded.
  private static let maximumValues = 50_000

  init(name: String) { self.name = name }

  mutating func add(_ value: Text, isMet: Bool) {
    let isFull = entries.count >= Self.maximumValues
    let (index, isNew) = isFull ? table.group(of: [0]) : table.group(of: Array(value.bytes))
    if isNew { entries.append(Entry(text: value.compacted)) }
    if Number.parse(value.bytes) == nil, value.bytes != Text("-").bytes { isNumeric = false }
    if isMet {
      entries[index].met += 1
      met += 1
    } else {
      entries[index].others += 1
      others += 1
    }
  }

  /// From 0 for the same spread to 1 for no value in common; 0 too when a side is empty.
  var score: Double {
    guard met > 0, others > 0 else { return 0 }
    if isNumeric { return largestDistance }
    return entries.reduce(0) { $0 + abs(share($1)) } / 2
  }

  /// How much more often the value occurs where the condition is met, as a difference of shares.
  private func share(_ entry: Entry) -> Double {
    Double(entry.met) / Double(met) - Double(entry.others) / Double(others)
  }

  private var numbers: [(value: Double, met: Int, others: Int)] {
    entries.compactMap { entry in
      Number.parse(entry.text.bytes)?.double.map { ($0, entry.met, entry.others) }
    }.sorted { $0.0 < $1.0 }
  }

  private var largestDistance: Double {
    let numbers = numbers
    let (met, others) = (
      numbers.reduce(0) { $0 + $1.met }, numbers.reduce(0) { $0 + $1.others }
    )
    guard met > 0, others > 0 else { return 0 }
    var (metBelow, othersBelow, largest) = (0, 0, 0.0)
    for number in numbers {
      metBelow += number.met
      othersBelow += number.others
      let distance = Double(metBelow) / Double(met) - Double(othersBelow) / Double(others)
      largest = max(largest, abs(distance))
    }
    return largest
  }

  func median(isMet: Bool) -> Datum {
    let counts = numbers.map { (value: $0.value, count: isMet ? $0.met : $0.others) }
    let total = counts.reduce(0) { $0 + $1.count }
    var seen = 0
    for (value, count) in counts where count > 0 {
      seen += count
      if 2 * seen >= total { return .numeric(value) }
    }
    return .null
  }

  /// The values that gained most: `REJECT +62%, …`, at most three.
  var contributors: String {
    guard met > 0, others > 0 else { return "" }
    let gains = entries.indices.map { (index: $0, gain: share(entries[$0])) }
      .filter { $0.gain > 0 }.sorted { ($1.gain, $0.index) < ($0.gain, $1.index) }
    return gains.prefix(3).map { index, gain in
      "\(entries[index].text.string) +\(Number.text(of: (gain * 100).rounded()))%"
    }.joined(separator: ", ")
  }
}
