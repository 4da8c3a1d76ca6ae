import DataPlane

extension Layout {
  func linesOfNothingLost(_ example: String?) -> [StyledLine] {
    lines(
      "Nothing was lost so far."
        + (example.map { " \(word: "why FROM TO") explains any pair, as in: \(command: $0)" }
          ?? ""))
  }
}

extension Explanation {
  /// Everything in the packet's way, by whoever refuses, and where to find the rest.
  var lossSentences: [StyledText] {
    guard let first = blockers.first else { return closingSentences.map { StyledText($0) } }
    let start = first.leg == .return ? "The answer is lost at" : "Lost at"
    let also = blockers.dropFirst().map { blocker in
      "Also in the way, at \(blocker.component.identifier): \(sentence(for: blocker))."
        as StyledText
    }
    return ["\(start) \(first.component.identifier): \(sentence(for: first))."] + also
  }
}
