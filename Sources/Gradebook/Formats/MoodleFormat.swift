import Grading

/// What Moodle's grade import takes in: who, the grade, and what to tell them.
///
/// One user whom Moodle does not know aborts the whole import, so only the roster's are written.
public struct MoodleFormat: GradebookFormat {
  public static let name = "moodle"
  public static let summary = "Moodle: import as CSV, matched by username, e-mail or ID number"
  public static let needsRoster = true

  private let settings: GradebookSettings
  private var book = ClassBook()

  public init(_ settings: GradebookSettings) { self.settings = settings }

  public mutating func text(of row: GradebookRow) -> String {
    book.add(row)
    return ""
  }

  public func ending(_ ending: GradebookEnding) -> String {
    let rows = book.rows(of: settings.roster).filter { !Self.keys(of: $0.student).isEmpty }
    // A column that nobody has a value in cannot be mapped to anything.
    let columns = Self.columns.filter { column in
      rows.contains { !$0.student[keyPath: column.1].isEmpty }
    }
    var text = Cell.line(
      columns.map { .key($0.0) } + [
        .text(settings.title(of: book.anyGrade)), .key("feedback"),
      ]
    )
    for (student, attempt) in rows {
      text += Cell.line(
        columns.map { .key(student[keyPath: $0.1]) }
          + [attempt.map { .number($0.score) } ?? .key("-"), .text(attempt?.comment ?? "")])
    }
    return text
  }

  public var leftOut: [String] {
    let nameless = (settings.roster?.students ?? []).filter { Self.keys(of: $0).isEmpty }
    return book.leftOut(of: settings.roster)
      + nameless.map {
        "\($0.fullName) has neither username, e-mail nor ID number in the roster, so Moodle would "
          + "not know them"
      }
  }

  private static var columns: [(String, KeyPath<Student, String>)] {
    [("username", \.login), ("email", \.email), ("idnumber", \.institutionID)]
  }

  private static func keys(of student: Student) -> [String] {
    columns.map { student[keyPath: $0.1] }.filter { !$0.isEmpty }
  }
}
