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

  /// Rows of so many pieces may wait for an earlier piece.
  private var window: Int { 4 * jobs + 4 }

  /// Queries inside the query run before it, over the same files.
  func result() -> (QueryResult, [UnreadableFile]) {
    ShrunkenFile.report()
    let subqueries = query.subqueries.map { subquery in
      var (execution, _) = finished(SubqueryResult.execution(of: subquery, now: now))
      return SubqueryResult(finishing: &execution)
    }
    var (execution, failures) = finished(
      QueryExecution(query, now: now, subqueries: subqueries))
    return (execution.finish(), failures)
  }

  /// Plain files are looked at in any order first. That goes wrong when columns change in the middle
  /// of one, or a line is too long; then all are read again in their order.
  private func finished(_ execution: QueryExecution) -> (QueryExecution, [UnreadableFile]) {
    var outcome = attempt(execution, mapsFiles: !files.contains(where: \.comesOnce))
    if outcome.isMisread { outcome = attempt(execution, mapsFiles: false) }
    return (outcome.execution, outcome.failures)
  }

  private func attempt(
    _ execution: QueryExecution, mapsFiles: Bool
  ) -> (execution: QueryExecution, failures: [UnreadableFile], isMisread: Bool) {
    let parts = (0..<jobs).map { _ in execution.part() }
    let pieces = Monitor(FilePieces(of: files, layout: layout, mapsFiles: mapsFiles, jobs: jobs))
    let outcome = Monitor(RunOutcome(execution, parts: parts))
    WorkerThreads.run(jobs) { work(on: pieces, outcome) }
    let failures = pieces.use { pieces in
      pieces.finish()
      return pieces.failures
    }
    return outcome.use { ($0.execution, failures, $0.isMisread) }
  }

  /// One thread's work: pieces, until there are no more or the query is satisfied.
  private func work(on pieces: Monitor<FilePieces>, _ outcome: Monitor<RunOutcome>) {
    guard var part = outcome.use({ $0.parts.popLast() }) else { return }
    var buffer: [UInt8] = []
    while let piece = pieces.use({ $0.next(into: &buffer) }) {
      if case .packed(let reader) = piece.place {
        unpack(reader, of: piece, pieces, outcome, &part)
      } else {
        let portion = scan(piece, buffer, &part)
        if isMisread(portion, piece) { outcome.use { $0.isMisread = true } }
        give(portion, of: piece.numbers, to: outcome)
      }
      if outcome.use({ $0.isOver }) { break }
    }
    outcome.use { $0.execution.merge(part) }
  }

  private func give(_ portion: Portion, of numbers: Range<Int>, to outcome: Monitor<RunOutcome>) {
    let window = window
    outcome.use(
      when: { $0.hasRoom(for: portion, of: numbers.lowerBound, window: window) },
      { $0.take(portion, of: numbers) })
  }

  /// Unpacks a file and looks at its lines, while other threads do the same with other files.
  private func unpack(
    _ reader: LineReader, of file: FilePieces.Piece, _ pieces: Monitor<FilePieces>,
    _ outcome: Monitor<RunOutcome>, _ part: inout PartialExecution
  ) {
    var (layout, numbers) = (file.layout, file.numbers)
    var buffer: [UInt8] = []
    do throws(LogFileError) {
      var (offset, bytesRead) = (reader.offset, 0)
      while let lines = try reader.next(into: &buffer) {
        guard numbers.count > 1 else { throw .changed }
        let number = numbers.removeFirst()
        let portion = part.scan(
          lines: buffer.span.extracting(lines), layout: layout, file: file.file, offset: offset,
          piece: number)
        layout = portion.layout
        offset = reader.offset
        let more = reader.bytesRead - bytesRead
        bytesRead += more
        pieces.use { $0.note(bytesUnpacked: more) }
        give(portion, of: number..<(number + 1), to: outcome)
        if outcome.use({ $0.isOver }) { return }
      }
    } catch {
      pieces.use { $0.note(error, of: file.file) }
    }
    outcome.use { $0.take(nil, of: numbers) }
  }

  private func scan(
    _ piece: FilePieces.Piece, _ buffer: [UInt8], _ part: inout PartialExecution
  ) -> Portion {
    switch piece.place {
    case .read(let lines):
      part.scan(
        lines: buffer.span.extracting(lines), layout: piece.layout, file: piece.file,
        offset: piece.offset, piece: piece.numbers.lowerBound)
    case .packed: preconditionFailure("a packed file is unpacked piece by piece")
    case .mapped(let file, let range):
      file.withBytes(range) { bytes in
        part.scan(
          lines: bytes, layout: piece.layout, file: piece.file, offset: piece.offset,
          piece: piece.numbers.lowerBound)
      }
    }
  }

  private func isMisread(_ portion: Portion, _ piece: FilePieces.Piece) -> Bool {
    guard case .mapped = piece.place else { return false }
    return portion.layout != piece.layout || portion.longestLine > LineReader.limit
  }
}
