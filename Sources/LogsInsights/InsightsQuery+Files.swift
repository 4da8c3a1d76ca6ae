extension InsightsQuery {
  /// Refuses what only makes sense over log groups: files have none, and are read once.
  public func checkForFiles() throws(QueryError) {
    if let source {
      throw refusal(
        "SOURCE", "files have no log groups; give files and folders behind the query",
        at: source.range)
    }
    if let subquery = plan.subqueries.first {
      throw refusal(
        "a query inside another", "files are read once; run the inner query by itself first",
        at: subquery.range)
    }
  }

  private func refusal(_ what: String, _ reason: String, at range: Range<Int>) -> QueryError {
    QueryError(
      Diagnostic(.unsupportedCommand(what, because: reason), at: range), in: Array(text.utf8))
  }
}
