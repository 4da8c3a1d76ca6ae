extension InsightsQuery {
  /// Throws the first thing that is wrong with the text, found before any record is read.
  ///
  /// `tables` is what `lookup` and `cidrlookup` find; `maximumLength` in characters is the service's
  /// unless told otherwise.
  public init(
    parsing text: String, tables: [LookupTable] = [], maximumLength: Int = Self.serviceLength
  ) throws(QueryError) {
    let bytes = Array(text.utf8)
    do throws(Diagnostic) {
      var parser = try InsightsParser(
        bytes, grammar: CommandRegistry.grammar, maximumLength: maximumLength)
      let query = try parser.query()
      guard parser.isAtEnd else { throw parser.unexpected("| and another command, or the end") }
      var planner = Planner(text: bytes, tables: tables)
      try planner.add(query.commands)
      self.init(text: text, source: query.source, plan: try planner.finish())
    } catch {
      throw QueryError(error, in: bytes)
    }
  }

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

  // MARK: Files

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
