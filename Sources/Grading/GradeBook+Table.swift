public import Presentation

extension GradeBook {
  /// One line a file, the points of each step beside it, then the files that could not be graded.
  ///
  /// - Parameter layout: the screen's, or a very wide one for a file.
  public func table(in layout: Layout) -> String {
    var rows: [[String]] = []
    if !grades.isEmpty { rows.append(["FILE", "LEARNER", "SCORE", "DONE", "VERIFIED", "STEPS"]) }
    for grade in grades {
      rows.append([
        Self.oneLine(grade.file), grade.learner.isEmpty ? "-" : Self.oneLine(grade.learner),
        "\(grade.score)/\(grade.maxScore)", grade.completed ? "yes" : "no",
        grade.verified ? "yes" : "NO", Self.steps(of: grade),
      ])
    }
    var lines = Self.aligned(rows, in: layout)
    for grade in grades where !grade.verified {
      lines.append(Self.oneLine("\(grade.file): not verified: \(grade.disagreement)"))
    }
    for failure in failures {
      lines.append(
        Self.oneLine(
          "\(failure.file): not graded (\(failure.code.rawValue)): \(failure.message)"))
    }
    return lines.joined(separator: "\n") + "\n"
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
