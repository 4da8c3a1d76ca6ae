extension QueryExecution {
  /// A part that takes its share of the records, see `PartialExecution`.
  public func part() -> PartialExecution { fresh }

  /// Takes in what a piece gave. Partial results come in the order of pieces; when the query is satisfied
  /// the rest is passed over.
  public mutating func merge(_ partial: PartialResult) {
    guard !isSatisfied else { return }
    statistics += partial.statistics
    discovered.merge(partial.discovered)
    tallies.add(partial)
    for batch in partial.batches { run(batch, from: fresh.stages.count) }
  }

  /// Takes in what a part has kept.
  public mutating func merge(_ part: PartialExecution) {
    if let sink = part.sink { own.sink?.merge(sink) }
  }

  /// Takes in the lines of a piece of a file, each of them a record whose time is its `start`.
  ///
  /// A line that names columns is no record; it sets the layout of what follows. Empty lines are
  /// passed over.
  public mutating func consume(
    lines bytes: [UInt8], layout: inout FlowLogLayout, file: String, offset: Int = 0
  ) {
    flush()
    let partial = own.scan(
      lines: bytes.span, layout: layout, file: file, offset: offset, piece: nextPiece)
    nextPiece += 1
    layout = partial.layout
    merge(partial)
  }
}

extension InsightsQuery {
  /// Whether a record of this time counts when the query is run over a period.
  func wants(_ timestamp: Int, in period: ClosedRange<Int>) -> Bool {
    period.contains(timestamp)
      || plan.comparison?.period(before: period).contains(timestamp) == true
  }
}
