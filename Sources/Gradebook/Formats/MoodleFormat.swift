import Grading

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
