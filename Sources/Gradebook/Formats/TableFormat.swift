import Grading
import Presentation

/// For people: rows, then what else is to be said, then a line of totals.
public struct TableFormat: GradebookFormat {
  public static let name = "table"
  public static let summary = "for people, as wide as the screen"

  private var table: GradeTable
  private var notes: [String] = []
  private var notesLeftOut = 0
  private var hasHeading = false
  /// More sentences than anybody reads, and few enough to keep.
  private static let mostNotes = 1_000

  public init(_ settings: GradebookSettings) { table = GradeTable(in: settings.layout) }

  public mutating func text(of row: GradebookRow) -> String {
    for note in row.notes {
      if notes.count < Self.mostNotes {
        notes.append("\(row.entry.file): \(note.text)")
      } else {
        notesLeftOut += 1
      }
    }
    var entry = row.entry
    if let student = row.student, case .grade(var grade) = entry {
      grade.learner = student.fullName
      entry = .grade(grade)
    }
    var lines = table.lines(for: entry)
    if !hasHeading, row.grade != nil {
      lines = table.heading + lines
      hasHeading = true
    }
    return Self.text(lines)
  }

  public func ending(_ ending: GradebookEnding) -> String {
    var lines = notes.flatMap { table.lines($0) }
    if notesLeftOut > 0 {
      lines += table.lines("… and \(notesLeftOut) notes more (--format ndjson)")
    }
    if !ending.absent.isEmpty {
      let names = ending.absent.prefix(Self.mostNotes).map(\.fullName).joined(separator: ", ")
      lines += table.lines("Nothing came from \(ending.absent.count) of the roster: \(names)")
    }
    lines += table.lines(ending.totals.line)
    if !table.hiddenTitles.isEmpty, ending.totals.graded > 0 {
      lines += table.lines(
        "Not shown for want of width: \(table.hiddenTitles.joined(separator: ", ")) (--format csv)."
      )
    }
    return Self.text(lines)
  }

  private static func text(_ lines: [String]) -> String {
    lines.map { $0 + "\n" }.joined()
  }
}
