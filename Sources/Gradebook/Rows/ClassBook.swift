import Grading

/// The grades of a class as a course system wants them: one for each student, and none that a person
/// has to look at first.
struct ClassBook: Sendable {
  private var attempts = Attempts()
  private var unverified: [String] = []
  private var withoutGrade: [String] = []
  private(set) var anyGrade: Grade?
  /// The points that the work gives at most.
  private(set) var maximum = 0

  mutating func add(_ row: GradebookRow) {
    switch row.entry {
    case .failure(let failure):
      if failure.code.mayHideWork { withoutGrade.append("\(failure.file): \(failure.message)") }
    case .grade(let grade):
      if anyGrade == nil { anyGrade = grade }
      maximum = max(maximum, grade.maxScore)
      guard grade.content.isVerified else {
        unverified.append(grade.file)
        return
      }
      attempts.add(row)
    }
  }

  /// With a roster its students alone, since course systems stumble over others.
  func rows(of roster: Roster?) -> [(student: Student, attempt: Attempts.Attempt?)] {
    let rows = attempts.byStudent(of: roster)
    return roster == nil ? rows : Array(rows.prefix(roster?.students.count ?? 0))
  }

  /// What is not among the rows, and why.
  func leftOut(of roster: Roster?) -> [String] {
    var sentences = unverified.map {
      "\($0): the content differs from its record, so no points are written for it"
    }
    sentences += withoutGrade.map { "not graded: \($0)" }
    if let roster {
      sentences += attempts.byStudent(of: roster).dropFirst(roster.students.count).map {
        "\($0.attempt?.file ?? ""): '\($0.student.fullName)' is nobody of the roster"
      }
    }
    return sentences
  }
}
