import Grading

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
