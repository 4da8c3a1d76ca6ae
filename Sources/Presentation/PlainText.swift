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
    case .explanation(let explanation): ExplanationScreen(explanation, width: 96).text
    case .lastLoss(let loss, let instance): loss.sentence(from: instance) + "\n"
    case .nothingLost(let example):
      "Nothing was lost so far."
        + (example.map { " 'why FROM TO' explains any pair, as in: \($0)\n" } ?? "\n")
    case .pathProblem(let problem): problem.sentence + "\n"
    case .map(let map, let trace): map.text(width: 96, tracing: trace) + Self.legend(of: trace)
    case .checked, .checkpointPassed, .checkpointLost, .diagnosis: ""
    }
  }

  /// What the marks on a map stand for.
  private static func legend(of trace: Trace?) -> String {
    guard let trace else { return "" }
    return "> marks the way of the \(trace.packet), "
      + (trace.isDelivered ? "which arrives" : "X where it is dropped") + "\n"
  }
}
