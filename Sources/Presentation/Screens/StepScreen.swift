import Tutor

extension Layout {
  func lines(of introduction: LessonIntroduction) -> [StyledLine] {
    guard !isSpoken else {
      return lines("Lesson: \(introduction.title).")
        + lines(
          """
          \(counted(introduction.steps, "step")), about \(introduction.minutes) minutes, in the \
          simulated Region \(introduction.region).
          """)
    }
    let separator = form == .drawn ? " · " : ", "
    return lines(
      """
      \(introduction.title, .heading)\(separator)\(counted(introduction.steps, "step")), about \
      \(introduction.minutes) min\(separator)\(introduction.region) (simulated)
      """)
  }

  /// A step's card: title, points, goal, checkpoints, and how to begin.
  func lines(of card: StepCard) -> [StyledLine] {
    isSpoken ? spoken(card) : drawn(card)
  }

  private func drawn(_ card: StepCard) -> [StyledLine] {
    let number: StyledText =
      card.count.map { "Step \(card.number) of \($0)" } ?? "Optional"
    var result = [StyledLine()]
    result += lines(
      "\("\(number)  \(card.title)", .heading)",
      atRight: "\(card.score) / \(card.maximumScore) points")
    result += lines("\(card.goal)", label: "  ")
    for checkpoint in card.checkpoints {
      result += lines("\(checkpoint.title)", label: "  " + mark(checkpoint.status))
    }
    if !card.forms.isEmpty {
      result += lines(
        card.forms.map { .command("wizard \($0)") }.joined(separator: ", "), label: "  By form: ",
        hanging: 4)
    }
    if let command = card.command {
      result += lines(.command(command), label: "  By command: ", hanging: 4)
    }
    if card.hasReading {
      result += lines(.command("task more"), label: "  What it is about: ", hanging: 4)
    }
    if card.hasQuiz {
      result += lines(
        .command("quiz"), label: card.hasPrediction ? "  Guess before you try: " : "  A question: ")
    }
    if !card.concepts.isEmpty {
      result += lines(
        "\(card.concepts.joined(separator: ", "))", label: "  \(command: "help TERM"): ",
        hanging: 4)
    }
    return result
  }

  private func spoken(_ card: StepCard) -> [StyledLine] {
    let number: StyledText = card.count.map { "Step \(card.number) of \($0)" } ?? "Optional step"
    var result = lines("\(number): \(card.title).")
    result += lines("\(card.score) of \(card.maximumScore) points.")
    result += lines("Goal: \(card.goal)")
    for (index, checkpoint) in card.checkpoints.enumerated() {
      result += lines(
        """
        Checkpoint \(index + 1) of \(card.checkpoints.count). \(mark(checkpoint.status))\
        \(checkpoint.title)
        """)
    }
    for form in card.forms { result += lines("By form, type: \(command: "wizard \(form)")") }
    if let command = card.command { result += lines("By command, type: \(command: command)") }
    if card.hasReading { result += lines("To hear more about it, type: \(command: "task more")") }
    if card.hasQuiz {
      result += lines(
        card.hasPrediction
          ? "To guess what will happen before you try it, type: \(command: "quiz")"
          : "For a question to think about, type: \(command: "quiz")")
    }
    if !card.concepts.isEmpty {
      result += lines(
        """
        To hear what a term means, type \(command: "help") and one of: \
        \(card.concepts.joined(separator: ", ")).
        """)
    }
    return result
  }

  private func mark(_ status: CheckpointProgress.Status) -> StyledText {
    switch status {
    case .pending: mark(.checkpointOpen)
    case .passed: mark(.checkpointPassed)
    case .lost: mark(.checkpointLost)
    }
  }

  func lines(of next: NextThing) -> [StyledLine] {
    guard let checkpoint = next.checkpoint else {
      return lines("All of this step has passed: \(word: "goto") opens another one.")
    }
    var words: [StyledText] = [.command("check"), .command("hint"), .command("task")]
    words += next.forms.map { .command("wizard \($0)") }
    return
      (isSpoken
      ? lines("Now open: \(checkpoint).")
      : lines("Now: \(checkpoint).", label: mark(.checkpointOpen)))
      + (next.missing.map { lines(StyledText($0), label: isSpoken ? "" : "    ") } ?? [])
      // A state is nothing to find out: it passes, or is changed by one command.
      + (next.stateSentence.map { lines($0, label: isSpoken ? "" : "    ") } ?? [])
      + lines(
        words.joined(separator: ", "), label: isSpoken ? "You can type: " : "    You can type: ")
  }

  func linesOfDoneStep(_ number: Int, _ title: String) -> [StyledLine] {
    lines("\("Step \(number) is done: \(title).", .heading)")
  }

  func linesOfOfferedPrompts(_ count: Int) -> [StyledLine] {
    lines(
      "Your write-up has \(counted(count, "question")) about it: \(word: "answer") now, or later."
    )
  }

  func linesOfCompletion(score: Int, maximum: Int) -> [StyledLine] {
    lines("\("The lesson is complete: \(score) of \(maximum) points.", .heading)")
      + lines(
        """
        \(word: "answer") fills your write-up, \(word: "report") writes it, and \
        \(word: "goto clean-up") takes the lab apart.
        """)
  }

  var linesOfNoStepInView: [StyledLine] {
    lines(
      """
      The lesson is finished. \(word: "goto") opens a step again, \(word: "report") writes \
      it up.
      """)
  }
}

extension NextThing {
  /// What state the instance is in that is missed.
  fileprivate var stateSentence: StyledText? {
    switch cause {
    case .passing, .resting: cause?.sentences(after: "").first
    default: nil
    }
  }
}

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
          Type \(word: "quiz") and its number, such as \(command: "quiz 1"). It costs nothing \
          and is never marked; \(remaining - 1) more after this.
          """
          : """
          Type \(word: "quiz") and its number, such as \(command: "quiz 1"). It costs nothing \
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
