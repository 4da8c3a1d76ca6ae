import Grading

/// The columns of nbgrader's export, for whatever reads those.
public struct NbgraderFormat: GradebookFormat {
  public static let name = "nbgrader"
  public static let summary = "the columns of nbgrader's export"

  private let settings: GradebookSettings
  private var book = ClassBook()

  public init(_ settings: GradebookSettings) { self.settings = settings }

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
    let title = settings.title(of: book.anyGrade)
    return book.rows(of: settings.roster).map { student, attempt in
      let names = student.names
      return Cell.line([
        .text(title), .empty, .empty,
        // The name of somebody who is not enrolled is a stranger's.
        attempt?.isEnrolled ?? true ? .key(student.key) : .text(student.key), .text(names.last),
        .text(names.first),
        .key(student.email), .number(attempt?.score ?? 0), .number(0),
        .number(attempt?.score ?? 0), .number(attempt?.maximum ?? book.maximum),
      ])
    }.joined()
  }

  public var leftOut: [String] { book.leftOut(of: settings.roster) }
}
