/// What a query inside another found: for the execution of the outer one.
public struct SubqueryResult: Sendable {
  let rows: [[Datum]]
  let statistics: QueryStatistics

  /// Begins one of `InsightsQuery.subqueries`: it may find more rows than a query shows.
  public static func execution(
    of subquery: InsightsQuery, period: ClosedRange<Int>? = nil, now: Int
  ) -> QueryExecution {
    QueryExecution(subquery, period: period, limit: Subquery.rowLimit, now: now)
  }

  /// Ends an execution of one of `InsightsQuery.subqueries`.
  public init(finishing execution: inout QueryExecution) {
    rows = execution.finishRows()
    statistics = execution.statistics
  }
}
