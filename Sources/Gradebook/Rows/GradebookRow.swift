public import Documents
public import Foundations
public import Grading
public import Lessons
public import Presentation

/// A line of the grade book: what came of a file, whose it is, and what else is to be said of it.
public struct GradebookRow: Equatable, Sendable {
  public var entry: GradeEntry
  public var notes: [GradeNote]
  /// Who of the roster handed it in; `nil` without a roster, and for a file that nobody's is.
  public var student: Student?
  /// Members that go before the others: the number and the id of a line of standard input.
  public var mark: JSONObject
  /// When it came, by the course system's clock.
  public var submitted: Instant?
  /// What being late costs; `nil` in time, and without a course.
  public var lateness: Lateness?

  public init(
    entry: GradeEntry, notes: [GradeNote] = [], student: Student? = nil, mark: JSONObject = [:]
  ) {
    self.entry = entry
    self.notes = notes
    self.student = student
    self.mark = mark
  }

  /// The points after what being late costs.
  public var finalScore: Int {
    guard let grade else { return 0 }
    return lateness?.points(of: grade.score) ?? grade.score
  }

  public var grade: Grade? { if case .grade(let grade) = entry { grade } else { nil } }

  /// The student of the roster, or the name that the session carries.
  var owner: String {
    if let student { return student.fullName }
    return grade?.learner ?? ""
  }

  /// As docs/grading.md describes it.
  public var document: JSONValue {
    var members = mark
    switch entry {
    case .grade(let grade):
      for (name, value) in grade.document.members ?? [:] { members[name] = value }
      // They say nothing to a reader; likeness is reported where all are known.
      members["marks"] = nil
      members["whole_mark"] = nil
      if let student { members["student"] = student.document }
      members["final_score"] = .integer(finalScore)
      members["submitted_at"] = submitted.map { .string($0.iso8601) } ?? .null
      members["days_late"] = .integer(lateness?.days ?? 0)
      members["notes"] = .array(notes.map { .string($0.text) })
    case .failure(let failure):
      for (name, value) in failure.document.members ?? [:] { members[name] = value }
      if let student { members["student"] = student.document }
    }
    return .object(members)
  }
}

extension Student {
  /// What the roster says of somebody.
  var document: JSONValue {
    let members: [(String, String)] = [
      ("name", fullName), ("email", email), ("login", login), ("id", id),
      ("institution_id", institutionID), ("section", section),
    ]
    return .object(JSONObject(members.filter { !$0.1.isEmpty }.map { ($0.0, .string($0.1)) }))
  }
}

/// What a form needs besides the grades.
public struct GradebookSettings: Sendable {
  /// The screen, for the table.
  public var layout: Layout
  public var roster: Roster?
  public var course: Course?
  /// What the course system calls the work, such as `Flow logs (12345)`; empty for the lesson's id.
  public var assignment: String
  /// What a grading program was told by its surroundings: `CLASSROOM`, `SUBMISSION_TAG`.
  public var environment: [String: String]

  public init(
    layout: Layout = .plain, roster: Roster? = nil, course: Course? = nil,
    assignment: String = "",
    environment: [String: String] = [:]
  ) {
    self.layout = layout
    self.roster = roster
    self.course = course
    self.assignment = assignment
    self.environment = environment
  }

}

/// What is known when the last file is graded.
public struct GradebookEnding: Equatable, Sendable {
  public var totals: GradeTotals
  /// Students of the roster of whom no file came.
  public var absent: [Student]

  public init(totals: GradeTotals, absent: [Student] = []) {
    self.totals = totals
    self.absent = absent
  }
}
