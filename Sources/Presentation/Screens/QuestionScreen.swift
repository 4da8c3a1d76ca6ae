import Tutor

extension Layout {
  func linesOfOpenedQuestions(_ count: Int) -> [StyledLine] {
    lines(
      "\(count == 1 ? "One question is" : "\(count) questions are") open. Enter leaves one for "
        + "later, Ctrl-C stops; \(word: "answer list") shows all.")
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
