import LogsInsights

/// What libFuzzer calls with every input: whatever a query says, the answer is an error or a result,
/// the same one each time, and never a crash or a hang.
@_cdecl("LLVMFuzzerTestOneInput")
public func testOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  check(FuzzInput(Array(UnsafeBufferPointer(start: start, count: count))))
  return 0
}

private func check(_ input: FuzzInput) {
  let query: InsightsQuery
  do throws(QueryError) {
    query = try InsightsQuery(
      parsing: try SavedQueryExpansion.expand(input.query, with: savedQueries))
  } catch {
    precondition(!error.message.isEmpty && !error.rendering.isEmpty, "an error without a text")
    return
  }
  let result = run(query, input)
  precondition(result.rows.count <= 100_000, "more rows than any query may have")
  precondition(result == run(query, input), "two runs of a query that differ")
  let whole = run(query, pieces: [input.file[...]])
  precondition(whole.rows.count <= 100_000, "more rows than any query may have")
  // How much was read may differ: limit any reads no further piece.
  let found = run(query, pieces: input.pieces)
  precondition(whole.rows == found.rows, "parts that differ from the whole")
}

private let savedQueries = [
  SavedQuery(name: "n", text: "filter n > {{n}} | limit {{ x }}"),
  SavedQuery(
    name: "a b", text: "stats count(*) by {{a}}", parameters: [.init(name: "a", defaultValue: "b")]),
  SavedQuery(name: "s", text: "$n()"),
]

private func run(_ query: InsightsQuery, _ input: FuzzInput) -> QueryResult {
  query.run(
    over: input.records, period: FuzzInput.start...(FuzzInput.start + 3_599_999),
    now: FuzzInput.start + 3_600_000)
}

/// Lines as a file has them, a piece for each of two parts in turns.
private func run(_ query: InsightsQuery, pieces: [ArraySlice<UInt8>]) -> QueryResult {
  var execution = QueryExecution(query)
  var parts = [execution.part(), execution.part()]
  var layout = FlowLogLayout.standard
  for (index, piece) in pieces.enumerated() {
    let partial = parts[index % 2].scan(
      lines: piece.span, layout: layout, file: "f", offset: piece.startIndex, piece: index)
    layout = partial.layout
    execution.merge(partial)
  }
  for part in parts { execution.merge(part) }
  return execution.finish()
}
