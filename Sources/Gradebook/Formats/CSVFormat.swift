import Foundations
import Grading

/// A line for each file, and for everybody of the roster of whom none came.
public struct CSVFormat: GradebookFormat {
  public static let name = "csv"
  public static let summary = "a line for each file, for spreadsheets"

  private static let columns = [
    "file", "status", "name", "email", "login", "id", "institution_id", "section", "learner",
    "lesson", "lesson_version", "score", "max_score", "percent", "completed", "ended", "content",
    "earned", "solved", "skipped", "hints", "help_cost", "inputs", "errors", "seconds",
    "pause_seconds", "points_by_step", "submitted_at", "days_late", "final_score", "receipt",
    "session", "seed", "notes",
  ]

  public init(_ settings: GradebookSettings) {}

  public func beginning() -> String { Cell.line(Self.columns.map { .key($0) }) }

  public func text(of row: GradebookRow) -> String {
    switch row.entry {
    case .grade(let grade): Cell.line(Self.cells(of: grade, row))
    case .failure(let failure):
      Cell.line(
        Self.beginning(
          file: .text(failure.file), status: failure.code.rawValue, row.student)
          + Array(repeating: .empty, count: Self.columns.count - 9) + [.text(failure.message)])
    }
  }

  public func ending(_ ending: GradebookEnding) -> String {
    ending.absent.map { student in
      Cell.line(
        Self.beginning(file: .empty, status: "absent", student)
          + Array(repeating: .empty, count: Self.columns.count - 8))
    }.joined()
  }

  private static func beginning(file: Cell, status: String, _ student: Student?) -> [Cell] {
    let student = student ?? Student()
    return [
      file, .key(status), .text(student.fullName), .key(student.email), .key(student.login),
      .key(student.id), .key(student.institutionID), .text(student.section),
    ]
  }

  private static func cells(of grade: Grade, _ row: GradebookRow) -> [Cell] {
    beginning(file: .text(grade.file), status: "graded", row.student) + [
      .text(grade.learner), .text(grade.lesson), .number(grade.lessonVersion),
      .number(grade.score), .number(grade.maxScore), .number(grade.percent),
      .flag(grade.completed), .flag(grade.ended), .key(grade.content.word.lowercased()),
      .number(grade.points(.earned)), .number(grade.points(.solved)),
      .number(grade.checkpoints(.skipped).count), .number(grade.hints),
      .number(grade.checkpoints.map(\.helpCost).reduce(0, +)), .number(grade.inputs),
      .number(grade.errors), .optional(grade.pace?.seconds), .optional(grade.pace?.pauses),
      // Fractions alone would be dates to a spreadsheet.
      .text(grade.pointsByStep.replacing(" ", with: "; ").replacing("/", with: " of ")),
      .text(row.submitted?.iso8601 ?? ""), .number(row.lateness?.days ?? 0),
      .number(row.finalScore), .text(grade.receipt), .text(grade.sessionID), .text(grade.seed),
      .text(row.notes.map(\.text).joined(separator: "; ")),
    ]
  }
}
