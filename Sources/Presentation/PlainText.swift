import LabShell
public import Tutor

/// Messages as plain text: for files, pipes and scripts.
public enum PlainText {
  /// The message's lines; what a command printed stays as it was printed.
  public static func text(of message: LabMessage) -> String {
    switch message {
    case .printed(.standardOutput(let text)), .printed(.standardError(let text)): text
    case .text(let text): text + "\n"
    case .checked, .checkpointPassed, .checkpointLost, .diagnosis, .explanation, .map: ""
    }
  }
}
