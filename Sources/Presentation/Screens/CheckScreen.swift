import Tutor

extension Layout {
  /// The answer to `check`: for each requirement what was asked, and what was found where it fails.
  func lines(of report: StepReport) -> [StyledLine] {
    var result =
      isSpoken
      ? lines("Step \(report.number): \(report.title).")
      : [StyledLine()] + lines("\("Step \(report.number)  \(report.title)", .heading)")
    let margin: StyledText = isSpoken ? "" : "  "
    for choice in report.choices { result += lines(choice.sentence, label: margin) }
    let open = report.checkpoints.count { !$0.isPassed }
    for checkpoint in report.checkpoints {
      let mark = mark(checkpoint.isPassed ? .checkpointPassed : .checkpointOpen)
      result += lines("\(checkpoint.title)", label: margin + mark)
      // Beside what is missing, what holds needs no proof; 'check' by its name has it.
      if checkpoint.isPassed, open > 0 { continue }
      var previous: CheckpointReport.Requirement?
      for requirement in checkpoint.requirements {
        result += lines(of: requirement, after: previous)
        previous = requirement
      }
    }
    return result
      + lines(
        open == 0
          ? "All of it holds."
          : "\(open) of \(report.checkpoints.count) still open. Stuck? Type \(word: "hint").",
        label: margin)
  }

  private func lines(
    of requirement: CheckpointReport.Requirement, after previous: CheckpointReport.Requirement?
  ) -> [StyledLine] {
    let margin: StyledText = isSpoken ? "" : "      "
    let that = StyledText(requirement.that)
    switch requirement.judgement {
    case .holds(let evidence):
      return lines(that + witnesses(evidence), label: margin + mark(.holds))
    case .waits:
      // What waits for the same says so once.
      if let previous, case .waits = previous.judgement, previous.missing == requirement.missing {
        return lines(that.styled(.faint), label: margin + mark(.waits))
      }
      let reason: StyledText =
        requirement.missing.map { " (there is no \($0) yet)" } ?? " (waits for what is open above)"
      return lines(that + reason.styled(.faint), label: margin + mark(.waits))
    case .fails(let failure, _):
      return lines(that, label: margin + mark(.fails)) + lines(of: failure, margin: margin + "  ")
    }
  }

  /// Who shows that it holds.
  private func witnesses(_ evidence: Evidence) -> StyledText {
    guard !evidence.resources.isEmpty else { return "" }
    let names = evidence.resources.prefix(3).map { StyledText($0.name ?? $0.id) }
      .joined(separator: ", ")
    return (" (" + names + (evidence.resources.count > 3 ? ", ...)" : ")")).styled(.faint)
  }

  /// Why something does not hold: what the lesson says, and what the machine found.
  func lines(of failure: Failure, margin: StyledText) -> [StyledLine] {
    let statement = StyledText(failure.statement)
    let margin = isSpoken ? "" : margin
    var result = lines(statement, label: margin)
    for sentence in failure.cause?.sentences(after: statement) ?? [] {
      result += lines(sentence, label: margin)
    }
    return result
  }

  func linesOfPassed(_ report: CheckpointReport, points: Int) -> [StyledLine] {
    guard !isSpoken else {
      return lines(mark(.checkpointPassed) + "\(report.title). \(counted(points, "point")).")
    }
    return lines(
      "\(report.title)", label: mark(.checkpointPassed), atRight: "\("+\(points)", .passed)")
  }

  func linesOfLost(_ report: CheckpointReport) -> [StyledLine] {
    guard report.deleted.isEmpty else {
      let deleted = report.deleted.map { StyledText($0.withoutRole) }.joined(separator: ", ")
      return lines(
        "Taken apart: \(report.title), since you deleted \(deleted); \(word: "undo") brings it back",
        label: mark(.checkpointLost))
    }
    var result = lines("No longer holds: \(report.title)", label: mark(.checkpointLost))
    if let failure = report.firstFailure?.failure {
      result += lines(of: failure, margin: "    ")
    }
    return result + lines("\(word: "undo") takes it back.", label: isSpoken ? "" : "    ")
  }

  func linesOfDoubt(_ statement: Statement) -> [StyledLine] {
    lines(StyledText(statement), label: "\("A question:", .warning) ")
  }

  func linesOfDiagnosis(_ statement: Statement, forms: [String]) -> [StyledLine] {
    let note = lines(StyledText(statement), label: "\("Note:", .warning) ")
    guard !forms.isEmpty else { return note }
    return note
      + lines(
        forms.map { .command("wizard \($0)") }.joined(separator: ", "),
        label: isSpoken ? "By form, type: " : "  By form: ", hanging: isSpoken ? 0 : 4)
  }
}
