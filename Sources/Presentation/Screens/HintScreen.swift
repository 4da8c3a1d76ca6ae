import Tutor

extension Layout {
  func lines(of hint: Hint) -> [StyledLine] {
    var result = lines("\(hint.checkpoint, .heading)")
    result += lines(
      InlineMarkdown.text(of: hint.text), label: "Hint \(hint.number) of \(hint.count): ",
      hanging: 2)
    switch hint.next {
    case .stronger(let cost):
      result += lines(
        cost > 0 ? "A stronger hint costs \(counted(cost, "point"))." : "A stronger hint is free.")
    case .none: break
    case .repeated:
      result += lines("That was the last hint. \(word: "solve") does it for you.")
    }
    return result
  }

  func lines(of offer: SolvingOffer) -> [StyledLine] {
    lines("\(offer.checkpoint, .heading)")
      + lines(
        "To have it done for you costs \(offer.cost) of its \(counted(offer.points, "point")): "
          + "\(command: offer.command)")
  }

  func lines(of offer: SkippingOffer) -> [StyledLine] {
    lines(
      "Skipping runs what step \(offer.step) still needs and costs "
        + "\(counted(offer.cost, "point")):")
      + offer.checkpoints.flatMap { lines("\($0)", label: "  " + mark(.checkpointOpen)) }
      + lines("To go ahead: \(command: offer.command)")
  }

  func linesOfSolvingBegun(_ checkpoint: String, isSkipped: Bool) -> [StyledLine] {
    lines("\("\(isSkipped ? "Skipping" : "Solving"): \(checkpoint)", .heading)")
  }

  var linesOfSolvingFailed: [StyledLine] {
    lines(
      "The tutor's own commands were not enough in this lab: something in it differs from what "
        + "they expect. \(word: "check") says what is missing; \(word: "undo") takes them "
        + "back.",
      label: mark(.warning))
  }

  func linesOfNothingOpen(inStep step: Int?) -> [StyledLine] {
    lines(
      step.map { "Nothing is open in step \($0)." }
        ?? "Nothing is open: every checkpoint has passed.")
  }
}
