import Documents
import Gradebook
import Grading
import SystemCalls
import TerminalUI

/// A batch from its files to its rows: hands out work, and puts what comes back into the order of the
/// files.
final class GradeBatch {
  private(set) var totals = GradeTotals()
  private var register = SessionRegister()
  private let mark: PassMark
  private let write: (GradebookRow) throws -> Void
  private var matcher: StudentMatching?
  /// Finished files whose turn has not come, by their numbers.
  private var waiting: [Int: GradeEntry] = [:]
  private var marks: [Int: JSONObject] = [:]
  private var submitted = 0
  private var written = 0
  private(set) var failure: (any Error)?
  private(set) var isInterrupted = false
  private let interrupt = PendingInterrupt()
  private var progress: GradingProgress
  private lazy var pool = GradingPool(
    jobs: jobs, lessons: lessons, limits: limits,
    deliver: { [unowned self] number, entry in take(entry, number: number) })
  private let jobs: Int
  private let lessons: [Grader.ExpectedLesson]
  private let rules: CourseRules?
  private let limits: GradingLimits

  /// - Parameter write: gets each file's row, in the order of the files.
  init(
    jobs: Int, lessons: [Grader.ExpectedLesson], limits: GradingLimits, mark: PassMark,
    roster: Roster?, rules: CourseRules?, progress: GradingProgress,
    write: @escaping (GradebookRow) throws -> Void
  ) {
    self.jobs = jobs
    self.lessons = lessons
    self.rules = rules
    self.limits = limits
    self.mark = mark
    matcher = roster.map { StudentMatching($0) }
    self.progress = progress
    self.write = write
  }

  /// Whether there is any use in going on.
  var goesOn: Bool { failure == nil && !isInterrupted }

  /// Hands a file to a worker.
  func grade(_ bytes: [UInt8], file: String, mark: JSONObject = [:]) {
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
  func add(_ failure: GradingFailure, mark: JSONObject = [:]) {
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

  private func next(_ mark: JSONObject) -> Int {
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
    var row = GradebookRow(entry: entry, mark: marks.removeValue(forKey: number) ?? [:])
    var isSuccess = false
    matcher?.match(&row)
    if case .grade(let grade) = entry {
      row.notes = grade.notes + row.notes
      if let first = register.first(of: grade) { row.notes.append(.sameSession(as: first)) }
      rules?.apply(to: &row)
      isSuccess =
        grade.content.isVerified && grade.completed
        && mark.isReached(by: row.finalScore, of: grade.maxScore)
    }
    totals.add(entry, isSuccess: isSuccess)
    guard failure == nil else { return }
    progress.clear()
    do {
      try write(row)
    } catch {
      failure = error
    }
  }

  /// What is known now that all is graded.
  var ending: GradebookEnding {
    GradebookEnding(totals: totals, absent: matcher?.absent ?? [])
  }

  /// As `--help` has it: the first of these that applies to one of the files.
  var status: ExitStatus? {
    if isInterrupted { return .interrupted }
    if totals.failed > 0 || totals.graded == 0 { return .transcriptDamaged }
    if totals.different > 0 { return .replayDiverged }
    return totals.passed == totals.graded ? nil : .notAllPassed
  }
}

/// How far a batch is, on standard error, if somebody sits there to see it.
struct GradingProgress {
  private let isShown: Bool
  private let start = ContinuousClock.now
  private var last: ContinuousClock.Instant?
  private var isThere = false
  /// How many files there are, as far as folders were looked into.
  private let known: () -> Int

  init(known: @escaping () -> Int) {
    isShown = isatty(STDERR_FILENO) == 1 && !Terminal().isAccessible
    self.known = known
  }

  mutating func show(_ totals: GradeTotals, discovered: Int) {
    guard isShown else { return }
    let now = ContinuousClock.now
    guard now - start > .milliseconds(100), now - (last ?? start) > .milliseconds(100) else {
      return
    }
    last = now
    isThere = true
    let total = max(known(), discovered)
    let share = total > 0 ? Double(totals.files) / Double(total) : 0
    let seconds = (now - start) / .seconds(1)
    let left = share > 0.02 ? ", \(TimeText.short(seconds / share - seconds)) left" : ""
    try? TextOutput.standardError.write(
      "\r\u{1B}[K\(ProgressBar.text(share: share)) \(totals.files) of \(total) files\(left)")
  }

  /// Takes the bar away, for a row.
  mutating func clear() {
    guard isThere else { return }
    isThere = false
    try? TextOutput.standardError.write("\r\u{1B}[K")
  }
}
