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
