import Tutor

extension Layout {
  /// A question with its answers by number, and how to answer.
  func lines(of card: QuizCard, remaining: Int) -> [StyledLine] {
    let kind: StyledText = card.isPrediction ? "Your guess, before you try: " : "A question: "
    return lines(kind.styled(.heading) + StyledText(card.ask))
      + card.options.enumerated().flatMap { index, option in
        lines(
          StyledText(option), label: isSpoken ? "Answer \(index + 1): " : "  \(index + 1)  ")
      }
      + lines(
        remaining > 1
          ? """
          Type \(command: "quiz 1") to \(command: "quiz \(card.options.count)"). It costs nothing \
          and is never marked; \(remaining - 1) more after this.
          """
          : """
          Type \(command: "quiz 1") to \(command: "quiz \(card.options.count)"). It costs nothing \
          and is never marked.
          """)
  }

  /// What was said, what is so, and why.
  func lines(of result: QuizResult) -> [StyledLine] {
    let verdict: StyledText =
      if let right = result.right {
        result.isPrediction
          ? "You said: \(StyledText(result.given)). It came otherwise: \(StyledText(right))."
          : "Not quite. "
      } else {
        result.isPrediction ? "As you said: \(StyledText(result.given))." : "Yes. "
      }
    guard result.isPrediction else { return lines(verdict + StyledText(result.reply)) }
    return lines(verdict, label: mark(result.right == nil ? .checkpointPassed : .checkpointOpen))
      + lines(StyledText(result.reply), label: isSpoken ? "" : "    ")
  }

  var linesOfKeptPrediction: [StyledLine] {
    lines("Kept. Try it, and see.")
  }

  var linesOfLatePrediction: [StyledLine] {
    lines("You have answered this, or the lab has: what was tried can no longer be guessed.")
  }
}
