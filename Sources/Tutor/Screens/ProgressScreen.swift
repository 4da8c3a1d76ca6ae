import Lessons

/// The answer to `progress`: every step with its points, and the help that was taken.
enum ProgressScreen {
  static func text(lab: LabState, of course: Course) -> String {
    let lesson = course.lesson
    var lines = [
      "\(lesson.title)  \(lab.tutor.score(in: lesson)) / \(lesson.maximumScore) points"
    ]
    for (index, step) in lesson.steps.enumerated() {
      let progress = step.checkpoints.compactMap { lab.tutor[checkpoint: $0.id] }
      let passed = progress.filter { $0.status == .passed }.count
      let points = step.checkpoints
        .map { lab.tutor[checkpoint: $0.id]?.score(of: $0, costs: lesson.costs) ?? 0 }
        .reduce(0, +)
      let maximum = step.checkpoints.map(\.points).reduce(0, +)
      let mark =
        passed == step.checkpoints.count ? "[x]" : lab.tutor.state.step == index ? " > " : "[ ]"
      let score = step.isOptional ? "optional" : "\(points)/\(maximum)"
      let hints = progress.map(\.help.hints).reduce(0, +)
      var line =
        "  \(mark) \(index + 1). \(step.title.padded(to: 36)) "
        + "\("\(passed)/\(step.checkpoints.count)".padded(to: 5)) \(score.padded(to: 9))"
      if hints > 0 { line += " \(hints) hint\(hints == 1 ? "" : "s")" }
      if progress.contains(where: { $0.help.isSolved }) { line += " solved" }
      if progress.contains(where: { $0.help.isSkipped }) { line += " skipped" }
      while line.last == " " { line.removeLast() }
      lines.append(line)
    }
    let answered = lesson.prompts.filter { lab.tutor.answer(to: $0.id) != nil }.count
    lines.append("  Write-up: \(answered) of \(lesson.prompts.count) questions answered (answer)")
    return lines.joined(separator: "\n")
  }
}
