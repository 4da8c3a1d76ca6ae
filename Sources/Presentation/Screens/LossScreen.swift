import DataPlane
import Tutor

extension Layout {
  func linesOfNothingLost(_ example: String?) -> [StyledLine] {
    lines(
      example.map {
        """
        Nothing was lost so far. \(word: "why FROM TO") explains any pair, as in: \(command: $0)
        """
      } ?? "Nothing was lost so far.")
  }
}

extension Explanation {
  /// Everything in the packet's way, by whoever refuses, and where to find the rest.
  var lossSentences: [StyledText] {
    guard let first = blockers.first else { return closingSentences }
    let also = blockers.dropFirst().map { blocker in
      "Also in the way, at \(blocker.component.identifier): \(sentence(for: blocker))."
        as StyledText
    }
    let start: StyledText =
      first.leg == .return
      ? "The answer is lost at \(first.component.identifier): \(sentence(for: first))."
      : "Lost at \(first.component.identifier): \(sentence(for: first))."
    return [start] + also
  }
}

extension Layout {
  /// Said unasked, so the first thing in the way will do; `why` has the rest.
  func linesOfLostConnection(_ explanation: Explanation) -> [StyledLine] {
    let sentence = explanation.lossSentences.first ?? "Nothing is in the way now."
    return lines(
      "\(sentence) \(word: "why") shows the way of the packet.", label: "\("Note:", .warning) ")
  }

  func linesOfOfferedReset(to step: Int?) -> [StyledLine] {
    if let step {
      return lines(
        """
        This brings back the lab as it was when step \(step) began. Answers, notes and help taken \
        stay; \(word: "undo") brings back what is there now. To go ahead: \
        \(command: "reset \(step) now")
        """)
    }
    return lines(
      """
      This empties the account and starts at step 1. Answers, notes and help taken stay; \
      \(word: "undo") brings the lab back. To go ahead: \(command: "reset now")
      """)
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

extension Layout {
  func linesOfOpenedQuestions(_ count: Int) -> [StyledLine] {
    lines(
      count == 1
        ? "One question is open; \(word: "answer list") shows all."
        : "\(count) questions are open; \(word: "answer list") shows all.")
  }

  public func linesOfQuestion(heading: String, text: String) -> [StyledLine] {
    lines("\(heading, .heading)") + lines("\(text)", label: isSpoken ? "" : "  ")
  }

  func lines(of questions: [QuestionEntry]) -> [StyledLine] {
    lines("Questions of your write-up (answers are yours, and never required):")
      + definitions(
        questions.map { question in
          (
            mark(question.isAnswered ? .checkpointPassed : .checkpointOpen)
              + "\(question.id)", "\(question.text)"
          )
        })
  }

  func linesOfNotes(_ notes: [String]) -> [StyledLine] {
    guard !notes.isEmpty else { return lines("No notes yet: \(command: "note TEXT")") }
    return notes.enumerated().flatMap { index, note in
      lines("\(note)", label: isSpoken ? "Note \(index + 1): " : "  - ")
    }
  }
}
