import Tutor

extension Layout {
  /// What was wrong, and what there is instead.
  func lines(of misuse: Misuse) -> [StyledLine] {
    switch misuse {
    case .usage(let word):
      lines("That is not how \(word: word.name) is used: \(StyledText(word)).")
    case .unknownWord(let name):
      lines(
        "There is no tutor word '\(name)'. For AWS commands: \(command: "aws help"), "
          + "\(command: "aws ec2 help").")
    case .unknownStep(let name, let known):
      lines(
        name.isEmpty
          ? "Which step? By number or name:" : "There is no step '\(name)'. By number or name:")
        + definitions(known.map { ("\($0.number)", "\($0.id)") })
    case .noStepOpen: lines("No step is open. \(word: "goto") opens one.")
    case .unknownCheckpoint(let name, let open):
      lines(
        open.isEmpty
          ? "There is no checkpoint '\(name)', and none is open."
          : "There is no checkpoint '\(name)'. Open ones: \(open.joined(separator: ", ")).")
    case .unknownQuestion(let name, let known):
      lines("The write-up has no question '\(name)'.") + lines(of: known)
    case .unknownForm(let name, let known):
      lines("There is no form '\(name)'.") + lines(of: known)
    case .notAField(let text):
      lines("'\(text)' is no FIELD=VALUE, such as name=NextWork-1.")
    case .form(let title, let problem): lines("\(title): \(problem.sentence)")
    }
  }
}

extension StyledText {
  /// A word with what may follow it.
  init(_ word: WordUsage) {
    self = .command(word.usage.isEmpty ? word.name : "\(word.name) \(word.usage)")
  }
}
