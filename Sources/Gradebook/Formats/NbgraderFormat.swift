import Foundations
import Grading
import Lessons

/// The columns of nbgrader's export, for whatever reads those.
public struct NbgraderFormat: GradebookFormat {
  public static let name = "nbgrader"
  public static let summary = "the columns of nbgrader's export"

  private var book: ClassBook

  public init(_ settings: GradebookSettings) { book = ClassBook(settings) }

  public func beginning() -> String {
    Cell.line(
      [
        "assignment", "duedate", "timestamp", "student_id", "last_name", "first_name", "email",
        "raw_score", "late_submission_penalty", "score", "max_score",
      ].map { .key($0) })
  }

  public mutating func text(of row: GradebookRow) -> String {
    book.add(row)
    return ""
  }

  public func ending(_ ending: GradebookEnding) -> String {
    book.columns.flatMap { column in
      book.students.map { line(of: $0, in: column) }
    }.joined()
  }

  private func line(of student: Student, in column: ClassBook.Column) -> String {
    let attempt = book.attempt(of: student, in: column)
    let names = student.names
    return Cell.line([
      .text(column.title), .text(column.assignment?.due?.iso8601 ?? ""),
      .text(attempt?.submitted?.iso8601 ?? ""),
      // The name of somebody who is not enrolled is a stranger's.
      attempt?.isEnrolled ?? true ? .key(student.key) : .text(student.key), .text(names.last),
      .text(names.first), .key(student.email), .number(attempt?.rawScore ?? 0),
      .number((attempt?.rawScore ?? 0) - (attempt?.score ?? 0)), .number(attempt?.score ?? 0),
      .number(attempt?.maximum ?? column.maximum),
    ])
  }

  public var leftOut: [String] { book.leftOut }
}
