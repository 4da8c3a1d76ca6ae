import Tutor

extension Refusal {
  var sentence: StyledText {
    switch self {
    case .processRuns(let command): "\(word: command) is running: Ctrl-C ends it."
    case .nothingRuns: "Nothing is running."
    case .needsTerminal(let word, let instead):
      "'\(word)' asks questions at a terminal, and there is none here. Write instead: "
        + "\(command: instead)"
    }
  }
}
