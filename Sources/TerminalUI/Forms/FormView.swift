import Foundations
public import Languages

/// A form on screen: asks question by question, shows defaults, explains on `?`, goes back on `<`,
/// is left on `.`.
///
/// Only whole lines are written and nothing is redrawn, so it works on any terminal, through a pipe
/// and with a screen reader.
public struct FormView {
  public enum Outcome: Equatable, Sendable {
    case submitted([FormAnswer])
    /// Left with `.`, Escape, Ctrl-C, Ctrl-D or `n`: nothing is done.
    case left
    /// What is missing for this question is to be brought; the form goes on afterwards.
    case interrupted(question: String)
    case terminated(signal: Int32)
  }

  private let form: FormDescription
  private let lines: any LineReader
  private let palette: Palette
  private let columns: Int
  private let show: (String) -> Void
  /// Whether each question says its number, for whoever cannot see how long the form is.
  private let numbersQuestions: Bool
  /// What was answered so far.
  public private(set) var answers: [FormAnswer]
  /// Answers that were gone back over: they are offered again.
  private var withdrawn: [FormAnswer]

  /// - Parameters:
  ///   - draft: answers of an earlier time, each offered again.
  ///   - answers: what was answered before the form was interrupted.
  public init(
    _ form: FormDescription, draft: [FormAnswer] = [], answers: [FormAnswer] = [],
    lines: any LineReader, palette: Palette, columns: Int, numbersQuestions: Bool = false,
    show: @escaping (String) -> Void
  ) {
    self.numbersQuestions = numbersQuestions
    withdrawn = draft
    self.answers = answers
    self.form = form
    self.lines = lines
    self.palette = palette
    self.columns = columns
    self.show = show
  }

  public mutating func run() -> Outcome {
    say(palette.paint(form.title, .heading))
    explain(
      phrase("Enter takes what stands in [ ]; ? explains, < goes back, . leaves."), margin: "")
    while true {
      let questions = form.questions(answers)
      let open = questions.firstIndex { question in
        !answers.contains { $0.id == question.id }
      }
      if numbersQuestions, let open {
        // How many there are depends on what is answered.
        say(phrase("Question %1.", "\(open + 1)"))
      }
      let outcome = open.map { ask(questions[$0]) } ?? confirm()
      if let outcome { return outcome }
    }
  }

  /// What was answered, and what an earlier answer was gone back over for: to be offered again.
  public var draft: [FormAnswer] {
    withdrawn.filter { old in !answers.contains { $0.id == old.id } } + answers
  }

  /// One question; `nil` while the form goes on.
  private mutating func ask(_ question: FormPrompt) -> Outcome? {
    if !question.hasAnswer, case .refused(let problem) = question.judge("") {
      warn(problem, isOfAnswer: false)
      if let remedy = question.remedy { return offer(remedy, for: question) }
      // Further on, another answer to an earlier question may help.
      if answers.isEmpty { return .left }
    }
    let earlier = withdrawn.last { $0.id == question.id }?.value
    let initial =
      earlier.flatMap { isStillTaken($0, for: question) ? question.shown($0) : nil }
      ?? question.initial
    list(question.choices)
    switch read(question, initial: initial) {
    case .ended(let outcome):
      return outcome
    case .typed("?"):
      say(Self.indented(question.help, first: margin, rest: margin))
    case .typed("<"):
      goBack()
    case .typed("."):
      return .left
    case .typed(let text):
      switch question.judge(text.isEmpty ? initial : text) {
      case .taken(let value): answers.append(FormAnswer(id: question.id, value: value))
      case .refused(let problem): warn(problem)
      }
    }
    return nil
  }

  /// What was chosen may be gone by now.
  private func isStillTaken(_ value: String, for question: FormPrompt) -> Bool {
    question.choices.isEmpty || question.choices.contains { $0.value == value }
  }

  private mutating func offer(_ remedy: String, for question: FormPrompt) -> Outcome? {
    switch consent(to: remedy) {
    case .ended(let outcome): return outcome
    case .answered(.given): return .interrupted(question: question.id)
    case .answered(.refused): return .left
    case .answered(.withheld): goBack()
    }
    return nil
  }

  private mutating func confirm() -> Outcome? {
    let preview = form.preview(answers)
    if !preview.isEmpty {
      say(palette.paint(phrase("Preview"), .heading))
      for line in DisplayText.sanitized(preview).split(separator: "\n") { say(margin + line) }
    }
    switch consent(to: "\(form.verb)?", isMeantByEnter: !form.removes) {
    case .ended(let outcome): return outcome
    case .answered(.given): return .submitted(answers)
    case .answered(.refused): return .left
    case .answered(.withheld): goBack()
    }
    return nil
  }

  private enum Consenting {
    case answered(Consent)
    case ended(Outcome)
  }

  /// Asks until the answer is one; what it is about stands above, and is not said again.
  private func consent(to question: String, isMeantByEnter: Bool = true) -> Consenting {
    let initial = isMeantByEnter ? phrase("Y/n") : phrase("y/N")
    while true {
      switch readLine(label: question, initial: initial, choices: []) {
      case .ended(let outcome): return .ended(outcome)
      case .typed(let text):
        if text.isEmpty { return .answered(isMeantByEnter ? .given : .refused) }
        if let consent = Consent(text, in: form.language) { return .answered(consent) }
        explain(phrase("y goes ahead, n leaves the form without it, < changes an answer."))
      }
    }
  }

  private mutating func goBack() {
    guard let last = answers.popLast() else {
      return explain(phrase("This is the first question; . leaves the form."))
    }
    withdrawn.removeAll { $0.id == last.id }
    withdrawn.append(last)
  }

  private enum Reading {
    case typed(String)
    case ended(Outcome)
  }

  private func read(_ question: FormPrompt, initial: String) -> Reading {
    guard question.isLong else {
      let shown = question.choices.first { $0.value == initial }?.label ?? initial
      let labels = question.choices.map(\.label).joined(separator: ", ")
      let example =
        initial.isEmpty && !question.example.isEmpty
        ? phrase(" (such as %1)", question.example) : ""
      // A single choice that Enter takes stands there already.
      let isShown = isListed(question.choices) || labels.isEmpty || labels == shown
      let hint = isShown ? example : " (\(labels))"
      return readLine(label: question.label + hint, initial: shown, choices: question.choices)
    }
    if !initial.isEmpty {
      for line in initial.split(separator: "\n") {
        say(margin + margin + DisplayText.sanitized(String(line)))
      }
    }
    let example = initial.isEmpty ? question.example : ""
    explain(
      example.isEmpty
        ? phrase("JSON ends with its last brace or an empty line, anything else with its line.")
        : phrase(
          "JSON ends with its last brace or an empty line, anything else with its line: %1", example
        )
    )
    var text = ""
    var label = question.label
    while true {
      switch readLine(label: label, initial: initial.isEmpty ? "" : phrase("as above"), choices: [])
      {
      case .typed(""): return .typed(text)
      case .typed(let line) where text.isEmpty && ["?", "<", "."].contains(line):
        return .typed(line)
      case .typed(let line):
        text += (text.isEmpty ? "" : "\n") + line
        if question.isComplete(text) { return .typed(text) }
      case .ended(let outcome): return .ended(outcome)
      }
      label = numbersQuestions ? phrase("Next line (an empty one ends it)") : "…"
    }
  }

  private func readLine(label: String, initial: String, choices: [FormPrompt.Choice]) -> Reading {
    var runs = [StyledPrompt.Run(margin + DisplayText.sanitized(label))]
    if !initial.isEmpty {
      runs.append(StyledPrompt.Run(" [\(DisplayText.sanitized(initial))]", .faint))
    }
    if !label.hasSuffix("?") { runs.append(StyledPrompt.Run(":")) }
    let request = LineRequest(
      prompt: StyledPrompt(runs, palette: palette), usesHistory: false, isLeftByEscape: true,
      complete: { typed in
        let fitting = choices.filter { $0.label.hasPrefix(typed) }
        return Completion(word: typed, candidates: fitting.map { .init($0.label) })
      })
    switch lines.readLine(request) {
    case .line(let text): return .typed(text.trimmingSpaces)
    case .interrupted, .endOfInput, .failed: return .ended(.left)
    case .terminated(let signal): return .ended(.terminated(signal: signal))
    }
  }

  /// A few short choices stand beside the question; others get a list without numbers, since a
  /// number means a value.
  private func isListed(_ choices: [FormPrompt.Choice]) -> Bool {
    choices.count > 1 && choices.map(\.label.displayWidth).reduce(0, +) > 24
  }

  private func list(_ choices: [FormPrompt.Choice]) {
    guard isListed(choices) else { return }
    if numbersQuestions { say(phrase("One of these %1:", "\(choices.count)")) }
    for choice in choices {
      let label = DisplayText.sanitized(choice.label)
      say(numbersQuestions ? label : "    - \(label)".truncated(to: columns - 1))
    }
  }

  /// - Parameter isOfAnswer: whether an answer was given, which this is about.
  private func warn(_ problem: String, isOfAnswer: Bool = true) {
    if numbersQuestions {
      let sentence = DisplayText.sanitized(
        problem.split(separator: "\n").joined(separator: " "))
      return tell(isOfAnswer ? phrase("Not taken: %1", sentence) : sentence)
    }
    let sign = margin + palette.paint("!", .warning) + " "
    say(Self.indented(DisplayText.sanitized(problem), first: sign, rest: "    "))
  }

  /// What a listener does not hear is no help.
  private var margin: String { numbersQuestions ? "" : "  " }

  /// A sentence of the form's own, broken at its blanks.
  private func explain(_ sentence: String, margin: String? = nil) {
    tell(sentence, margin: margin ?? self.margin) { palette.paint($0, .faint) }
  }

  /// A sentence in lines that are broken at its blanks; whoever listens gets it whole.
  private func tell(
    _ sentence: String, margin: String = "", paint: (String) -> String = { $0 }
  ) {
    var line = ""
    for word in DisplayText.sanitized(sentence).split(separator: " ") {
      if !numbersQuestions, !line.isEmpty,
        margin.count + line.displayWidth + 1 + word.displayWidth > columns - 1
      {
        say(margin + paint(line))
        line = ""
      }
      line += (line.isEmpty ? "" : " ") + word
    }
    say(margin + paint(line))
  }

  /// Text that was broken into lines for the screen, moved to the right.
  private static func indented(_ text: String, first: String, rest: String) -> String {
    first
      + text.split(separator: "\n", omittingEmptySubsequences: false)
      .joined(separator: "\n" + rest)
  }

  private func phrase(_ english: String, _ gap: String = "", _ other: String = "") -> String {
    form.language.phrase(english, gap, other)
  }

  private func say(_ line: String) {
    show(line + "\n")
  }
}

/// The answer to a question that wants a yes or a no, in the reader's language or in English.
private enum Consent {
  case given, refused
  /// An answer is to be changed first.
  case withheld

  init?(_ text: String, in language: Language) {
    switch text.lowercased() {
    case "y", "yes", language.text("y"), language.text("yes"): self = .given
    case "n", "no", ".", language.text("n"), language.text("no"): self = .refused
    case "<": self = .withheld
    default: return nil
    }
  }
}

/// A form as data: what is asked, and what it will make.
public struct FormDescription {
  public var title: String
  /// All questions, given the answers so far: one answer may open or close questions after it, and
  /// change what they offer.
  public var questions: ([FormAnswer]) -> [FormPrompt]
  /// What the answers will make, in a few lines; shown before the last question.
  public var preview: ([FormAnswer]) -> String
  /// The verb of the last question: `Create? [Y/n]`.
  public var verb: String
  /// Whether it takes something away, so that Enter must not: `Delete? [y/N]`.
  public var removes: Bool
  /// Of what the form says itself.
  public var language: Language

  public init(
    title: String, verb: String = "Create", removes: Bool = false, language: Language = .english,
    questions: @escaping ([FormAnswer]) -> [FormPrompt],
    preview: @escaping ([FormAnswer]) -> String = { _ in "" }
  ) {
    self.language = language
    self.title = title
    self.verb = verb
    self.removes = removes
    self.questions = questions
    self.preview = preview
  }
}

/// What was answered to a question of a form.
public struct FormAnswer: Equatable, Sendable {
  public var id: String
  public var value: String

  public init(id: String, value: String) {
    self.id = id
    self.value = value
  }
}

extension StringProtocol {
  /// Without blanks at either end.
  var trimmingSpaces: String {
    let beginning = drop { $0.isWhitespace }
    let end = beginning.reversed().drop { $0.isWhitespace }.count
    return String(beginning.prefix(end))
  }
}
