import LabSession
public import Presentation

extension GradeBook {
  /// One line a file, the points of each step beside it; then what else is to be said of them; then
  /// the files that could not be graded.
  ///
  /// - Parameter layout: the screen's, or a very wide one for a file.
  public func table(in layout: Layout) -> String {
    var rows: [[String]] = []
    if !grades.isEmpty {
      rows.append([
        "FILE", "LEARNER", "LESSON", "SCORE", "EARNED", "SOLVED", "SKIPPED", "HINTS", "DONE",
        "ENDED", "CONTENT", "STEPS",
      ])
    }
    for grade in grades { rows.append(Self.row(of: grade)) }
    var lines = Self.aligned(rows, in: layout)
    for (file, note) in notes { lines.append(Self.oneLine("\(file): \(note.text)")) }
    for failure in failures {
      lines.append(
        Self.oneLine(
          "\(failure.file): not graded (\(failure.code.rawValue)): \(failure.message)"))
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func row(of grade: Grade) -> [String] {
    let score = "\(grade.score)/\(grade.maxScore)"
    let skipped = grade.checkpoints.filter { $0.work == .skipped }.map(\.maxPoints).reduce(0, +)
    return [
      oneLine(grade.file), grade.learner.isEmpty ? "-" : oneLine(grade.learner),
      "\(grade.lesson) \(grade.lessonVersion)",
      // A number would be read as a grade.
      grade.verdict.isVerified ? score : "(\(score))",
      "\(grade.points(.earned))", "\(grade.points(.solved))", "-\(skipped)".replacingZero,
      "\(grade.hints)", grade.completed ? "yes" : "no", grade.ended ? "yes" : "NO",
      grade.verdict.word, steps(of: grade),
    ]
  }

  /// Names come from strangers: a line break in one must not look like another row.
  private static func oneLine(_ text: String) -> String {
    String(text.map { $0.isNewline ? " " : $0 })
  }

  /// Points by step: `14/14 12/16 …`.
  private static func steps(of grade: Grade) -> String {
    var order: [String] = []
    for checkpoint in grade.checkpoints where !order.contains(checkpoint.step) {
      order.append(checkpoint.step)
    }
    return order.map { step in
      let checkpoints = grade.checkpoints.filter { $0.step == step }
      let points = checkpoints.map(\.points).reduce(0, +)
      return "\(points)/\(checkpoints.map(\.maxPoints).reduce(0, +))"
    }.joined(separator: " ")
  }

  /// The first row holds the titles. Names are cut, so that none defaces the others.
  private static func aligned(_ rows: [[String]], in layout: Layout) -> [String] {
    guard let titles = rows.first else { return [] }
    let columns = titles.map { title in
      let isName = title == "FILE" || title == "LEARNER"
      return TextTable.Column(
        title, minimum: isName ? 8 : title.count, maximum: title == "LEARNER" ? 32 : .max)
    }
    return TextTable(columns)
      .lines(rows.dropFirst().map { $0.map { StyledText($0) } }, in: layout).map(\.plain)
  }
}

extension ReplayVerdict {
  /// Of the content, not of the person.
  var word: String {
    switch self {
    case .identical: "verified"
    case .equivalent: "equivalent"
    case .different: "DIFFERS"
    }
  }
}

extension String {
  /// `-0` is nothing that was skipped.
  fileprivate var replacingZero: String { self == "-0" ? "0" : self }
}
