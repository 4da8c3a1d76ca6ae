import LogFiles
import LogsInsights
import Presentation
import SystemCalls

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
  /// Records of another time are passed over; epoch milliseconds, both ends included.
  var period: ClosedRange<Int>?

  /// Rows of so many pieces may wait for an earlier piece.
  private var window: Int { 4 * jobs + 4 }

  /// Queries inside the query run before it, over the same files.
  func result() -> (QueryResult, [UnreadableFile]) {
    SIGBUSGuard.report()
    let subqueries = query.subqueries.map { subquery in
      var (execution, _) = finished(
        SubqueryResult.execution(of: subquery, period: period, now: now))
      return SubqueryResult(finishing: &execution)
    }
    var (execution, failures) = finished(
      QueryExecution(
        query, period: period, now: now, subqueries: subqueries, countsAllMatches: true))
    return (execution.finish(withPointers: false), failures)
  }

  /// Plain files are looked at in any order first. That goes wrong when columns change in the middle
  /// of one; then all are read again in their order.
  private func finished(_ execution: QueryExecution) -> (QueryExecution, [UnreadableFile]) {
    var outcome = attempt(execution, mapsFiles: !files.contains(where: \.comesOnce))
    if outcome.isMisread {
      execution.beginAnew()
      outcome = attempt(execution, mapsFiles: false)
    }
    return (outcome.execution, outcome.failures)
  }

  private func attempt(
    _ execution: QueryExecution, mapsFiles: Bool
  ) -> (execution: QueryExecution, failures: [UnreadableFile], isMisread: Bool) {
    let parts = (0..<jobs).map { _ in execution.part() }
    let pieces = ConditionLock(
      FilePieces(of: files, layout: layout, mapsFiles: mapsFiles, jobs: jobs))
    let outcome = ConditionLock(RunOutcome(execution, parts: parts))
    WorkerThreads.run(jobs) { work(on: pieces, outcome) }
    let failures = pieces.use { pieces in
      pieces.finish()
      return pieces.failures
    }
    return outcome.use { outcome in
      let told = failures.map { failure in
        var failure = failure
        failure.recordsRead = outcome.recordsRead(of: failure.path)
        return failure
      }
      return (outcome.execution, told, outcome.isMisread)
    }
  }

  /// One thread's work: pieces, until there are no more or the query is satisfied.
  private func work(on pieces: ConditionLock<FilePieces>, _ outcome: ConditionLock<RunOutcome>) {
    guard var part = outcome.use({ $0.parts.popLast() }) else { return }
    var buffer: [UInt8] = []
    while let piece = pieces.use({ $0.next(into: &buffer) }) {
      switch piece.place {
      case .read(let lines):
        let partial = scan(buffer.span.extracting(lines), of: piece, &part)
        if partial.hasLongLines { noteLongLine(in: piece, pieces) }
        give(partial, of: piece, to: outcome)
      case .mapped(let file, let range):
        let partial = file.withBytes(range) { scan($0, of: piece, &part) }
        if partial.layout != piece.layout { outcome.use { $0.isMisread = true } }
        if partial.hasLongLines { noteLongLine(in: piece, pieces) }
        give(partial, of: piece, to: outcome)
      case .packed(let reader):
        unpack(reader, of: piece, pieces, outcome, into: &buffer, &part)
      }
      if outcome.use({ $0.isOver }) { break }
    }
    outcome.use { $0.execution.merge(part) }
  }

  private func noteLongLine(in piece: FilePieces.Piece, _ pieces: ConditionLock<FilePieces>) {
    pieces.use { $0.note(.lineTooLong(limit: LineReader.limit), of: piece.file) }
  }

  private func scan(
    _ lines: Span<UInt8>, of piece: FilePieces.Piece, _ part: inout PartialExecution
  ) -> PartialResult {
    part.scan(
      lines: lines, layout: piece.layout, file: piece.file, offset: piece.offset,
      piece: piece.numbers.lowerBound)
  }

  private func give(
    _ partial: PartialResult, of piece: FilePieces.Piece, to outcome: ConditionLock<RunOutcome>
  ) {
    let (number, window) = (piece.numbers.lowerBound, window)
    outcome.use(
      when: { $0.hasRoom(for: partial, of: number, window: window) },
      { $0.take(partial, of: number..<(number + 1)) })
  }

  /// Unpacks a file and looks at its lines, while other threads do the same with other files.
  private func unpack(
    _ reader: LineReader, of file: FilePieces.Piece, _ pieces: ConditionLock<FilePieces>,
    _ outcome: ConditionLock<RunOutcome>, into buffer: inout [UInt8], _ part: inout PartialExecution
  ) {
    var piece = file
    var bytesRead = 0
    do throws(LogFileError) {
      while let lines = try reader.next(into: &buffer) {
        guard piece.numbers.count > 1 else { throw .changed }
        let partial = scan(buffer.span.extracting(lines), of: piece, &part)
        let more = reader.bytesRead - bytesRead
        bytesRead += more
        pieces.use { $0.note(bytesUnpacked: more) }
        if partial.hasLongLines || reader.hasLeftLineOut { noteLongLine(in: piece, pieces) }
        give(partial, of: piece, to: outcome)
        if outcome.use({ $0.isOver }) { return }
        piece.layout = partial.layout
        piece.offset = reader.offset
        piece.numbers.removeFirst()
      }
    } catch {
      pieces.use { $0.note(error, of: file.file) }
    }
    outcome.use { $0.take(nil, of: piece.numbers) }
  }
}

/// A value that threads share: one at a time may use it, and each may wait until another has
/// changed it.
final class ConditionLock<State>: @unchecked Sendable {
  // Both live at one address as long as the monitor does, as the system wants it.
  private let mutex: UnsafeMutablePointer<pthread_mutex_t>
  private let changed: UnsafeMutablePointer<pthread_cond_t>
  // Touched only while the mutex is held.
  private var state: State

  init(_ state: sending State) {
    self.state = state
    mutex = .allocate(capacity: 1)
    mutex.initialize(to: pthread_mutex_t())
    pthread_mutex_init(mutex, nil)
    changed = .allocate(capacity: 1)
    changed.initialize(to: pthread_cond_t())
    pthread_cond_init(changed, nil)
  }

  deinit {
    pthread_cond_destroy(changed)
    changed.deinitialize(count: 1)
    changed.deallocate()
    pthread_mutex_destroy(mutex)
    mutex.deinitialize(count: 1)
    mutex.deallocate()
  }

  /// Uses the value alone, once the condition holds.
  func use<Result>(
    when condition: (State) -> Bool = { _ in true }, _ body: (inout State) -> Result
  ) -> Result {
    pthread_mutex_lock(mutex)
    defer {
      pthread_cond_broadcast(changed)
      pthread_mutex_unlock(mutex)
    }
    while !condition(state) { pthread_cond_wait(changed, mutex) }
    return body(&state)
  }
}

/// What the pieces of a query's files have given so far, put together in their order whichever is
/// done first.
struct RunOutcome: Sendable {
  var execution: QueryExecution
  /// Parts that no thread has taken yet.
  var parts: [PartialExecution]
  /// Whether a piece was not what it was taken for, so that the result is worth nothing.
  var isMisread = false

  /// Partial results that came before those of earlier pieces, with the number that follows theirs; no
  /// result for numbers that turned out to have no piece.
  private var early: [Int: (partial: PartialResult?, end: Int)] = [:]
  /// Records of each file that has given any.
  private var records: [String: Int] = [:]
  /// How many of them hold rows.
  private var heldBack = 0
  /// The number of the piece whose result is awaited.
  private var next = 0

  init(_ execution: QueryExecution, parts: [PartialExecution]) {
    self.execution = execution
    self.parts = parts
  }

  func recordsRead(of file: String) -> Int { records[file] ?? 0 }

  var isOver: Bool { isMisread || execution.isSatisfied }

  /// Whether there is room for a partial result: so many with rows may wait, and the one that all wait for
  /// always has room.
  func hasRoom(for partial: PartialResult, of number: Int, window: Int) -> Bool {
    !partial.hasRows || number == next || heldBack < window || isOver
  }

  /// Takes what the piece of a number gave, or learns that there are no such pieces.
  mutating func take(_ partial: PartialResult?, of numbers: Range<Int>) {
    guard !numbers.isEmpty else { return }
    early[numbers.lowerBound] = (partial, numbers.upperBound)
    if partial?.hasRows == true { heldBack += 1 }
    while let (partial, end) = early.removeValue(forKey: next) {
      next = end
      guard let partial else { continue }
      if partial.hasRows { heldBack -= 1 }
      records[partial.file, default: 0] += partial.statistics.recordsScanned
      execution.merge(partial)
    }
  }
}

/// A query over a file or pipe that grows, with the result so far now and then.
struct FollowRun {
  let query: InsightsQuery
  let file: LogFile
  let layout: FlowLogLayout
  let now: Int
  var period: ClosedRange<Int>?

  /// So often something new is shown at most.
  private static let pause = Duration.seconds(1)
  private static let patience = 200

  /// Goes on until a pipe ends, the query is satisfied, or somebody presses Ctrl-C.
  func run(_ show: (QueryResult) throws -> Void) throws {
    let source: FollowedFile
    do throws(LogFileError) { source = try FollowedFile(file) } catch { throw failure(error) }
    var execution = QueryExecution(query, period: period, now: now, countsAllMatches: true)
    var layout = layout
    var offset = 0
    var isNew = true
    var last = ContinuousClock.now - Self.pause
    while let lines = try nextLines(of: source) {
      if !lines.isEmpty {
        execution.consume(lines: lines, layout: &layout, file: file.path, offset: offset)
        offset += lines.count
        isNew = true
      }
      if execution.isSatisfied { break }
      guard isNew, ContinuousClock.now - last >= Self.pause else { continue }
      var sofar = execution
      try show(sofar.finish())
      (isNew, last) = (false, ContinuousClock.now)
    }
    if isNew || execution.isSatisfied { try show(execution.finish()) }
  }

  private func nextLines(of source: FollowedFile) throws(CommandFailure) -> [UInt8]? {
    do throws(LogFileError) { return try source.next(within: Self.patience) } catch {
      throw failure(error)
    }
  }

  private func failure(_ error: LogFileError) -> CommandFailure {
    let name = UnreadableFile(path: file.path, error: error).name
    return CommandFailure("cannot read \(name): \(error)", status: .inputOutputFailed)
  }
}
