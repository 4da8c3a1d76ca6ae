public import LabSession
import LabShell
import Tutor

extension StyledLine {
  /// The lab's prompt, without the blank behind it: where the learner is, as `ssh` shows it, or how
  /// far.
  public init(promptOf lab: Lab) {
    self.init()
    if let prompt = lab.state.shell.host.prompt {
      append(safe: prompt, .plain)
      return
    }
    let required = lab.requiredSteps
    let progress =
      lab.state.tutor.state.step.map { $0 < required ? "\($0 + 1)/\(required)" : "extra" } ?? "done"
    append(safe: "lab ", .plain)
    append(safe: progress, .place)
    append(safe: " $", .plain)
  }
}
