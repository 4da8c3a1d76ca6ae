import Documents
import Grading
import SystemCalls

/// A batch from its files to its rows: hands out work, and puts what comes back into the order of the
/// files.
final class GradeBatch {
  private(set) var totals = GradeTotals()
  private var register = SessionRegister()
  private let mark: PassMark
  private let write: (BatchEntry) throws -> Void
  /// Finished files whose turn has not come, by their numbers.
  private var waiting: [Int: GradeEntry] = [:]
  private var marks: [Int: [(String, JSONValue)]] = [:]
  private var submitted = 0
  private var written = 0
  private(set) var failure: (any Error)?
  private(set) var isInterrupted = false
  private let interrupt = PendingInterrupt()
  private var progress: GradingProgress
  private lazy var pool = GradingPool(
    jobs: jobs, lesson: lesson, limits: limits,
    deliver: { [unowned self] number, entry in take(entry, number: number) })
  private let jobs: Int
  private let lesson: Grader.ExpectedLesson?
  private let limits: GradingLimits

  /// - Parameter write: gets each file's row, in the order of the files.
  init(
    jobs: Int, lesson: Grader.ExpectedLesson?, limits: GradingLimits, mark: PassMark,
    progress: GradingProgress, write: @escaping (BatchEntry) throws -> Void
  ) {
    self.jobs = jobs
    self.lesson = lesson
    self.limits = limits
    self.mark = mark
    self.progress = progress
    self.write = write
  }

  /// Whether there is any use in going on.
  var goesOn: Bool { failure == nil && !isInterrupted }

  /// Hands a file to a worker.
  func grade(_ bytes: [UInt8], file: String, mark: [(String, JSONValue)] = []) {
    guard goesOn else { return }
    let number = next(mark)
    do throws(CommandFailure) {
      let goesOn = try pool.submit(bytes, file: file, number: number, interrupt: interrupt)
      if !goesOn {
        submitted = number
        isInterrupted = true
      }
    } catch {
      failure = error
    }
  }

  /// A file that nobody needs to look into.
  func add(_ failure: GradingFailure, mark: [(String, JSONValue)] = []) {
    guard goesOn else { return }
    if interrupt.hasCome {
      isInterrupted = true
    } else {
      take(.failure(failure), number: next(mark))
    }
  }

  /// Waits for what was handed out; after an interruption, writes what is there.
  func finish() {
    if goesOn {
      do throws(CommandFailure) {
        isInterrupted = try !pool.finish(interrupt: interrupt)
      } catch {
        failure = error
      }
    }
    pool.stop()
    for number in waiting.keys.sorted() { put(number) }
    progress.clear()
  }

  /// Files seen so far that have no row.
  var unfinished: Int { submitted - written }

  private func next(_ mark: [(String, JSONValue)]) -> Int {
    let number = submitted
    submitted += 1
    if !mark.isEmpty { marks[number] = mark }
    return number
  }

  private func take(_ entry: GradeEntry, number: Int) {
    waiting[number] = entry
    while waiting[written] != nil { put(written) }
    progress.show(totals, discovered: submitted)
  }

  private func put(_ number: Int) {
    guard let entry = waiting.removeValue(forKey: number) else { return }
    written += 1
    var notes: [GradeNote] = []
    var isSuccess = false
    if case .grade(let grade) = entry {
      notes = grade.notes
      if let first = register.first(of: grade) { notes.append(.sameSession(as: first)) }
      isSuccess =
        grade.content.isVerified && grade.completed
        && mark.isReached(by: grade.score, of: grade.maxScore)
    }
    totals.add(entry, isSuccess: isSuccess)
    guard failure == nil else { return }
    progress.clear()
    do {
      try write(
        BatchEntry(entry: entry, notes: notes, mark: marks.removeValue(forKey: number) ?? []))
    } catch {
      failure = error
    }
  }

  /// As `--help` has it: the first of these that applies to one of the files.
  var status: ExitStatus? {
    if isInterrupted { return .interrupted }
    if totals.failed > 0 || totals.graded == 0 { return .transcriptDamaged }
    if totals.different > 0 { return .replayDiverged }
    return totals.passed == totals.graded ? nil : .notAllPassed
  }
}
