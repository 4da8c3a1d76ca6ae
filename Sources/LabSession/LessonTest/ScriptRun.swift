import LabShell
import Tutor

/// A script being played: the lab, and what the tutor found wrong on the way.
struct ScriptRun: Sendable {
  private(set) var lab: Lab
  /// Mistakes that the learner was told of, in the order of the first time.
  private(set) var diagnoses: [String] = []
  /// Checkpoints that did not hold any more at some moment.
  private(set) var lost: [String] = []

  /// Codes with which AWS refused the last input.
  private(set) var refusals: [String] = []

  init(of lab: Lab) { self.lab = lab }

  func playing(_ inputs: some Sequence<ParsedInput>) -> ScriptRun {
    var performance = self
    for input in inputs { performance.play(input) }
    return performance
  }

  private mutating func play(_ input: ParsedInput) {
    let response = lab.apply(.command(input))
    refusals = response.messages.compactMap { message in
      guard case .printed(.standardError(let text)) = message,
        let start = text.firstRange(of: "error occurred (")?.upperBound
      else { return nil }
      return String(text[start...].prefix { $0 != ")" })
    }
    let tutor = lab.state.tutor
    for diagnosis in tutor.diagnoses.said where !diagnoses.contains(diagnosis) {
      diagnoses.append(diagnosis)
    }
    for checkpoint in tutor.checkpoints
    where checkpoint.status == .lost && !lost.contains(checkpoint.id) {
      lost.append(checkpoint.id)
    }
  }
}
