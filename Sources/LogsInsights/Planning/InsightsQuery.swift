/// A query in Logs Insights QL, parsed, checked and planned.
public struct InsightsQuery: Sendable {
  /// As given.
  public let text: String
  /// Which log groups the query reads, if it says so itself.
  public let source: QuerySource?
  let plan: Plan

  /// The most characters that a query has in the service.
  public static let serviceLength = InsightsParser.serviceLength

  init(text: String, source: QuerySource?, plan: Plan) {
    self.text = text
    self.source = source
    self.plan = plan
  }

  /// The names of the result's columns in the order of display.
  public var columns: [String] { plan.shown.map(\.name) }

  /// Whether rows are statistics and not log events.
  public var isAggregated: Bool { plan.isAggregated }

  /// The periods whose records the query wants to see when it is run over one: that one, and with
  /// `diff` an earlier one of the same length. Epoch milliseconds, both ends included.
  public func periods(for period: ClosedRange<Int>) -> [ClosedRange<Int>] {
    [plan.comparison?.period(before: period), period].compactMap { $0 }
  }

  /// The queries inside this one, which must be run before it.
  public var subqueries: [InsightsQuery] { plan.subqueries.map(\.query) }

  /// The keywords of its commands, in lower case.
  public var keywords: [String] { plan.keywords }

  /// The fields of `filterIndex`: log groups that are not indexed on all of them are not read.
  public var indexedFields: [String] { plan.indexedFields }
}
