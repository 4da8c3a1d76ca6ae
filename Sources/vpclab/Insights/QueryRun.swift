import LogFiles
import LogsInsights

/// A query over log files in several threads.
///
/// Whichever thread is free takes the next piece of the files, so that reading and unpacking go on
/// while others look at lines, and what each piece gave is put together in the order of pieces. So the
/// result does not depend on threads.
struct QueryRun: Sendable {
  let query: InsightsQuery
  let files: [LogFile]
  /// How records are written that no header tells of.
  let layout: FlowLogLayout
  /// Threads at work.
  let jobs: Int
  /// When the query was started, in epoch milliseconds.
  let now: Int

  /// So many pieces may be taken before the oldest of them is done.
  private var window: Int { 4 * jobs + 4 }

  func result() -> (QueryResult, [UnreadableFile]) {
    let execution = QueryExecution(query, now: now)
    let parts = (0..<jobs).map { _ in execution.part() }
    let pieces = Monitor(FilePieces(of: files, layout: layout))
    let outcome = Monitor(Outcome(execution, parts: parts))
    WorkerThreads.run(jobs) { work(on: pieces, outcome) }
    let failures = pieces.use { pieces in
      pieces.finish()
      return pieces.failures
    }
    return (outcome.use { $0.execution.finish() }, failures)
  }

  /// What the pieces so far gave.
  private struct Outcome: Sendable {
    var execution: QueryExecution
    /// Parts that no thread has taken yet.
    var parts: [PartialExecution]
    /// Portions that came before those of earlier pieces.
    var early: [Int: Portion] = [:]
    var next = 0

    init(_ execution: QueryExecution, parts: [PartialExecution]) {
      self.execution = execution
      self.parts = parts
    }

    mutating func absorb(_ portion: Portion, of piece: Int) {
      early[piece] = portion
      while let portion = early.removeValue(forKey: next) {
        execution.absorb(portion)
        next += 1
      }
    }
  }

  /// One thread's work: pieces, until there are no more or the query is satisfied.
  private func work(on pieces: Monitor<FilePieces>, _ outcome: Monitor<Outcome>) {
    guard var part = outcome.use({ $0.parts.popLast() }) else { return }
    var buffer: [UInt8] = []
    while let piece = pieces.use({ $0.next(into: &buffer) }) {
      let window = window
      let portion = part.scan(
        lines: buffer, in: piece.lines, layout: piece.layout, file: piece.file,
        offset: piece.offset, piece: piece.number)
      let isSatisfied = outcome.use(when: { piece.number < $0.next + window }) { outcome in
        outcome.absorb(portion, of: piece.number)
        return outcome.execution.isSatisfied
      }
      if isSatisfied { break }
    }
    outcome.use { $0.execution.merge(part) }
  }
}
