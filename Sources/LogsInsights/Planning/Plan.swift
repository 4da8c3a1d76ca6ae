/// A query made ready: what is read from the records, what is done with it, and what is shown.
struct Plan: Sendable {
  var sourceFields: [SourceField]
  var slotCount: Int
  var stages: [any Stage]
  /// Before this stage the records that match are counted.
  var matchPoint: Int
  var shown: [ShownColumn]
  /// Every name that the query gives, for suggestions.
  var aliases: [String]
  var isAggregated: Bool
  /// Set by `diff`: records of this period are read too.
  var comparison: ComparedPeriod?
  /// Queries inside this one, to be run before it.
  var subqueries: [Subquery] = []
  /// The keywords of its commands, in lower case.
  var keywords: [String] = []
  /// The columns of the last `stats` that tell its groups apart.
  var groupColumns: [String] = []
  /// Fields that log groups must be indexed on to be read.
  var indexedFields: [String] = []
  /// What to tell of the query itself.
  var notices: [QueryNotice] = []
}

/// A column of the result and where its values are.
struct ShownColumn: Equatable, Sendable {
  var name: String
  var slot: Int
}

/// A field that the query reads from the records, and the slot that it goes to.
struct SourceField: Sendable {
  enum Origin: Equatable, Sendable {
    case system(SystemField)
    /// Discovered: the column of a flow log record if its name is one, and a path in JSON messages.
    case discovered(flowLogColumn: Int?)
  }

  var name: FieldName
  var origin: Origin
  var slot: Int
}

/// A query inside another, which must be run before it, and what is made of its rows.
struct Subquery: Sendable {
  var query: InsightsQuery
  /// Where it stands in the outer query.
  var range: Range<Int>
  /// The column by whose values rows are found; `nil` when they are taken by their place.
  var key: Int?
  /// Where the columns go in the outer query, for each column of the result; empty for `in ( … )`.
  var slots: [Int] = []
  /// The most distinct keys.
  var keyLimit = Int.max

  /// More rows than a query gives are more than a subquery may have.
  static let rowLimit = LimitStage.range.upperBound
}

/// The time key of a `stats`, for filling the gaps between its bins.
struct TimeBins: Sendable {
  var period: Period
  var slot: Int
  /// The slots of the other keys.
  var others: [Int]
}
