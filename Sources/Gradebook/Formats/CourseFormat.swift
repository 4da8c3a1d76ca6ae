import Foundations
import Grading
import Lessons

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
