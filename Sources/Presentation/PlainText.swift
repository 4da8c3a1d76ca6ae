import LabShell
public import Tutor

/// Messages as plain text: for files, pipes and scripts.
public enum PlainText {
  /// The message's lines; what a command printed stays as it was printed.
  public static func text(of message: LabMessage, in layout: Layout = .plain) -> String {
    switch message {
    case .printed(.standardOutput(let text)), .printed(.standardError(let text)): text
    default: layout.lines(of: message).map { $0.plain + "\n" }.joined()
    }
  }

  /// Why a checkpoint is open, in one line; empty when it is not.
  public static func reason(of report: CheckpointReport) -> String {
    if let failure = report.firstFailure?.failure {
      let statement = StyledText(failure.statement)
      let causes = failure.cause?.sentences(after: statement) ?? []
      return ([statement] + causes).map(\.plain).joined(separator: " ")
    }
    guard let open = report.firstOpen else { return "" }
    let that = StyledText(open.that)
    let reason: StyledText =
      open.missing.map { "expected: \(that); there is no \($0)" }
      ?? "expected: \(that); something before it is missing"
    return reason.plain
  }
}
