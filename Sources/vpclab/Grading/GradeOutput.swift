import Documents
import Foundations
import Grading
import Presentation

/// One line of the batch with what is said of it besides.
struct BatchEntry {
  var entry: GradeEntry
  var notes: [GradeNote]
  /// Members that go before the others: the place and the id of a line of standard input.
  var mark: [(String, JSONValue)] = []

  /// As docs/grading.md describes it.
  var document: JSONValue {
    var members = JSONObject(mark)
    switch entry {
    case .grade(let grade):
      for (name, value) in grade.document.members ?? [:] { members[name] = value }
      members["notes"] = .array(notes.map { .string($0.text) })
    case .failure(let failure):
      for (name, value) in failure.document.members ?? [:] { members[name] = value }
    }
    return .object(members)
  }
}

/// A form of the grade book that is written as the grades come.
protocol GradeOutput {
  mutating func beginning() -> String
  mutating func text(of entry: BatchEntry) -> String
  /// What stands behind the last row.
  mutating func ending(_ totals: GradeTotals) -> String
}

/// For people: rows, then what else is to be said, then a line of totals.
struct TableOutput: GradeOutput {
  private var table: GradeTable
  private var notes: [String] = []
  private var notesLeftOut = 0
  private var hasHeading = false
  /// More sentences than anybody reads, and few enough to keep.
  private static let mostNotes = 1_000

  init(in layout: Layout) { table = GradeTable(in: layout) }

  func beginning() -> String { "" }

  mutating func text(of entry: BatchEntry) -> String {
    for note in entry.notes {
      if notes.count < Self.mostNotes {
        notes.append("\(entry.entry.file): \(note.text)")
      } else {
        notesLeftOut += 1
      }
    }
    var lines = table.lines(for: entry.entry)
    if !hasHeading, case .grade = entry.entry {
      lines = table.heading + lines
      hasHeading = true
    }
    return Self.text(lines)
  }

  func ending(_ totals: GradeTotals) -> String {
    var lines = notes.flatMap { table.lines($0) }
    if notesLeftOut > 0 {
      lines += table.lines("… and \(notesLeftOut) notes more (--format ndjson)")
    }
    lines += table.lines(totals.line)
    if !table.hiddenTitles.isEmpty, totals.graded > 0 {
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

/// One document: grades, then what has none.
struct JSONOutput: GradeOutput {
  private var count = 0
  private var failures: [JSONValue] = []
  private var ignored: [JSONValue] = []

  func beginning() -> String { "{\n    \"transcripts\": [" }

  mutating func text(of entry: BatchEntry) -> String {
    if case .failure(let failure) = entry.entry {
      if failure.code.mayHideWork {
        failures.append(entry.document)
      } else {
        ignored.append(entry.document)
      }
      return ""
    }
    count += 1
    return (count == 1 ? "\n" : ",\n") + Self.indented(entry.document, by: 8)
  }

  func ending(_ totals: GradeTotals) -> String {
    (count == 0 ? "]" : "\n    ]") + ",\n    \"errors\": " + Self.array(failures)
      + ",\n    \"not_looked_at\": " + Self.array(ignored) + ",\n    \"totals\": "
      + Self.indented(totals.document, by: 4).drop { $0 == " " } + "\n}\n"
  }

  private static func array(_ documents: [JSONValue]) -> String {
    guard !documents.isEmpty else { return "[]" }
    return "[\n" + documents.map { indented($0, by: 8) }.joined(separator: ",\n") + "\n    ]"
  }

  private static func indented(_ document: JSONValue, by columns: Int) -> String {
    let blanks = String(repeating: " ", count: columns)
    return document.json(.indented, ascii: true).split(separator: "\n")
      .map { blanks + $0 }.joined(separator: "\n")
  }
}

extension GradeTotals {
  var document: JSONValue {
    [
      "files": .integer(files), "graded": .integer(graded), "not_graded": .integer(failed),
      "not_looked_at": .integer(ignored), "completed": .integer(completed),
      "passed": .integer(passed), "not_verified": .integer(different),
      "mean_percent": mean.map { .number(($0 * 10).rounded() / 10) } ?? .null,
      "median_percent": median.map { .integer($0) } ?? .null,
    ]
  }
}

/// One document a line, for whoever reads while it is written.
struct NDJSONOutput: GradeOutput {
  func beginning() -> String { "" }
  func text(of entry: BatchEntry) -> String { entry.document.json(.compact, ascii: true) + "\n" }
  func ending(_ totals: GradeTotals) -> String { "" }
}
