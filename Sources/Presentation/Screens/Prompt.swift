public import LabSession
import LabShell
public import Languages
import Tutor

extension StyledLine {
  /// The lab's prompt, without the blank behind it: where the learner is, as `ssh` shows it, or how
  /// far; and which window it is, unless it is the first.
  public init(promptOf lab: Lab, in language: Language = .english) {
    self.init()
    let window = lab.state.shell.window
    if window != Lab.firstWindow { append(safe: "[\(window)] ", .plain) }
    if let prompt = lab.state.shell.host.prompt {
      append(safe: prompt, .plain)
      return
    }
    append(safe: "lab ", .plain)
    append(safe: Self.place(in: lab, language), .place)
    append(safe: " $", .plain)
  }

  private static func place(in lab: Lab, _ language: Language) -> String {
    if lab.isForked { return language.text("free") }
    guard let step = lab.state.tutor.state.step else { return language.text("done") }
    let required = lab.requiredSteps
    return step < required ? "\(step + 1)/\(required)" : language.text("extra")
  }
}
