import Documents
import LabSession
import LabShell
import Presentation
import SessionStore
import Tutor

/// Plays a script on a session, where there is nobody at a terminal.
struct ScriptPlayer {
  let script: SessionScript
  private let name: String
  private let isQuiet: Bool
  private let format: MessageFormat
  private let streams = StandardStreams()

  /// - Throws: for a script that cannot be parsed, which is not begun.
  init(
    ofScriptAt path: String, isQuiet: Bool = false, messages format: MessageFormat = .text
  ) throws {
    name = path == "-" ? "standard input" : path
    let text = try FileText.script(at: path)
    guard !text.hasPrefix(#"{"k":"head""#) else {
      throw CommandFailure(
        """
        \(name) is a transcript and no script; 'vpclab replay' shows it, and 'vpclab export --as script' \
        writes what plays it again
        """, status: .scriptInvalid)
    }
    script = SessionScript(text, name: name)
    self.isQuiet = isQuiet
    self.format = format
    if let complaint = script.complaint {
      try streams.writeMessage(complaint.text)
      throw ExitStatus.scriptInvalid.code
    }
  }

  /// Plays it to its end, and closes the session.
  ///
  /// - Returns: whether every word in it did what it says; one that asks somebody did not.
  func play(on session: inout RecordedSession) throws -> Bool {
    var needsTerminal = false
    for (index, item) in script.items.enumerated() {
      switch item.step {
      case .continuation: continue
      case .sitting: try session.close()
      case .input(let input):
        let input = input.withValues(
          forWordsOf: ChosenLanguage.language, at: session.lab.state)
        let response = try session.perform(input, in: item.window)
        if response.messages.contains(where: \.asksAtTerminal) {
          needsTerminal = true
          if format == .text { try streams.writeMessage("\(name):\(item.line): ") }
        }
        let shown = response.messages.filter { !isQuiet || $0.isPrinted || $0.asksAtTerminal }
        try streams.write(shown, as: format)
        try answer(response.questions, in: &session)
        let goesOn = script.items.dropFirst(index + 1).first.map { $0.step.continuesScript }
        guard goesOn != true else { continue }
        if response.endsScript {
          try streams.writeMessage(
            "\(name):\(item.line): a command failed, and the script ends with it\n")
        }
        if response.endsScript || response.questions.contains(.quit) {
          try session.close()
          return !needsTerminal
        }
      }
    }
    try session.close()
    return !needsTerminal
  }

  /// Does what needs no person.
  private func answer(_ questions: [Question], in session: inout RecordedSession) throws {
    for question in questions {
      switch question {
      case .writeReport(let folder?):
        let report = try session.writeReport(to: folder)
        if !isQuiet { try streams.writeMessage(report + "\n") }
      case .submit(let folder?):
        let summary = try session.handIn(to: folder)
        if !isQuiet { try streams.writeMessage(summary) }
      // Played as typed at a terminal: what follows in the script are the person's answers.
      case .fillIn, .answer, .writeReport, .submit, .quit: continue
      }
    }
  }

  /// How the session stands.
  func writeVerdict(_ text: String) throws {
    if !isQuiet { try streams.writeMessage(text) }
  }
}

extension SessionScript.Step {
  /// Whether it says that the script goes on whatever the input before it did.
  fileprivate var continuesScript: Bool {
    switch self {
    case .sitting, .continuation: true
    case .input: false
    }
  }
}

extension LabMessage {
  fileprivate var isPrinted: Bool { if case .printed = self { true } else { false } }

  fileprivate var asksAtTerminal: Bool {
    if case .refused(.needsTerminal) = self { true } else { false }
  }
}

extension Input {
  /// What was typed, or filled in as if it had been typed; `nil` for what goes on by itself.
  var typed: String? {
    switch self {
    case .command(let input, _): input.text
    case .proceed, .interrupt, .hangUp: nil
    case .answer(let prompt, let text): "answer \(prompt) \(text)"
    case .form(let wizard, let values):
      (["wizard \(wizard)"]
        + values.map { "\($0.name)=\($0.value.string ?? $0.value.json(.line))" })
        .joined(separator: " ")
    }
  }

  /// What the terminal showed of it, with a prompt where there was one, and the window's number unless
  /// it is the first.
  ///
  /// - Parameter lab: as it was before: the prompt says on which machine something was typed.
  func echo(in lab: Lab, window: Int) -> String {
    if self == .interrupt { return "^C" }
    guard let typed else { return "" }
    let prompt = lab.seen(from: window).state.shell.host.prompt ?? "$"
    return (window == Lab.firstWindow ? "" : "[\(window)] ") + "\(prompt) \(typed)\n"
  }
}
