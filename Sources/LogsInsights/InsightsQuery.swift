/// A query in Logs Insights QL, parsed, checked and planned.
public struct InsightsQuery: Sendable {
  /// As given.
  public let text: String
  /// Which log groups the query reads, if it says so itself.
  public let source: QuerySource?
  let plan: Plan

  /// The most characters that a query has in the service.
  public static let serviceLength = 10_000

  init(text: String, source: QuerySource?, plan: Plan) {
    self.text = text
    self.source = source
    self.plan = plan
  }

  /// Throws the first thing that is wrong with the text, found before any record is read.
  ///
  /// `tables` is what `lookup` and `cidrlookup` find; `maximumLength` in characters is the service's
  /// unless told otherwise.
  public init(
    parsing text: String, tables: [LookupTable] = [], maximumLength: Int = Self.serviceLength
  ) throws(QueryError) {
    let bytes = Array(text.utf8)
    do throws(Diagnostic) {
      var parser = try InsightsParser(bytes, maximumLength: maximumLength)
      let query = try parser.query()
      guard parser.isAtEnd else { throw parser.unexpected("| and another command, or the end") }
      var planner = Planner(text: bytes, tables: tables)
      try planner.take(query.commands)
      plan = try planner.finish()
      source = query.source
    } catch {
      throw QueryError(error, in: bytes)
    }
    self.text = text
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

  /// Runs the query over records at hand.
  ///
  /// Queries inside it run over the same records, those with a source of their own over what
  /// `sources` finds for it in a period, or else over the records of the groups that it names.
  public func run(
    over records: some Sequence<LogRecord>, period: ClosedRange<Int>? = nil, limit: Int? = nil,
    now: Int = 0, sources: ((QuerySource, ClosedRange<Int>?) -> [LogRecord])? = nil
  ) -> QueryResult {
    let results = subqueries.map { subquery in
      let period = subquery.source?.period(within: period, now: now) ?? period
      var execution = SubqueryResult.execution(of: subquery, period: period, now: now)
      if let source = subquery.source {
        execution.consume(
          sources?(source, period) ?? records.filter { source.groups.names($0.log) })
      } else {
        execution.consume(records)
      }
      return SubqueryResult(finishing: &execution)
    }
    var execution = QueryExecution(
      self, period: period, limit: limit, now: now, subqueries: results)
    execution.consume(records)
    return execution.finish()
  }
}
