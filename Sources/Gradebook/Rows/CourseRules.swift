import Foundations
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

/// When hand-ins came, by the clock of the course system that took them in.
public struct SubmissionTimes: Equatable, Sendable {
  private var byKey: [String: Instant] = [:]

  /// Reads separated values with a column of times and one that names the hand-in: its file, its
  /// receipt, or a student of the roster.
  public init(parsing text: String) throws(Roster.Failure) {
    let records = SeparatedValues(text, limit: Roster.limit + 1).records
    let heading = (records.first ?? []).map { FoldedName.squeezed($0) }
    guard
      let time = heading.firstIndex(where: {
        ["submitted", "submittedat", "submissiontime", "timestamp", "time", "date"].contains($0)
      })
    else {
      throw Roster.Failure(
        description: "no column is called submitted, timestamp or time; its first line names them")
    }
    for (number, record) in records.enumerated().dropFirst() {
      guard record.indices.contains(time), !record[time].isEmpty else { continue }
      guard let instant = Instant(written: Student.trimmed(record[time])) else {
        throw Roster.Failure(
          description: "line \(number + 1): '\(record[time])' is no time such as "
            + "2026-01-19T23:59:59Z")
      }
      for (index, cell) in record.enumerated() where index != time && !cell.isEmpty {
        let key = Self.key(cell)
        byKey[key] = max(byKey[key] ?? instant, instant)
      }
    }
  }

  func time(of row: GradebookRow) -> Instant? {
    let file = row.entry.file
    var names = [file, String(file.split(separator: "/").last ?? "")]
    if let receipt = row.grade?.receipt { names.append(receipt) }
    if let student = row.student {
      names += [student.id, student.institutionID, student.login, student.email, student.fullName]
    }
    for name in names where !name.isEmpty {
      if let time = byKey[Self.key(name)] { return time }
    }
    return nil
  }

  private static func key(_ text: String) -> String { Student.trimmed(text).lowercased() }
}
