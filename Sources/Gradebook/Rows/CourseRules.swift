import Grading
public import Lessons

/// Applies a course's rules to rows: when a hand-in came, what being late costs.
public struct CourseRules: Sendable {
  public let course: Course
  private let times: SubmissionTimes?

  public init(_ course: Course, times: SubmissionTimes?) {
    self.course = course
    self.times = times
  }

  public func apply(to row: inout GradebookRow) {
    if row.submitted == nil { row.submitted = times?.time(of: row) }
    guard let grade = row.grade, let assignment = course.assignment(of: grade.lesson) else {
      return
    }
    row.lateness = Lateness(
      submitted: row.submitted, isMarkedLate: Self.isMarkedLate(row.entry.file),
      assignment: assignment, policy: course.late)
    if let lateness = row.lateness {
      row.notes.append(.late(days: lateness.days, percent: lateness.percent))
    }
  }

  /// Canvas writes `_LATE_` into the names of files that came late.
  private static func isMarkedLate(_ file: String) -> Bool {
    (file.split(separator: "/").last ?? "").contains("_LATE_")
  }
}
