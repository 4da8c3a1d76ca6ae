import Testing

@testable import TerminalUI

@Suite struct FormViewTests {
  private let form = FormDescription(
    title: "Launch an instance",
    questions: { answers in
      func answer(_ id: String) -> String? { answers.first { $0.id == id }?.value }
      let choices = [
        FormPrompt.Choice(value: "none", label: "No key pair"),
        FormPrompt.Choice(value: "new", label: "Create a new key pair"),
      ]
      var questions = [
        FormPrompt(id: "name", label: "Name", help: "A tag.", initial: "web"),
        FormPrompt(
          id: "key", label: "Key pair", help: "For SSH.", initial: "none", choices: choices,
          judge: { typed in
            choices.contains { $0.value == typed }
              ? .taken(typed) : .refused("Choose none or new.")
          }),
      ]
      if answer("key") == "new" {
        questions.append(
          FormPrompt(
            id: "key-name", label: "Key pair name", help: "Any.",
            initial: "key-" + (answer("name") ?? "")))
      }
      return questions
    },
    preview: { answers in "instance " + (answers.first?.value ?? "") })

  private func run(_ lines: [String]) -> (
    outcome: FormView.Outcome, screen: String, prompts: [String]
  ) {
    let script = CommandReaderTests.Script(lines.map { .line($0) })
    var screen = ""
    var view = FormView(
      form, lines: script, palette: Palette(isColored: false), columns: 80, show: { screen += $0 })
    let outcome = view.run()
    return (outcome, screen, script.prompts)
  }

  private func values(_ outcome: FormView.Outcome) -> [String]? {
    guard case .submitted(let answers) = outcome else { return nil }
    return answers.map { "\($0.id)=\($0.value)" }
  }

  @Test(arguments: [("", false), ("n", false), ("y", true)])
  func `what takes something away is not done by Enter`(answer: String, isDone: Bool) {
    let form = FormDescription(
      title: "Delete VPC", verb: "Delete", removes: true,
      questions: { _ in [FormPrompt(id: "vpc", label: "VPC", help: "", initial: "vpc-1")] })
    let script = CommandReaderTests.Script(["", answer].map { .line($0) })
    var view = FormView(
      form, lines: script, palette: Palette(isColored: false), columns: 80, show: { _ in })
    #expect(view.run() == (isDone ? .submitted([.init(id: "vpc", value: "vpc-1")]) : .left))
    #expect(script.prompts.last == "  Delete? [y/N]")
  }

  @Test func `Enter all the way takes the defaults`() {
    let (outcome, screen, prompts) = run(["", "", ""])
    #expect(values(outcome) == ["name=web", "key=none"])
    #expect(prompts == ["  Name [web]:", "  Key pair [No key pair]:", "  Create? [Y/n]"])
    #expect(screen.contains("    - No key pair\n    - Create a new key pair\n"))
    #expect(screen.contains("Preview\n  instance web\n"))
  }

  @Test func `an answer can open further questions`() {
    let (outcome, _, prompts) = run(["db", "new", "", "y"])
    #expect(values(outcome) == ["name=db", "key=new", "key-name=key-db"])
    #expect(prompts[2] == "  Key pair name [key-db]:")
  }

  @Test func `going back keeps what was answered and drops what is no longer asked`() {
    let (outcome, _, prompts) = run(["db", "new", "<", "none", ""])
    #expect(values(outcome) == ["name=db", "key=none"])
    #expect(prompts[3] == "  Key pair [Create a new key pair]:")
  }

  @Test func `a value that has a word is offered again by its word`() {
    let form = FormDescription(title: "Log group") { _ in
      [
        FormPrompt(
          id: "retention", label: "Retention", help: "", initial: "Läuft nie ab",
          shown: { $0 == "Never expire" ? "Läuft nie ab" : $0 },
          judge: { .taken($0 == "Läuft nie ab" ? "Never expire" : $0) })
      ]
    }
    let script = CommandReaderTests.Script(["", "<", "", "y"].map { .line($0) })
    var view = FormView(
      form, lines: script, palette: Palette(isColored: false), columns: 80, show: { _ in })
    #expect(view.run() == .submitted([.init(id: "retention", value: "Never expire")]))
    #expect(script.prompts.count { $0 == "  Retention [Läuft nie ab]:" } == 2)
  }

  @Test func `a wrong answer is explained and asked again`() {
    let (outcome, screen, _) = run(["", "maybe", "none", ""])
    #expect(values(outcome) == ["name=web", "key=none"])
    #expect(screen.contains("  ! Choose none or new.\n"))
  }

  @Test(arguments: [["", "", "n"], [""], ["<"], ["."], ["db", "."], ["", "", "."]])
  func `nothing is made unless the last question is answered with yes`(lines: [String]) {
    #expect(run(lines).outcome == .left)
  }

  @Test func `what is to be agreed to is shown once, however often no answer is one`() {
    let (outcome, screen, prompts) = run(["", "", "check", "create it", "y"])
    #expect(values(outcome) == ["name=web", "key=none"])
    #expect(screen.split(separator: "\n").count { $0.contains("instance web") } == 1)
    #expect(prompts.suffix(3) == Array(repeating: "  Create? [Y/n]", count: 3))
  }

  @Test(arguments: [24, 40, 80])
  func `what a form says itself is broken at blanks`(columns: Int) {
    let long = FormDescription(title: "Role") { _ in
      [
        FormPrompt(
          id: "trust", label: "Trust", help: "",
          example: #"{ "Version": …, or the service alone: ec2.amazonaws.com"#, isLong: true)
      ]
    }
    let script = CommandReaderTests.Script(["a", "", "perhaps", "y"].map { .line($0) })
    var screen = ""
    var view = FormView(
      long, lines: script, palette: Palette(isColored: false), columns: columns,
      show: { screen += $0 })
    #expect(view.run() == .submitted([.init(id: "trust", value: "a")]))
    for line in screen.split(separator: "\n") {
      #expect(line.count < columns, "\(line)")
      #expect(line.allSatisfy { $0 == " " } || !line.hasSuffix(" "))
    }
    #expect(screen.split(whereSeparator: \.isWhitespace).contains("ec2.amazonaws.com"))
  }

  @Test func `a listener hears whole words of a refusal`() {
    let refusal =
      "There is nothing to choose from yet.\nA policy does nothing until somebody carries it."
    let form = FormDescription(title: "Attach") { _ in
      [
        FormPrompt(
          id: "policy", label: "Policy", help: "",
          judge: { $0.isEmpty ? .refused(refusal) : .taken($0) })
      ]
    }
    let script = CommandReaderTests.Script(["", "p", "y"].map { .line($0) })
    var screen = ""
    var view = FormView(
      form, lines: script, palette: Palette(isColored: false), columns: 40,
      numbersQuestions: true, show: { screen += $0 })
    #expect(view.run() == .submitted([.init(id: "policy", value: "p")]))
    // A screen reader would stop at every break.
    #expect(
      screen.split(separator: "\n").contains(
        "Not taken: There is nothing to choose from yet. A policy does nothing until somebody carries it."
      ))
  }

  @Test func `a listener hears no indentation`() {
    let script = CommandReaderTests.Script(["?", "", "", "hm", ""].map { .line($0) })
    var screen = ""
    var view = FormView(
      form, lines: script, palette: Palette(isColored: false), columns: 80,
      numbersQuestions: true, show: { screen += $0 })
    #expect(values(view.run()) == ["name=web", "key=none"])
    for line in screen.split(separator: "\n") + script.prompts.map({ $0[...] }) {
      #expect(!line.hasPrefix(" "), "\(line)")
    }
  }

  @Test func `help is one question mark away`() {
    #expect(run(["?"]).screen.contains("  A tag.\n"))
  }

  /// A form whose second question can be answered once something exists.
  private static func waiting(_ exists: Bool) -> FormDescription {
    FormDescription(
      title: "Flow log",
      questions: { _ in
        [
          FormPrompt(id: "name", label: "Name", help: "", initial: "log", example: "x"),
          FormPrompt(
            id: "role", label: "Role", help: "", initial: exists ? "r" : "",
            choices: exists ? [.init(value: "r", label: "r")] : [], hasAnswer: exists,
            remedy: "Make one now?"
          ) { exists ? .taken($0) : .refused("No role.") },
        ]
      })
  }

  @Test(arguments: [("", true), ("y", true), ("n", false), (".", false)])
  func `what is missing is brought, and the form goes on where it was`(
    answer: String, isBrought: Bool
  ) {
    let script = CommandReaderTests.Script([.line("mine"), .line(answer)])
    let palette = Palette(isColored: false)
    var screen = ""
    var view = FormView(
      Self.waiting(false), lines: script, palette: palette, columns: 80, show: { screen += $0 })
    #expect(view.run() == (isBrought ? .interrupted(question: "role") : .left))
    #expect(screen.hasSuffix("  ! No role.\n"))
    #expect(script.prompts.last == "  Make one now? [Y/n]")
    let rest = CommandReaderTests.Script([.line(""), .line("")])
    var later = FormView(
      Self.waiting(true), answers: view.answers, lines: rest, palette: palette, columns: 80,
      show: { _ in })
    #expect(
      later.run() == .submitted([.init(id: "name", value: "mine"), .init(id: "role", value: "r")]))
    #expect(rest.prompts == ["  Role [r]:", "  Create? [Y/n]"])
  }

  @Test func `answers of an earlier time are offered again, unless they are gone`() {
    let script = CommandReaderTests.Script(["", "", ""].map { .line($0) })
    var view = FormView(
      form, draft: [.init(id: "name", value: "db"), .init(id: "key", value: "gone")],
      lines: script, palette: Palette(isColored: false), columns: 80, show: { _ in })
    #expect(values(view.run()) == ["name=db", "key=none"])
    #expect(script.prompts.prefix(2) == ["  Name [db]:", "  Key pair [No key pair]:"])
  }

  @Test func `what was answered is kept when a form is left`() {
    let script = CommandReaderTests.Script(["db", "new", "<", "."].map { .line($0) })
    var view = FormView(
      form, lines: script, palette: Palette(isColored: false), columns: 80, show: { _ in })
    #expect(view.run() == .left)
    #expect(view.draft.map(\.value).sorted() == ["db", "new"])
  }

  @Test(arguments: [["{", "}", ""], ["plain", ""], ["{\n}", ""], ["?", "{", "}", ""]])
  func `a document ends by itself when it is complete`(lines: [String]) {
    let form = FormDescription(
      title: "Policy",
      questions: { _ in
        [
          FormPrompt(
            id: "document", label: "JSON", help: "Help.", example: "{ }", isLong: true,
            isComplete: { !$0.hasPrefix("{") || $0.hasSuffix("}") })
        ]
      })
    let script = CommandReaderTests.Script(lines.map { .line($0) })
    var screen = ""
    var view = FormView(
      form, lines: script, palette: Palette(isColored: false), columns: 80, show: { screen += $0 })
    guard case .submitted(let answers) = view.run() else { return #expect(Bool(false)) }
    #expect(answers.map(\.value) == [lines[0] == "plain" ? "plain" : "{\n}"])
    let words = screen.split { $0.isWhitespace }.joined(separator: " ")
    #expect(
      words.contains(
        "JSON ends with its last brace or an empty line, anything else with its line: { }"))
  }

  @Test func `a form that cannot be answered says so and is left`() {
    let form = FormDescription(
      title: "Query",
      questions: { _ in
        [
          FormPrompt(id: "group", label: "Log group", help: "", hasAnswer: false) { _ in
            .refused("Create one first.")
          }
        ]
      })
    let script = CommandReaderTests.Script([])
    var screen = ""
    var view = FormView(
      form, lines: script, palette: Palette(isColored: false), columns: 80, show: { screen += $0 })
    #expect(view.run() == .left)
    #expect(screen.hasSuffix("  ! Create one first.\n"))
    #expect(script.prompts.isEmpty)
  }

  @Test func `a few short choices stand beside the question`() {
    let script = CommandReaderTests.Script([.line("no"), .line("")])
    let form = FormDescription(
      title: "Settings",
      questions: { _ in
        [
          FormPrompt(
            id: "dns", label: "DNS", help: "", initial: "yes",
            choices: [.init(value: "yes", label: "yes"), .init(value: "no", label: "no")])
        ]
      })
    var view = FormView(
      form, lines: script, palette: Palette(isColored: false), columns: 80, show: { _ in })
    #expect(view.run() == .submitted([FormAnswer(id: "dns", value: "no")]))
    #expect(script.prompts.first == "  DNS (yes, no) [yes]:")
  }
}
