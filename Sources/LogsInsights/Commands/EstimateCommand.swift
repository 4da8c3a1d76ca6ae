/// `… | estimate`: how many bytes the query would read, in place of its result. The column's name is
/// ours (inferred: the documentation names none).
struct EstimateCommand: Command {
  static let keywords = ["estimate"]

  init(parsing parser: inout InsightsParser) throws(Diagnostic) {}

  func plan(in planner: inout Planner, at range: Range<Int>) throws(Diagnostic) {
    planner.startAnew()
    let message = planner.systemSlot(.message)
    let bytes = planner.newSlot()
    let size = BoundExpression.call(
      { arguments, _ in .integer(arguments[0].asText?.bytes.count ?? 0) }, [.slot(message)])
    planner.append(
      StatsStage(
        keys: [],
        entries: [
          Aggregation.Entry(
            accumulator: SumAccumulator(divides: false), arguments: [size], slot: bytes)
        ],
        outputs: [], slots: planner.slotCount, leavesOutEmptyRecords: false),
      .summarising)
    planner.replaceColumns([ShownColumn(name: "@estimatedBytes", slot: bytes)])
    planner.lastCommand = Self.keyword
  }
}
