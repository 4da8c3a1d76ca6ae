import AWSServices
import ArgumentParser
import Documents
import LabSession
import LabShell
import Lessons
import Presentation
import SessionStore
import SystemCalls
import TerminalUI
import Tutor

/// What only a person at the terminal can do: forms and files to write.
extension InteractiveLab {
  func answer(_ question: Question, isShown: Bool, isQuitMeant: Bool) throws {
    switch question {
    case .fillIn(let wizard): _ = try fillIn(wizard)
    case .answer(let prompts): try askPrompts(prompts, areShown: isShown)
    case .writeReport(let folder): try writeReport(to: folder)
    case .submit(let folder): try submit(to: folder)
    case .quit: try leave(isMeant: isQuitMeant)
    }
  }

  /// Answers whether the form was submitted; who leaves a form that another one asked for leaves both.
  private func fillIn(_ id: String) throws -> Bool {
    guard let wizard = WizardRegistry.wizard(named: id) else { return false }
    let region: String?
    do throws(FormProblem) {
      region = try wizard.console(of: session.lab.state).otherRegion
    } catch {
      try tell(screen.layout.lines(error.sentence))
      return false
    }
    if let region { try tell(screen.layout.linesOfFormsRegion(region)) }
    if let host = session.lab.state.shell.host.hostName {
      try screen.say(
        "You stay on \(host); the form runs on your own computer, as the console does.")
    }
    let screen = screen
    var answers: [FormAnswer] = []
    var isHalfDone = false
    while true {
      var view = FormView(
        WizardForm.description(of: wizard, in: session.lab.state, layout: screen.layout),
        draft: drafts[id] ?? [], answers: answers, lines: lines, palette: palette,
        columns: terminal.columns, numbersQuestions: terminal.isAccessible,
        show: { screen.echo($0, terminator: "") })
      let outcome = view.run()
      drafts[id] = view.draft
      switch outcome {
      case .submitted(let submitted):
        answers = []
        let response = try perform(.form(wizard: id, values: WizardForm.members(of: submitted)))
        guard let response, response.status != 0 else {
          if response != nil { drafts[id] = nil }
          return response != nil
        }
        isHalfDone =
          isHalfDone
          || response.messages.contains { message in
            if case .formHalted(let changes) = message { !changes.isEmpty } else { false }
          }
        try screen.say("Your answers are kept: change what is wrong, or leave the form.")
      case .left:
        try screen.say(
          isHalfDone
            ? "Left the form; what it did stays, and \(word: "undo") takes it back."
            : WizardForm.farewell(to: wizard))
        if !view.draft.isEmpty {
          try screen.say("\(word: "wizard \(id)") goes on with your answers.")
        }
        return false
      case .interrupted(let question):
        answers = view.answers
        let console = try? wizard.console(of: session.lab.state)
        let field = wizard.fields(
          in: console ?? session.lab.state.cloud, given: WizardForm.values(of: answers)
        )
        .first { $0.id == question }
        switch field?.remedy {
        case .form(let other): guard try fillIn(other) else { return false }
        case .wait(let minutes): try perform(.command("wait \(minutes)m"))
        case nil: return false
        }
      case .terminated(let signal): throw ExitCode(128 + signal)
      }
    }
  }

  private func submit(to folder: String?) throws {
    do throws(CommandFailure) {
      let summary = try session.handIn(to: folder ?? ".")
      try? screen.say(StyledText(summary))
      try? screen.say("The session stays: go on if you like, and \(word: "submit") it again.")
    } catch {
      if error.endsSession { throw error }
      error.report()
    }
  }

  private func writeReport(to folder: String?) throws {
    let report: String
    do throws(CommandFailure) {
      report = try session.writeReport(to: folder)
    } catch {
      return error.report()
    }
    try tell(screen.layout.lines(StyledText(report)))
  }
}

/// A wizard of the tutor as a form on the screen.
enum WizardForm {
  static func description(
    of wizard: any Wizard.Type, in lab: LabState, layout: Layout
  ) -> FormDescription {
    let cloud = (try? wizard.console(of: lab)) ?? lab.cloud
    let home = lab.shell.home
    // The form indents what it says.
    let layout = layout.narrowed(by: 4)
    return FormDescription(
      title: layout.said(.phrase(wizard.title)).plain,
      verb: layout.said(.phrase(wizard.verb)).plain, removes: wizard.removes,
      language: layout.language,
      questions: { answers in
        wizard.fields(in: cloud, given: values(of: answers)).map { question($0, home, layout) }
      },
      preview: { answers in
        text(layout.lines(of: wizard.preview(of: values(of: answers), in: cloud)))
      })
  }

  /// What is said to who leaves it, by what it would have done.
  static func farewell(to wizard: any Wizard.Type) -> StyledText {
    switch wizard.verb {
    case "Create", "Launch": "Left the form; nothing was made."
    case "Delete": "Left the form; nothing was deleted."
    case "Release": "Left the form; nothing was released."
    case "Remove": "Left the form; nothing was removed."
    case "Terminate": "Left the form; nothing was terminated."
    case _ where wizard.showsOutput || wizard.verb == "Run": "Left the form."
    default: "Left the form; nothing was changed."
    }
  }

  private static func text(_ lines: [StyledLine]) -> String {
    lines.map(\.plain).joined(separator: "\n")
  }

  /// As a transcript records them.
  static func members(of answers: [FormAnswer]) -> JSONObject {
    JSONObject(answers.map { ($0.id, .string($0.value)) })
  }

  static func values(of answers: [FormAnswer]) -> FormValues {
    FormValues(answers.map { ($0.id, $0.value) })
  }

  /// JSON is complete when its last brace is closed, or when nothing that follows could make JSON of
  /// it; a list goes on behind a comma, and any other answer takes one line.
  private static func isCompleteDocument(_ text: String) -> Bool {
    guard text.hasPrefix("{") else { return !text.hasSuffix(",") }
    do throws(JSONError) {
      _ = try JSONValue(parsingJSON: text)
      return true
    } catch {
      return !error.isOfABeginning
    }
  }

  private static func offer(of remedy: FormRemedy) -> StyledText {
    switch remedy {
    case .form(let id): "Fill in wizard \(id) now?"
    case .wait(let minutes): "Let \(minutes) minutes pass now?"
    }
  }

  private static func said(_ text: String, in layout: Layout) -> String {
    layout.said(.phrase(text)).plain
  }

  /// The file that a document is to be read from, where there is none.
  private static func missingFile(_ value: String, in home: HomeDirectory) -> String? {
    guard value.hasPrefix("file://") else { return nil }
    let path = String(value.dropFirst("file://".count))
    return home.contains(path) ? nil : path
  }

  private static func question(
    _ field: FormField, _ home: HomeDirectory, _ layout: Layout
  ) -> FormPrompt {
    let choices: [FormPrompt.Choice] =
      switch field.kind {
      case .choice(let choices):
        choices.map { .init(value: $0.value, label: $0.shown(in: layout.language)) }
      case .text, .document: []
      }
    // A word that stands for a value, such as Never expire, is offered as the reader says it.
    let initial =
      field.kind == .text ? said(field.defaultValue, in: layout) : field.defaultValue
    return FormPrompt(
      id: field.id, label: said(field.label, in: layout),
      help: text(layout.lines(.phrase(field.help))),
      initial: initial, example: field.example.map { said($0, in: layout) } ?? "",
      choices: choices, isLong: field.kind == .document, isComplete: isCompleteDocument,
      shown: { value in
        let word = said(value, in: layout)
        let isMeant =
          field.kind == .text && field.value(from: word, in: layout.language) == .success(value)
        return isMeant ? word : value
      },
      hasAnswer: field.kind != .choice([]),
      remedy: field.remedy.map { layout.said(offer(of: $0)).plain }
    ) { typed in
      switch field.value(from: typed, in: layout.language) {
      case .success(let value):
        guard field.kind == .document, let path = missingFile(value, in: home) else {
          return .taken(value)
        }
        return .refused(text(layout.lines(FormProblem.noFile(path).sentence)))
      case .failure(let problem):
        // What a text may be stands nowhere else.
        let shown = field.kind == .text ? problem : problem.besideItsChoices
        return .refused(text(layout.lines(shown.sentence)))
      }
    }
  }
}

extension JSONError {
  /// Whether the text is right as far as it goes: more of it may make it a document.
  fileprivate var isOfABeginning: Bool {
    reason.hasPrefix("premature end of input") || reason.hasSuffix("near end of file")
  }
}
