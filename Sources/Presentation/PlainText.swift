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
    case .checked(let report): text(of: report)
    case .checkpointPassed(let report, let points):
      "[x] " + report.title.padding(to: 66) + "+\(points)\n"
    case .checkpointLost(let report): loss(of: report)
    case .diagnosis(_, let statement): "Note: " + text(of: statement) + "\n"
    case .explanation(let explanation): explanation.text(width: 96)
    case .lastLoss(let loss, let instance): loss.sentence(from: instance) + "\n"
    case .nothingLost(let example):
      "Nothing was lost so far."
        + (example.map { " 'why FROM TO' explains any pair, as in: \($0)\n" } ?? "\n")
    case .pathProblem(let problem): problem.sentence + "\n"
    case .map(let map, let trace): map.text(width: 96, tracing: trace) + Self.legend(of: trace)
    case .refused(let refusal): sentence(of: refusal) + "\n"
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

  private static func loss(of report: CheckpointReport) -> String {
    guard report.deleted.isEmpty else {
      return "[!] Taken apart: \(report.title), since you deleted "
        + report.deleted.map(text).joined(separator: ", ") + "\n"
    }
    var lines = ["[!] No longer holds: \(report.title)"]
    if let failure = report.firstFailure?.failure { lines += EvidenceText.lines(of: failure) }
    lines.append("undo takes it back.")
    return lines.joined(separator: "\n    ") + "\n"
  }

  private static func text(of report: StepReport) -> String {
    var lines = ["Step \(report.number)  \(report.title)"]
    for choice in report.choices { lines.append("  " + EvidenceText.text(of: choice)) }
    for checkpoint in report.checkpoints {
      lines.append("  \(checkpoint.isPassed ? "[x]" : "[ ]") \(checkpoint.title)")
      for requirement in checkpoint.requirements {
        let that = text(of: requirement.that)
        switch requirement.judgement {
        case .holds: lines.append("      ✓ \(that)")
        case .fails(let failure, _):
          lines.append("      ✗ \(that)")
          lines += EvidenceText.lines(of: failure).map { "        " + $0 }
        case .waits:
          lines.append(
            "      · \(that)" + (requirement.missing.map { " (there is no \($0) yet)" } ?? ""))
        }
      }
    }
    let open = report.checkpoints.count { !$0.isPassed }
    lines.append(
      open == 0
        ? "  All of it holds."
        : "  \(open) of \(report.checkpoints.count) still open. Stuck? hint")
    return lines.joined(separator: "\n") + "\n"
  }

  /// Why a checkpoint is open, in one line; empty when it is not.
  public static func reason(of report: CheckpointReport) -> String {
    if let failure = report.firstFailure?.failure {
      return EvidenceText.lines(of: failure).joined(separator: " ")
    }
    guard let open = report.firstOpen else { return "" }
    return "expected: \(text(of: open.that))"
      + (open.missing.map { "; there is no \($0)" } ?? "; something before it is missing")
  }

  public static func text(of statement: Statement) -> String {
    statement.fragments.map { fragment in
      switch fragment {
      case .text(let text), .code(let text): text
      case .resource(let resource): text(of: resource)
      }
    }.joined()
  }

  /// `Instance 1, web-a (i-0a1b…)`: what the lesson calls it, what the learner calls it, its id.
  public static func text(of resource: NamedResource) -> String {
    let names = [resource.role, resource.name].compactMap { $0 }.joined(separator: ", ")
    return names.isEmpty ? resource.id : "\(names) (\(resource.id))"
  }
}

extension String {
  fileprivate func padding(to width: Int) -> String {
    self + String(repeating: " ", count: max(0, width - count))
  }
}
