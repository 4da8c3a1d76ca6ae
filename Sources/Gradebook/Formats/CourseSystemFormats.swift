import Foundations
import Grading
import Lessons

/// What Canvas' gradebook takes in: its own columns, the points that are possible, a line a student.
///
/// Students are matched by Canvas' id, else by the institution's, else by name; an empty cell changes
/// nothing there.
public struct CanvasFormat: GradebookFormat {
  public static let name = "canvas"
  public static let summary = "Canvas: import into the gradebook; the roster is its export"

  private var book: ClassBook

  public init(_ settings: GradebookSettings) { book = ClassBook(settings) }

  public mutating func text(of row: GradebookRow) -> String {
    book.add(row)
    return ""
  }

  public func ending(_ ending: GradebookEnding) -> String {
    let columns = book.columns
    let names = ["Student", "ID", "SIS User ID", "SIS Login ID", "Section"].map { Cell.key($0) }
    var text = Cell.line(names + columns.map { .text($0.title) })
    text += Cell.line(
      [.text("Points Possible"), .empty, .empty, .empty, .empty]
        + columns.map { .number($0.maximum) })
    for student in book.students {
      text += Cell.line(
        [
          .text(student.sortableName), .key(student.id), .key(student.institutionID),
          .key(student.login), .text(student.section),
        ] + columns.map { .optional(book.attempt(of: student, in: $0)?.score) })
    }
    return text
  }

  public var leftOut: [String] { book.leftOut }
}

/// What Moodle's grade import takes in: who, the grade, and what to tell them.
///
/// One user whom Moodle does not know aborts the whole import, so only the roster's are written.
public struct MoodleFormat: GradebookFormat {
  public static let name = "moodle"
  public static let summary = "Moodle: import as CSV, matched by username, e-mail or ID number"
  public static let needsRoster = true

  private var book: ClassBook

  public init(_ settings: GradebookSettings) { book = ClassBook(settings) }

  public mutating func text(of row: GradebookRow) -> String {
    book.add(row)
    return ""
  }

  public func ending(_ ending: GradebookEnding) -> String {
    let students = book.students.filter { !Self.keys(of: $0).isEmpty }
    // A column that nobody has a value in cannot be mapped to anything.
    let keys = Self.keyColumns.filter { column in
      students.contains { !$0[keyPath: column.1].isEmpty }
    }
    let columns = book.columns
    var text = Cell.line(
      keys.map { .key($0.0) }
        + columns.flatMap { column -> [Cell] in
          [
            .text(column.title),
            .text(columns.count == 1 ? "feedback" : "\(column.title) feedback"),
          ]
        })
    for student in students {
      text += Cell.line(
        keys.map { .key(student[keyPath: $0.1]) }
          + columns.flatMap { column -> [Cell] in
            let attempt = book.attempt(of: student, in: column)
            return [attempt.map { .number($0.score) } ?? .key("-"), .text(attempt?.comment ?? "")]
          })
    }
    return text
  }

  public var leftOut: [String] {
    let nameless = book.students.filter { Self.keys(of: $0).isEmpty }
    return book.leftOut
      + nameless.map {
        "\($0.fullName) has neither username, e-mail nor ID number in the roster, so Moodle would "
          + "not know them"
      }
  }

  private static var keyColumns: [(String, KeyPath<Student, String>)] {
    [("username", \.login), ("email", \.email), ("idnumber", \.institutionID)]
  }

  private static func keys(of student: Student) -> [String] {
    keyColumns.map { student[keyPath: $0.1] }.filter { !$0.isEmpty }
  }
}

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
