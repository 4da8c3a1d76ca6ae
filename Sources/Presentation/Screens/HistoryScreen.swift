extension Layout {
  var linesOfOfferedReset: [StyledLine] {
    lines(
      "This empties the account and starts at step 1. Answers, notes and help taken stay; "
        + "\(word: "undo") brings the lab back. To go ahead: \(command: "reset now")")
  }

  func linesOfUndone(_ input: String) -> [StyledLine] {
    lines("Took back: \(StyledText(input.oneLine, .command))", hanging: 2)
  }

  func linesOfRedone(_ input: String) -> [StyledLine] {
    lines("Brought back: \(StyledText(input.oneLine, .command))", hanging: 2)
  }
}

extension String {
  /// The first line, and a sign where there are more.
  fileprivate var oneLine: String {
    guard let end = firstIndex(where: \.isNewline) else { return self }
    return self[..<end] + " ..."
  }
}
