import ArgumentParser
import LabSession
import LabShell
import Lessons
import Presentation
import SessionStore
import SystemCalls
import TerminalUI
import Tutor

/// What the terminal does itself before the lab gets a line.
extension InteractiveLab {
  /// The input that a line means, `nil` where the terminal did what it asks for.
  func typed(_ line: ParsedInput) throws -> ParsedInput? {
    guard !commands.hasPastedCommands else { return line }
    var input = line
    let previous = lines.earlierCommands.dropLast(lines.earlierCommands.last == line.text ? 1 : 0)
    if line.word == nil,
      let expanded = HistoryExpansion.expanded(line.text, previous: previous.last)
    {
      // As shells do: what is run is seen.
      screen.echo(expanded)
      lines.addToHistory(expanded)
      input = ParsedInput(expanded)
    }
    switch TypedLine(input) {
    case nil: return input
    case .clear?:
      if !terminal.isAccessible { screen.echo("\u{1B}[H\u{1B}[2J\u{1B}[3J", terminator: "") }
    case .history(let count)?:
      let all = lines.earlierCommands
      for (index, command) in all.enumerated().suffix(count ?? all.count) {
        try screen.write(
          "\(String(repeating: " ", count: max(0, 5 - String(index + 1).count)))\(index + 1)  \(command)\n"
        )
      }
    case .edit(let program, let file)?:
      guard session.lab.state.shell.host == .ownComputer else { return input }
      try edit(file, with: program)
    case .takesLines?: return try takeLines(for: input)
    }
    return nil
  }

  private func edit(_ file: String, with program: String) throws {
    // Asked of a copy: looking into a file is no input.
    var copy = session.record.lab
    let name =
      "'" + file.split(separator: "'", omittingEmptySubsequences: false).joined(separator: #"'\''"#)
      + "'"
    let response = copy.apply(.command("cat -- \(name)"), in: session.window)
    var text = ""
    for case .printed(.standardOutput(let part)) in response.messages { text += part }
    do throws(CommandFailure) {
      let edited = try PersonsEditor().edit(
        text, named: file, with: program, hearing: signals)
      guard let edited, edited != text else {
        try? screen.say("The file is as it was.")
        return
      }
      _ = try? perform(.command(TypedLine.command("cat > \(name)", with: edited)))
    } catch {
      error.report()
    }
  }

  /// The command with the lines that are typed until Ctrl-D; `nil` after Ctrl-C.
  private func takeLines(for input: ParsedInput) throws -> ParsedInput? {
    var text = ""
    while true {
      let request = LineRequest(
        prompt: StyledPrompt([.init(">", .faint)], palette: palette), usesHistory: false)
      switch lines.readLine(request) {
      case .line(let line): text += line + "\n"
      case .endOfInput: return ParsedInput(TypedLine.command(input.text, with: text))
      case .terminated(let signal): throw ExitCode(128 + signal)
      case .interrupted, .failed: return nil
      }
    }
  }
}
