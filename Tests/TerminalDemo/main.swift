import SystemCalls
import TerminalUI

// The line editor, a form and a pause by themselves, for tests under a pseudoterminal.
// The first argument is the history's file.

let output = TextOutput.standardOutput
let palette = Palette(for: output)
let terminal = Terminal()
let signals = terminal.isInteractive ? TerminalSignals(terminal: terminal) : nil
let historyFile = CommandLine.arguments.dropFirst().first.map { HistoryFile(path: $0) }
let editor = signals.flatMap {
  LineEditor(terminal: terminal, signals: $0, historyFile: historyFile)
}
let lines: any LineReader = editor ?? PlainLineReader(terminal: terminal, signals: signals)

func show(_ text: String) {
  try? output.write(text)
}

let words = [
  Completion.Candidate("describe-subnets", description: "Lists subnets"),
  Completion.Candidate("describe-vpcs", description: "Lists VPCs"),
  Completion.Candidate("create-vpc", description: "Creates a VPC"),
]
let request = LineRequest(
  prompt: StyledPrompt([.init("demo"), .init(" $", .faint)], palette: palette),
  complete: { beforeCursor in
    let word = String(
      beforeCursor.split(separator: " ", omittingEmptySubsequences: false).last ?? "")
    return Completion(word: word, candidates: words.filter { $0.text.hasPrefix(word) })
  })
let form = FormDescription(
  title: "Create VPC",
  questions: { _ in
    [
      FormPrompt(
        id: "name", label: "Name tag", help: "Goes before the names.", initial: "project"),
      FormPrompt(
        id: "cidr", label: "IPv4 CIDR", help: "A block such as 10.1.0.0/16.",
        initial: "10.0.0.0/16",
        judge: { $0.contains("/") ? .taken($0) : .refused("A CIDR block ends in /16 to /28.") }),
    ]
  },
  preview: { answers in answers.map { "\($0.id)=\($0.value)" }.joined(separator: " ") })

var commands = CommandReader(reading: lines) { show($0 + "\n") }
loop: while true {
  let outcome = commands.readCommand(
    request, continuation: StyledPrompt([.init(">")], palette: palette),
    parse: { $0 }, isComplete: { !$0.hasSuffix("\\") })
  switch outcome {
  case .command("form"):
    var view = FormView(form, lines: lines, palette: palette, columns: terminal.columns, show: show)
    switch view.run() {
    case .submitted(let answers): show("submitted \(answers.map(\.value))\n")
    case .left, .interrupted: show("left\n")
    case .terminated: break loop
    }
  case .command("pause"):
    show("pausing\n")
    if let signals { show("pause \(signals.pause(milliseconds: 60_000))\n") }
  case .command("crash"): abort()
  case .command(let command): show("got \(command.debugDescription)\n")
  case .interrupted: show("interrupted\n")
  case .endOfInput: break loop
  case .terminated(let signal): exit(128 + signal)
  case .failed(let failure):
    show("\(failure)\n")
    exit(6)
  }
}
show("bye\n")
