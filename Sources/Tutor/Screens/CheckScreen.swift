import Lessons

/// The answer to `check`: for each requirement what was asked, and what was found where it fails.
enum CheckScreen {
  static func text(
    step: Int, results: CheckResults, lab: LabState, of course: Course
  ) -> String {
    let contents = course.lesson.steps[step]
    var lines = ["Step \(step + 1)  \(contents.title)"]
    for checkpoint in contents.checkpoints {
      guard let result = results[checkpoint.id] else { continue }
      lines.append("  \(result.isPassed ? "[x]" : "[ ]") \(checkpoint.title)")
      for requirement in result.requirements {
        guard !requirement.holds else {
          lines.append("      ✓ \(requirement.that)")
          continue
        }
        guard let otherwise = requirement.otherwise else {
          lines.append("      · \(requirement.that)")
          continue
        }
        lines.append("      ✗ \(requirement.that)")
        lines.append("        \(otherwise)")
        if let found = requirement.found, !otherwise.contains(found) {
          lines.append("        found: \(found)")
        }
      }
    }
    let open = contents.checkpoints.filter { results[$0.id]?.isPassed == false }
    lines.append(
      open.isEmpty
        ? "  All of it holds."
        : "  \(open.count) of \(contents.checkpoints.count) still open. Stuck? hint")
    return lines.joined(separator: "\n")
  }
}
