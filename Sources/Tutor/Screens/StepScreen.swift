import Lessons

/// The screen of a step: title, points, goal, checkpoints, and how to begin.
enum StepScreen {
  static func text(step: Int, lab: LabState, of course: Course) -> String {
    let lesson = course.lesson
    let contents = lesson.steps[step]
    let title =
      contents.isOptional
      ? "Optional  \(contents.title)"
      : "Step \(step + 1) of \(course.requiredSteps.count)  \(contents.title)"
    let points = "\(lab.tutor.score(in: lesson)) / \(lesson.maximumScore) points"
    var lines = [title.padded(to: 76 - points.count) + points, "  \(contents.goal)"]
    lines += contents.checkpoints.map { checkpoint in
      "  \(mark(lab.tutor[checkpoint: checkpoint.id]?.status)) \(checkpoint.title)"
    }
    if !contents.wizards.isEmpty {
      lines.append(
        "  By form: " + contents.wizards.map { "wizard \($0)" }.joined(separator: ", "))
    }
    if let command = contents.command { lines.append("  By command: \(command)") }
    return lines.joined(separator: "\n")
  }

  static func mark(_ status: CheckpointProgress.Status?) -> String {
    switch status {
    case .passed: "[x]"
    case .lost: "[!]"
    case .pending, nil: "[ ]"
    }
  }
}
