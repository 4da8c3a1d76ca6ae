import ArgumentParser
import LabSession
import LabShell
import Lessons
import Presentation
import SessionStore
import SystemCalls
import TerminalUI
import Tutor

/// What only a person at the terminal can do: forms, written answers, files to write.
extension InteractiveLab {
  func answer(_ question: Question, isQuitMeant: Bool) throws {
    switch question {
    case .fillIn(let wizard): try fillIn(wizard)
    case .answer(let prompts): try askPrompts(prompts)
    case .writeReport(let folder): try writeReport(to: folder)
    case .submit(let folder): try submit(to: folder)
    case .quit: try leave(isMeant: isQuitMeant)
    }
  }

  private func fillIn(_ id: String) throws {
    guard let wizard = WizardRegistry.wizard(named: id) else { return }
    if let host = session.lab.state.shell.host.hostName {
      try screen.say(
        "You stay on \(host); the form runs on your own computer, as the console does.")
    }
    let screen = screen
    var answers: [FormAnswer] = []
    while true {
      var view = FormView(
        WizardForm.description(of: wizard, in: session.lab.state.cloud, layout: screen.layout),
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
          return
        }
        try screen.say("That was refused. Your answers are kept: change what is wrong.")
      case .left:
        try screen.say("Left the form; nothing was made.")
        guard !view.draft.isEmpty else { return }
        return try screen.say("\(word: "wizard \(id)") goes on with your answers.")
      case .interrupted(let question):
        answers = view.answers
        let field = wizard.fields(
          in: session.lab.state.cloud, given: WizardForm.values(of: answers)
        )
        .first { $0.id == question }
        switch field?.remedy {
        case .form(let other): try fillIn(other)
        case .wait(let minutes): try perform(.command("wait \(minutes)m"))
        case nil: return
        }
      case .terminated(let signal): throw ExitCode(128 + signal)
      }
    }
  }

  private func askPrompts(_ ids: [String]) throws {
    let prompts = session.lab.lesson.prompts.filter { ids.contains($0.id) }
    for (index, prompt) in prompts.enumerated() {
      try screen.show(
        screen.layout.linesOfQuestion(
          heading: screen.layout.said(
            "\(prompt.heading) (\(index + 1) of \(prompts.count))"
          ).plain, text: prompt.text))
      let request = LineRequest(
        prompt: StyledPrompt(
          [
            .init("  " + screen.layout.said("Your answer").plain, .faint),
            .init(" " + screen.layout.said("(Enter: later):").plain),
          ], palette: palette),
        usesHistory: false)
      switch lines.readLine(request) {
      case .line(let text) where text.contains(where: { !$0.isWhitespace }):
        try perform(.answer(prompt: prompt.id, text: text))
      case .line: continue
      case .interrupted, .endOfInput, .failed: return
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
    do throws(CommandFailure) {
      let report = try session.writeReport(to: folder ?? "report")
      try? screen.say(StyledText(report))
    } catch {
      error.report()
    }
  }
}
