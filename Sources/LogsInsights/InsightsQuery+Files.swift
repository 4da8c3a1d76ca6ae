extension InsightsQuery {
  /// Refuses what only makes sense over log groups, which files have not, and what must read files
  /// again that come once.
  public func checkForFiles(canBeReadAgain: Bool) throws(QueryError) {
    if let source = source ?? subqueries.lazy.compactMap(\.source).first {
      throw refusal(
        "SOURCE", "files have no log groups; give files and folders behind the query",
        at: source.range)
    }
    if !canBeReadAgain, let subquery = plan.subqueries.first {
      throw refusal(
        "a query inside another",
        "the inner query runs first, and standard input can be read only once; give a file's name",
        at: subquery.range)
    }
  }

  private func refusal(_ what: String, _ reason: String, at range: Range<Int>) -> QueryError {
    QueryError(
      Diagnostic(.unsupportedCommand(what, because: reason), at: range), in: Array(text.utf8))
  }
}
