import AWSServices
import Tutor

extension Layout {
  /// What one moment has and another has not.
  func lines(of comparison: AccountComparison) -> [StyledLine] {
    guard !comparison.lines.isEmpty else {
      return lines(
        "The account is the same \(comparison.from.phrase) and \(comparison.to.phrase).")
    }
    return lines(
      "What the account has \(comparison.to.phrase) (+), and had \(comparison.from.phrase) (-):")
      + linesOfChanges(comparison.lines)
  }

  /// The network as the lesson wants it, and what is missing for that.
  func linesOfGoal(_ map: NetworkMap, _ changes: [ChangedLine]) -> [StyledLine] {
    let drawing = lines("As the lesson wants it:") + lines(of: map, tracing: nil)
    guard !changes.isEmpty else { return drawing + lines("Everything is there.") }
    return drawing + lines("What has to come (+) and to go (-):") + linesOfChanges(changes)
  }

  private func linesOfChanges(_ changes: [ChangedLine]) -> [StyledLine] {
    changes.flatMap { change in
      lines(StyledText(change.marked), hanging: 2)
    }
  }
}

extension LabMoment {
  /// As it stands in a sentence, which says it in its own language.
  var phrase: StyledText {
    switch self {
    case .start: "at the start"
    case .now: "now"
    case .lastChange: "before the last change"
    case .event(let number): "after event \(number)"
    case .checkpoint(let id): "when \(id) had passed"
    }
  }
}
