/// What a query inside another found: for the execution of the outer one.
public struct SubqueryResult: Sendable {
  let rows: [[Scalar]]
  let statistics: QueryStatistics

  /// Ends an execution of one of `InsightsQuery.subqueries`.
  public init(finishing execution: inout QueryExecution) {
    rows = execution.finishRows()
    statistics = execution.statistics
  }
}
