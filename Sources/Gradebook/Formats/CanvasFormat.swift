import Grading

/// What Canvas' gradebook takes in: its own columns, the points that are possible, a line a student.
///
/// Students are matched by Canvas' id, else by the institution's, else by name; an empty cell changes
/// nothing there.
public struct CanvasFormat: GradebookFormat {
  public static let name = "canvas"
  public static let summary = "Canvas: import into the gradebook; the roster is its export"

  private let settings: GradebookSettings
  private var book = ClassBook()

  public init(_ settings: GradebookSettings) { self.settings = settings }

  public mutating func text(of row: GradebookRow) -> String {
    book.add(row)
    return ""
  }

  public func ending(_ ending: GradebookEnding) -> String {
    let title = Cell.text(settings.title(of: book.anyGrade))
    let names = ["Student", "ID", "SIS User ID", "SIS Login ID", "Section"].map { Cell.key($0) }
    var text = Cell.line(names + [title])
    text += Cell.line(
      [.text("Points Possible"), .empty, .empty, .empty, .empty, .number(book.maximum)])
    for (student, attempt) in book.rows(of: settings.roster) {
      text += Cell.line([
        .text(student.sortableName), .key(student.id), .key(student.institutionID),
        .key(student.login), .text(student.section), .optional(attempt?.score),
      ])
    }
    return text
  }

  public var leftOut: [String] { book.leftOut(of: settings.roster) }
}
