/// What functions know of the query that they run in.
struct QueryContext: Sendable {
  /// Epoch milliseconds, both ends included.
  var period: ClosedRange<Int>?
  /// When the query was started, in epoch milliseconds.
  var now: Int
  /// What the queries inside this one have found.
  var subqueries: [SubqueryTable] = []
  let abandonedMatches = AbandonedMatches()
  let madeText = MadeText()
  let rowBudget = RowBudget()
}

/// The rows of a query that was run before the one it stands in, found by key or by place.
struct SubqueryTable: Sendable {
  let rows: [[Datum]]
  /// For each column its slot in the outer query.
  let slots: [Int]
  private var byKey: [EqualityKey: [Int]] = [:]

  /// `key` is the column by whose values rows are found, `nil` when they are taken by their place.
  init(rows: [[Datum]], slots: [Int], key: Int?) {
    self.rows = rows
    self.slots = slots
    guard let key else { return }
    for (index, row) in rows.enumerated() {
      guard let key = EqualityKey(row[key]) else { continue }
      byKey[key, default: []].append(index)
    }
  }

  var keyCount: Int { byKey.count }

  func rows(equalTo value: Datum) -> [Int] {
    EqualityKey(value).flatMap { byKey[$0] } ?? []
  }
}

/// What two values have in common when `=` holds between them: the number, else the text.
enum EqualityKey: Hashable, Sendable {
  case integer(Int)
  case number(Double)
  case large(Int128)
  case text(Text)

  /// `nil` for values that are equal to nothing.
  init?(_ value: Datum) {
    switch value.number {
    case .integer(let number)?: self = .integer(number)
    case .large(let number)?: self = .large(number)
    case .number(let number)?:
      self =
        Int(exactly: number).map(Self.integer) ?? Int128(exactly: number).map(Self.large)
        ?? .number(number)
    default:
      guard let text = value.asText else { return nil }
      self = .text(text)
    }
  }
}

extension QueryContext {
  func holds(_ value: Datum, inSubquery index: Int) -> Bool {
    index < subqueries.count && !subqueries[index].rows(equalTo: value).isEmpty
  }
}

/// The values behind `in`: a record passes when its value is equal to one of them.
///
/// A long list is looked up, because comparing each record with thousands of values, as with all
/// addresses of a network, would cost more than everything else that a query does.
struct ValueList: Sendable {
  private let values: [Datum]
  /// What equal values have in common; `nil` for a list that is compared value by value.
  private let keys: Set<EqualityKey>?

  /// So many values are compared faster than they are looked up.
  private static let fewest = 8

  init(_ values: [Datum]) {
    self.values = values
    let keys = values.compactMap(EqualityKey.init)
    // A truth is equal to a text that names it, which no key says.
    let areKeys = keys.count == values.count && !values.contains(where: \.isBoolean)
    self.keys = areKeys && values.count > Self.fewest ? Set(keys) : nil
  }

  func contains(_ value: Datum) -> Bool {
    if let keys, !value.isBoolean, !value.isStructure {
      return EqualityKey(value).map(keys.contains) ?? false
    }
    return values.contains { Comparison.equal.holds(value, $0) == true }
  }
}

extension Datum {
  fileprivate var isBoolean: Bool { if case .boolean = self { true } else { false } }
}
