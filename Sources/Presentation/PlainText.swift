import LabShell
public import Tutor

/// Messages as plain text: for files, pipes and scripts.
public enum PlainText {
  /// The message's lines; what a command printed stays as it was printed.
  public static func text(of message: LabMessage) -> String {
    switch message {
    case .printed(.standardOutput(let text)), .printed(.standardError(let text)): text
    case .text(let text): text + "\n"
    case .refused(let refusal): text(of: refusal) + "\n"
    case .checked, .checkpointPassed, .checkpointLost, .diagnosis, .explanation, .map: ""
    }
  }

  private static func text(of refusal: Refusal) -> String {
    switch refusal {
    case .processRuns(let command): "'\(command)' is running: Ctrl-C ends it."
    case .nothingRuns: "Nothing is running."
    case .needsTerminal(let word, let instead):
      "'\(word)' asks questions at a terminal, and there is none here. Write instead: \(instead)"
    }
  }
}
