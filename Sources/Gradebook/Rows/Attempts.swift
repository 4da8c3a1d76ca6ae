import Foundations
import Grading
import Lessons

/// One hand-in for each student and lesson, where somebody has several.
///
/// Keeps of each what a course system is told, so that a class of thousands costs little.
struct Attempts: Sendable {
  /// Of somebody's hand-ins, the one that counts.
  struct Attempt: Equatable, Sendable {
    var student: Student
    /// Whether the roster has the student; else the name is the session's own.
    var isEnrolled: Bool
    var lesson: String
    var file: String
    /// Before what being late costs.
    var rawScore: Int
    var score: Int
    var maximum: Int
    var submitted: Instant?
    /// What the cell of comments says.
    var comment: String
    var count = 1

    init(_ grade: Grade, of row: GradebookRow) {
      isEnrolled = row.student != nil
      var unknown = Student()
      unknown.name = grade.learner.isEmpty ? grade.file : grade.learner
      student = row.student ?? unknown
      lesson = grade.lesson
      file = grade.file
      rawScore = grade.score
      score = row.finalScore
      maximum = grade.maxScore
      submitted = row.submitted
      comment = Self.comment(on: grade, notes: row.notes)
    }

    private static func comment(on grade: Grade, notes: [GradeNote]) -> String {
      let open = grade.checkpoints.filter { !$0.passed }.map(\.title)
      var parts = ["\(grade.lesson) \(grade.lessonVersion): \(grade.score)/\(grade.maxScore)"]
      if !open.isEmpty { parts.append("open: \(open.joined(separator: ", "))") }
      if grade.hints > 0 { parts.append("hints: \(grade.hints)") }
      parts += notes.map(\.text)
      return parts.joined(separator: "; ")
    }
  }

  private struct Key: Hashable {
    var student: Student
    var lesson: String
  }

  private let policy: Course.Attempts
  private var places: [Key: Int] = [:]
  /// Whoever handed something in and is not in the roster, in the sequence of the files.
  private(set) var strangers: [Student] = []
  private(set) var attempts: [Attempt] = []

  init(counting policy: Course.Attempts) { self.policy = policy }

  /// Takes a row in, which counts if it is better, or later, than what somebody had before.
  mutating func add(_ row: GradebookRow) {
    guard let grade = row.grade else { return }
    var attempt = Attempt(grade, of: row)
    let key = Key(student: attempt.student, lesson: attempt.lesson)
    guard let place = places[key] else {
      places[key] = attempts.count
      if !attempt.isEnrolled, !strangers.contains(attempt.student) {
        strangers.append(attempt.student)
      }
      attempts.append(attempt)
      return
    }
    let earlier = attempts[place]
    attempt.count = earlier.count + 1
    let counts =
      switch policy {
      case .best: attempt.score > earlier.score
      // Where no clock is known, the sequence of the files is all there is.
      case .last: attempt.submitted.flatMap { now in earlier.submitted.map { now >= $0 } } ?? true
      }
    if counts {
      attempts[place] = attempt
    } else {
      attempts[place].count = attempt.count
    }
  }

  func attempt(of student: Student, at lesson: String) -> Attempt? {
    places[Key(student: student, lesson: lesson)].map { attempts[$0] }
  }
}
