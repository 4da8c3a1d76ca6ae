import Tutor

extension Layout {
  /// The answer to `progress`: every step with its points, and the help that was taken.
  func lines(of report: ProgressReport) -> [StyledLine] {
    let writeUp: StyledText =
      """
      Write-up: \(report.answeredQuestions) of \(counted(report.questions, "question")) answered \
      (\(command: "answer"))
      """
    if isSpoken {
      return lines("\(report.title): \(report.score) of \(report.maximumScore) points.")
        + report.steps.flatMap(spoken) + lines(writeUp)
    }
    var result = lines(
      "\(report.title, .heading)", atRight: "\(report.score) / \(report.maximumScore) points")
    let share = Double(report.score) / Double(max(1, report.maximumScore))
    let bar = Bar.text(share: share, columns: min(columns, 76) - 2, form: form)
    if !bar.isEmpty { result += [StyledLine("  " + bar, .command)] }
    if isNarrow { return result + report.steps.flatMap(narrow) + lines(writeUp) }
    let table = TextTable([
      .init(""), .init("Step", minimum: 20), .init("Passed", .trailing, minimum: 6),
      .init("Points", .trailing, minimum: 8), .init("Help", minimum: 12),
    ])
    result += table.lines(report.steps.map(row), in: self)
    return result + lines(writeUp)
  }

  private func mark(of step: ProgressReport.Step) -> StyledText {
    mark(step.isPassed ? .checkpointPassed : step.isInView ? .here : .checkpointOpen)
  }

  /// Points at the right, help below.
  private func narrow(_ step: ProgressReport.Step) -> [StyledLine] {
    let points: StyledText =
      step.isOptional ? "optional" : "\(step.points)/\(step.maximumPoints)"
    let label = mark(of: step)
    return lines("\(step.number). \(step.title)", label: label, atRight: points)
      + (help(step).isEmpty
        ? [] : lines(help(step).joined(separator: ", "), label: "    "))
  }

  private func row(_ step: ProgressReport.Step) -> [StyledText] {
    [
      mark(of: step), "\(step.number). \(step.title)", "\(step.passed)/\(step.checkpoints)",
      step.isOptional ? "optional" : "\(step.points)/\(step.maximumPoints)",
      help(step).joined(separator: ", "),
    ]
  }

  private func spoken(_ step: ProgressReport.Step) -> [StyledLine] {
    let standing: StyledText = step.isPassed ? "passed" : step.isInView ? "you are here" : "open"
    let points: StyledText =
      step.isOptional ? "optional" : "\(step.points) of \(step.maximumPoints) points"
    let facts: [StyledText] =
      [standing, "\(step.passed) of \(counted(step.checkpoints, "checkpoint"))", points]
      + help(step)
    return lines("Step \(step.number), \(step.title): \(facts.joined(separator: ", ")).")
  }

  private func help(_ step: ProgressReport.Step) -> [StyledText] {
    [
      step.hints > 0 ? counted(step.hints, "hint") : nil, step.isSolved ? "solved" : nil,
      step.isSkipped ? "skipped" : nil,
    ].compactMap(\.self)
  }
}
