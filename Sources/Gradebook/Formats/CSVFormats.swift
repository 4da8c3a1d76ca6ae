import Foundations
import Grading
import Lessons

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

/// A line for each checkpoint of each file: what one sorts and pivots to see where a class stands.
public struct CheckpointsFormat: GradebookFormat {
  public static let name = "csv-checkpoints"
  public static let summary = "a line for each checkpoint of each file"

  public init(_ settings: GradebookSettings) {}

  public func beginning() -> String {
    Cell.line(
      [
        "file", "name", "id", "lesson", "lesson_version", "step", "checkpoint", "title", "passed",
        "work", "points", "max_points", "hints", "help_cost", "attempts", "reason",
      ].map { .key($0) })
  }

  public func text(of row: GradebookRow) -> String {
    guard let grade = row.grade else { return "" }
    return grade.checkpoints.map { checkpoint in
      Cell.line([
        .text(grade.file), .text(row.owner), .key(row.student?.key ?? ""), .text(grade.lesson),
        .number(grade.lessonVersion), .text(checkpoint.step), .text(checkpoint.id),
        .text(checkpoint.title), .flag(checkpoint.passed), .key(checkpoint.work.rawValue),
        .number(checkpoint.points), .number(checkpoint.maxPoints), .number(checkpoint.hints),
        .number(checkpoint.helpCost), .number(checkpoint.attempts), .text(checkpoint.reason),
      ])
    }.joined()
  }

  public func ending(_ ending: GradebookEnding) -> String { "" }
}

/// A course as a whole: a line a student with each lesson's points and the weighted total.
public struct CourseFormat: GradebookFormat {
  public static let name = "course"
  public static let summary =
    "a line for each student: every lesson, the weighted total, passed or not"

  private let settings: GradebookSettings
  private var book: ClassBook

  public init(_ settings: GradebookSettings) {
    self.settings = settings
    book = ClassBook(settings)
  }

  public mutating func text(of row: GradebookRow) -> String {
    book.add(row)
    return ""
  }

  public func ending(_ ending: GradebookEnding) -> String {
    let columns = book.columns
    var text = Cell.line(
      [.key("name"), .key("email"), .key("id"), .key("section")]
        + columns.map { .text($0.title) } + [.key("total_percent"), .key("passed")])
    for student in book.students {
      let attempts = columns.map { book.attempt(of: student, in: $0) }
      let total = Self.percent(zip(columns, attempts))
      let mark = Double(settings.course?.passMark ?? Course.usualPassMark)
      text += Cell.line(
        [
          .text(student.fullName), .key(student.email),
          settings.roster == nil ? .empty : .key(student.key), .text(student.section),
        ] + attempts.map { .optional($0?.score) } + [.decimal(total), .flag(total >= mark)])
    }
    return text
  }

  public var leftOut: [String] { book.leftOut }

  /// What was not handed in counts as nothing.
  private static func percent(
    _ attempts: some Sequence<(ClassBook.Column, Attempts.Attempt?)>
  ) -> Double {
    var (points, weights) = (0.0, 0.0)
    for (column, attempt) in attempts {
      let weight = Double(column.assignment?.weight ?? 1)
      weights += weight
      guard let attempt, attempt.maximum > 0 else { continue }
      points += weight * Double(attempt.score) / Double(attempt.maximum)
    }
    return weights > 0 ? points / weights * 100 : 0
  }
}
