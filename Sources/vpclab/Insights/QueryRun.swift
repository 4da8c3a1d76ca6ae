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

  /// Plain files are looked at in any order first. That goes wrong when columns change in the middle
  /// of one, or a line is too long; then all are read again in their order.
  func result() -> (QueryResult, [UnreadableFile]) {
    ShrunkenFile.report()
    // What comes from a pipe comes once.
    let canReadAgain = files.allSatisfy { $0.path != "-" && $0.size != nil }
    var outcome = attempt(mapsFiles: canReadAgain)
    if outcome.isMisread { outcome = attempt(mapsFiles: false) }
    return (outcome.result, outcome.failures)
  }

  private func attempt(
    mapsFiles: Bool
  ) -> (result: QueryResult, failures: [UnreadableFile], isMisread: Bool) {
    let execution = QueryExecution(query, now: now)
    let parts = (0..<jobs).map { _ in execution.part() }
    let pieces = Monitor(FilePieces(of: files, layout: layout, mapsFiles: mapsFiles))
    let outcome = Monitor(Outcome(execution, parts: parts))
    WorkerThreads.run(jobs) { work(on: pieces, outcome) }
    let failures = pieces.use { pieces in
      pieces.finish()
      return pieces.failures
    }
    return outcome.use { ($0.execution.finish(), failures, $0.isMisread) }
  }

  /// What the pieces so far gave.
  private struct Outcome: Sendable {
    var execution: QueryExecution
    /// Parts that no thread has taken yet.
    var parts: [PartialExecution]
    /// Portions that came before those of earlier pieces.
    var early: [Int: Portion] = [:]
    var next = 0
    /// Whether a piece was not what it was taken for, so that the result is worth nothing.
    var isMisread = false
    var isOver: Bool { isMisread || execution.isSatisfied }

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
      let portion = scan(piece, buffer, &part)
      let isOver = outcome.use(when: { piece.number < $0.next + window || $0.isOver }) { outcome in
        if isMisread(portion, piece) { outcome.isMisread = true }
        outcome.absorb(portion, of: piece.number)
        return outcome.isOver
      }
      if isOver { break }
    }
    outcome.use { $0.execution.merge(part) }
  }

  private func scan(
    _ piece: FilePieces.Piece, _ buffer: [UInt8], _ part: inout PartialExecution
  ) -> Portion {
    switch piece.place {
    case .read(let lines):
      part.scan(
        lines: buffer.span.extracting(lines), layout: piece.layout, file: piece.file,
        offset: piece.offset, piece: piece.number)
    case .mapped(let file, let range):
      file.withBytes(range) { bytes in
        part.scan(
          lines: bytes, layout: piece.layout, file: piece.file, offset: piece.offset,
          piece: piece.number)
      }
    }
  }

  private func isMisread(_ portion: Portion, _ piece: FilePieces.Piece) -> Bool {
    guard case .mapped = piece.place else { return false }
    return portion.layout != piece.layout || portion.longestLine > LineReader.limit
  }
}
