import ArgumentParser
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
    if let host = session.lab.state.shell.host.hostName {
      try screen.say(
        "You stay on \(host); the form runs on your own computer, as the console does.")
    }
    let screen = screen
    var answers: [FormAnswer] = []
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
        let status = try perform(.form(wizard: id, values: WizardForm.members(of: submitted)))
        guard let status, status != 0 else {
          if status == 0 { drafts[id] = nil }
          return status == 0
        }
        try screen.say("That was refused. Your answers are kept: change what is wrong.")
      case .left:
        try screen.say("Left the form; nothing was made.")
        if !view.draft.isEmpty {
          try screen.say("\(word: "wizard \(id)") goes on with your answers.")
        }
        return false
      case .interrupted(let question):
        answers = view.answers
        let field = wizard.fields(
          in: session.lab.state.cloud, given: WizardForm.values(of: answers)
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
      report = try session.writeReport(to: folder ?? "report")
    } catch {
      return error.report()
    }
    try tell(screen.layout.lines(StyledText(report)))
  }
}
