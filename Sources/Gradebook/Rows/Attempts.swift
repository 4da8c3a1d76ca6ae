import Grading

/// One hand-in for each student, where somebody has several.
///
/// Keeps of each what a course system is told, so that a class of thousands costs little.
struct Attempts: Sendable {
  /// Of somebody's hand-ins, the one that counts.
  struct Attempt: Equatable, Sendable {
    var student: Student
    /// Whether the roster has the student; else the name is the session's own.
    var isEnrolled: Bool
    var file: String
    var score: Int
    var maximum: Int
    var isCompleted: Bool
    /// What the cell of comments says.
    var comment: String
    var count = 1

    init(_ grade: Grade, of student: Student?, notes: [GradeNote]) {
      isEnrolled = student != nil
      var unknown = Student()
      unknown.name = grade.learner.isEmpty ? grade.file : grade.learner
      self.student = student ?? unknown
      file = grade.file
      // What does not follow from the inputs is for a person to decide.
      score = grade.score
      maximum = grade.maxScore
      isCompleted = grade.completed
      comment = Self.comment(on: grade, notes: notes)
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

  private var places: [Student: Int] = [:]
  private(set) var attempts: [Attempt] = []

  /// Takes a row in: the attempt with more points counts.
  mutating func add(_ row: GradebookRow) {
    guard let grade = row.grade else { return }
    var attempt = Attempt(grade, of: row.student, notes: row.notes)
    guard let place = places[attempt.student] else {
      places[attempt.student] = attempts.count
      attempts.append(attempt)
      return
    }
    let earlier = attempts[place]
    attempt.count = earlier.count + 1
    if attempt.score > earlier.score {
      attempts[place] = attempt
    } else {
      attempts[place].count = attempt.count
    }
  }

  /// The roster's students in its sequence, `nil` for those who handed nothing in; then the others.
  func byStudent(of roster: Roster?) -> [(student: Student, attempt: Attempt?)] {
    let enrolled: [(student: Student, attempt: Attempt?)] = (roster?.students ?? []).map {
      ($0, places[$0].map { attempts[$0] })
    }
    return enrolled + attempts.filter { !$0.isEnrolled }.map { ($0.student, $0) }
  }
}
