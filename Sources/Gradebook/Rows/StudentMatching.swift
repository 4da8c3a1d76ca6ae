import Grading

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
