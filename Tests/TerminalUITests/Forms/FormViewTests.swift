import Testing

@testable import TerminalUI

@Suite struct FormViewTests {
  private let form = FormDescription(
    title: "Launch an instance",
    fields: [
      FormField(id: "name", label: "Name", help: "A tag.", initial: { _ in "web" }),
      FormField(
        id: "key", label: "Key pair", help: "For SSH.", initial: { _ in "none" },
        choices: { _ in [.init("none"), .init("new", description: "made now")] },
        problem: { value, _ in ["none", "new"].contains(value) ? nil : "Choose none or new." }),
      FormField(
        id: "key-name", label: "Key pair name", help: "Any.",
        initial: { "key-" + ($0["name"] ?? "") },
        isAsked: { $0["key"] == "new" }),
    ],
    preview: { values in "instance \(values["name"] ?? "")" })

  private func run(_ lines: [String]) -> (
    outcome: FormView.Outcome, screen: String, prompts: [String]
  ) {
    let script = CommandReaderTests.Script(lines.map { .line($0) })
    var screen = ""
    let view = FormView(
      form, lines: script, palette: Palette(isColored: false), columns: 80, show: { screen += $0 })
    let outcome = view.run()
    return (outcome, screen, script.prompts)
  }

  private func values(_ outcome: FormView.Outcome) -> [String]? {
    guard case .submitted(let values) = outcome else { return nil }
    return values.pairs.map { "\($0.id)=\($0.value)" }
  }

  @Test func `Enter all the way takes the defaults`() {
    let (outcome, screen, prompts) = run(["", "", ""])
    #expect(values(outcome) == ["name=web", "key=none"])
    #expect(prompts == ["  Name [web]:", "  Key pair [none]:", "  Create? [Y/n]"])
    #expect(screen.contains("    1) none\n    2) new  made now\n"))
    #expect(screen.contains("Preview\n  instance web\n"))
  }

  @Test func `a choice can be taken by its number, and opens further questions`() {
    let (outcome, _, prompts) = run(["db", "2", "", "y"])
    #expect(values(outcome) == ["name=db", "key=new", "key-name=key-db"])
    #expect(prompts[2] == "  Key pair name [key-db]:")
  }

  @Test func `going back keeps what was answered and drops what is no longer asked`() {
    let (outcome, _, prompts) = run(["db", "new", "<", "none", ""])
    #expect(values(outcome) == ["name=db", "key=none"])
    #expect(prompts[3] == "  Key pair [new]:")
  }

  @Test func `a wrong answer is explained and asked again`() {
    let (outcome, screen, _) = run(["", "maybe", "none", ""])
    #expect(values(outcome) == ["name=web", "key=none"])
    #expect(screen.contains("  ! Choose none or new.\n"))
  }

  @Test(arguments: [["", "", "n"], [""], ["<"]])
  func `nothing is made unless the last question is answered with yes`(lines: [String]) {
    #expect(run(lines).outcome == .left)
  }

  @Test func `help is one question mark away`() {
    #expect(run(["?"]).screen.contains("  A tag.\n"))
  }
}
