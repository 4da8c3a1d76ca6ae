public import Tutor

extension Refusal {
  var sentence: StyledText {
    switch self {
    case .processRuns(let command): "\(word: command) is running: Ctrl-C ends it."
    case .nothingRuns: "Nothing is running."
    case .inFreePlay(let what):
      "'\(what)' is for the lab that is graded, and this is a copy: \(word: "fork back") first."
    case .workIsSpent:
      """
      This session has done as much work as one session may ('vpclab limits'). All that was done is \
      saved and can be graded; \(command: "vpclab start --new") begins another.
      """
    case .needsTerminal(let word, let instead):
      """
      '\(word)' asks questions at a terminal, and there is none here. Write instead: \
      \(command: instead)
      """
    }
  }
}

extension FormProblem {
  /// The same where the choices stand beside the question, and what is missing is offered to be brought:
  /// neither need be said twice.
  public var besideItsChoices: FormProblem {
    switch self {
    case .notAChoice(let text, _, _): .notAChoice(text, among: [], help: "")
    case .nothingToChoose(let missing, _): .nothingToChoose(missing: missing, remedy: nil)
    default: self
    }
  }

  /// What is wrong with a value, and what to write instead.
  public var sentence: StyledText {
    switch self {
    case .empty: "This field can't be empty."
    case .nothingToChoose(let missing, .form(let id)?):
      "\(.phrase(missing)) \(word: "wizard \(id)") makes one."
    case .nothingToChoose(let missing, .wait(let minutes)?):
      "\(.phrase(missing)) \(word: "wait \(minutes)m") brings one."
    case .nothingToChoose(let missing, nil): .phrase(missing)
    case .notAChoice(let text, let choices, let help):
      if choices.isEmpty {
        text.isEmpty ? "Choose one of these." : "'\(text)' is none of these."
      } else {
        text.isEmpty
          ? "Choose one of: \(Self.words(choices))."
          : "'\(text)' is none of these: \(Self.words(choices)). \(.phrase(help))"
      }
    case .ambiguous(let text, let candidates):
      "'\(text)' can mean several: \(Self.words(candidates)). Write more of it."
    case .notADocument(let help): "This is no JSON document. \(.phrase(help))"
    case .malformedDocument(let message, let advice):
      "AWS would refuse it: \(message)\(advice.map { " " + StyledText.advice($0) } ?? "")"
    case .notACIDRBlock(let text, let example, nil):
      "'\(text)' is no IPv4 CIDR block. Write an address and a prefix, such as \(example)."
    case .notACIDRBlock(let text, let example, let alternative?):
      """
      '\(text)' is no IPv4 CIDR block. Write an address and a prefix, such as \(example), or \
      \(.phrase(alternative)).
      """
    case .blockOfWrongSize(let length):
      "AWS takes blocks from /16 to /28; this is /\(length)."
    case .notANumber(let text, let from, let to?, nil):
      "'\(text)' does not do here. Write a number from \(from) to \(to)."
    case .notANumber(let text, let from, let to?, let alternative?):
      """
      '\(text)' does not do here. Write a number from \(from) to \(to), or \
      \(.phrase(alternative)).
      """
    case .notANumber(let text, let from, nil, nil):
      "'\(text)' does not do here. Write a number from \(from) up."
    case .notANumber(let text, let from, nil, let alternative?):
      "'\(text)' does not do here. Write a number from \(from) up, or \(.phrase(alternative))."
    case .noFile(let path):
      "There is no file '\(path)' here. Write the document into this field instead, or the file first."
    case .unusableRegion(let region, let home):
      """
      Your shell is set to the Region \(region), which the account cannot use, so nothing was done. \
      \(command: "export AWS_REGION=\(home) AWS_DEFAULT_REGION=\(home)") sets it to the lab's own.
      """
    case .unknownField(let name, let known):
      "The form has no field '\(name)'. Its fields are: \(known.joined(separator: ", "))."
    case .field(let label, let problem): "\(.phrase(label)): \(problem.sentence)"
    }
  }

  /// What a form offers, as it stands beside the question.
  private static func words(_ choices: [String]) -> StyledText {
    choices.map { .phrase($0) }.joined(separator: ", ")
  }
}
