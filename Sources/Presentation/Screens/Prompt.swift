public import LabSession
import LabShell
import Tutor

extension StyledLine {
  /// The lab's prompt, without the blank behind it: where the learner is, as `ssh` shows it, or how
  /// far; and which window it is, unless it is the first.
  public init(promptOf lab: Lab) {
    self.init()
    let window = lab.state.shell.window
    if window != Lab.firstWindow { append(safe: "[\(window)] ", .plain) }
    if let prompt = lab.state.shell.host.prompt {
      append(safe: prompt, .plain)
      return
    }
    let required = lab.requiredSteps
    let progress =
      lab.state.tutor.state.step.map { $0 < required ? "\($0 + 1)/\(required)" : "extra" } ?? "done"
    append(safe: "lab ", .plain)
    append(safe: lab.isForked ? "free" : progress, .place)
    append(safe: " $", .plain)
  }
}
