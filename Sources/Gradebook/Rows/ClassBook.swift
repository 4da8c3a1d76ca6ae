import Grading
import Lessons

/// The grades of a class as a course system wants them: one for each student and lesson, and none
/// that a person has to look at first.
struct ClassBook: Sendable {
  /// A lesson, as a column of the course system's gradebook.
  struct Column: Equatable, Sendable {
    var lesson: String
    var title: String
    /// The points that it gives at most.
    var maximum: Int
    var assignment: Course.Assignment?
  }

  private let settings: GradebookSettings
  private var attempts: Attempts
  private var unverified: [String] = []
  private var withoutGrade: [String] = []
  /// In the sequence in which they came.
  private var lessons: [String] = []
  private var maxima: [String: Int] = [:]

  init(_ settings: GradebookSettings) {
    self.settings = settings
    attempts = Attempts(counting: settings.course?.attempts ?? .best)
  }

  mutating func add(_ row: GradebookRow) {
    switch row.entry {
    case .failure(let failure):
      if failure.code.mayHideWork { withoutGrade.append("\(failure.file): \(failure.message)") }
    case .grade(let grade):
      if maxima[grade.lesson] == nil { lessons.append(grade.lesson) }
      maxima[grade.lesson] = max(maxima[grade.lesson] ?? 0, grade.maxScore)
      guard grade.content.isVerified else {
        unverified.append(grade.file)
        return
      }
      attempts.add(row)
    }
  }

  /// The course's lessons, else those that were handed in.
  var columns: [Column] {
    let known = settings.course?.assignments.map(\.lesson) ?? lessons
    let names = known.isEmpty ? [""] : known
    return names.map { lesson in
      let assignment = settings.course?.assignment(of: lesson)
      let title =
        names.count == 1 && !settings.assignment.isEmpty
        ? settings.assignment : assignment?.column ?? (lesson.isEmpty ? "vpclab" : lesson)
      return Column(
        lesson: lesson, title: title, maximum: maxima[lesson] ?? 0, assignment: assignment)
    }
  }

  /// With a roster its students alone, since course systems stumble over others.
  var students: [Student] { settings.roster?.students ?? attempts.strangers }

  func attempt(of student: Student, in column: Column) -> Attempts.Attempt? {
    attempts.attempt(of: student, at: column.lesson)
  }

  /// What is not among the rows, and why.
  var leftOut: [String] {
    var sentences = unverified.map {
      "\($0): the content differs from its record, so no points are written for it"
    }
    sentences += withoutGrade.map { "not graded: \($0)" }
    if settings.roster != nil {
      sentences += attempts.attempts.filter { !$0.isEnrolled }.map {
        "\($0.file): '\($0.student.fullName)' is nobody of the roster"
      }
    }
    return sentences
  }
}

/// Puts students to rows, and knows of whom nothing came.
public struct StudentMatching: Sendable {
  private let roster: Roster
  private let matcher: RosterMatcher
  private var seen: Set<Student> = []

  public init(_ roster: Roster) {
    self.roster = roster
    matcher = RosterMatcher(roster)
  }

  /// Sets the row's student, and says where there is a doubt.
  public mutating func match(_ row: inout GradebookRow) {
    // What lies beside hand-ins is nobody's.
    guard row.isHandIn else { return }
    let match = matcher.match(
      file: row.entry.file, learner: row.grade?.learner ?? "", seed: row.grade?.seed ?? "")
    switch match {
    case .student(let student): row.student = student
    case .disputed(let handedInBy, let named):
      row.student = handedInBy
      row.notes.append(.carriesNameOf(named.fullName, handedInBy: handedInBy.fullName))
    case .ambiguous(let students):
      row.notes.append(.ambiguousName(students.map(\.fullName)))
    case .nobody: row.notes.append(.notEnrolled)
    }
    guard let student = row.student else { return }
    seen.insert(student)
    if let seed = student.seed, let grade = row.grade, grade.seed != seed {
      row.notes.append(.otherToken)
    }
  }

  /// In the sequence of the roster.
  public var absent: [Student] { roster.students.filter { !seen.contains($0) } }
}

extension GradebookRow {
  /// Whether work is in the file, or may be behind it.
  public var isHandIn: Bool {
    if case .failure(let failure) = entry { failure.code.mayHideWork } else { true }
  }
}
