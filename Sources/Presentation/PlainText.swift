import CloudSimulator
import LabShell
public import Tutor

/// Messages as plain text: for files, pipes and scripts.
public enum PlainText {
  /// The message's lines; what a command printed stays as it was printed.
  public static func text(of message: LabMessage) -> String {
    switch message {
    case .printed(.standardOutput(let text)), .printed(.standardError(let text)): text
    case .text(let text): text + "\n"
    case .explanation(let explanation):
      Layout.plain.lines(of: explanation).map { $0.plain + "\n" }.joined()
    case .lastLoss(let loss, let instance): loss.sentence(from: instance) + "\n"
    case .nothingLost(let example):
      "Nothing was lost so far."
        + (example.map { " 'why FROM TO' explains any pair, as in: \($0)\n" } ?? "\n")
    case .pathProblem(let problem): problem.sentence + "\n"
    case .map(let map, let trace): map.text(width: 96, tracing: trace) + Self.legend(of: trace)
    case .refused(let refusal): sentence(of: refusal) + "\n"
    case .checked, .checkpointPassed, .checkpointLost, .diagnosis: ""
    }
  }

  /// What the marks on a map stand for.
  private static func legend(of trace: Trace?) -> String {
    guard let trace else { return "" }
    return "> marks the way of the \(trace.packet), "
      + (trace.isDelivered ? "which arrives" : "X where it is dropped") + "\n"
  }

  private static func sentence(of refusal: Refusal) -> String {
    switch refusal {
    case .processRuns(let command): "'\(command)' is running: Ctrl-C ends it."
    case .nothingRuns: "Nothing is running."
    case .needsTerminal(let word, let instead):
      "'\(word)' asks questions at a terminal, and there is none here. Write instead: \(instead)"
    }
  }
}
