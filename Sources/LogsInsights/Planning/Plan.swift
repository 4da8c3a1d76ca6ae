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
