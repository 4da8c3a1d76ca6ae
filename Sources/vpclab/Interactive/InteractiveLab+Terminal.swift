import AWSCommandLine
import AWSServices
import ArgumentParser
import DataPlane
import Foundations
import LabSession
import LabShell
import Languages
import Lessons
import NetworkModel
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
    let response = copy.apply(.command("cat -- \(file.shellQuoted)"), in: session.window)
    var text = ""
    for case .printed(.standardOutput(let part)) in response.messages { text += part }
    do throws(CommandFailure) {
      let edited = try PersonsEditor().edit(
        text, named: file, with: program, hearing: signals)
      guard let edited, edited != text else {
        try? screen.say("The file is as it was.")
        return
      }
      _ = try? perform(.command(TypedLine.command("cat > \(file.shellQuoted)", with: edited)))
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

/// What the terminal itself does with a line, where it is no input of the lab: the lab knows neither
/// screen, nor a person's editor.
enum TypedLine: Equatable {
  case clear
  /// A file of the learner's own computer, in a person's editor.
  case edit(program: String, file: String)
  /// A command that takes the next lines, until Ctrl-D.
  case takesLines

  private static let editors = [
    "code", "ed", "edit", "emacs", "micro", "nano", "nvim", "vi", "vim",
  ]

  /// `nil` for an input.
  init?(_ input: ParsedInput) {
    guard case .program(let program) = input.content, let words = program.plainWords else {
      return nil
    }
    if program.readsKeyboard {
      self = .takesLines
      return
    }
    switch (words.first, words.count) {
    case ("clear", 1): self = .clear
    case (let name?, 2) where Self.editors.contains(name) && !words[1].hasPrefix("-"):
      self = .edit(program: name, file: words[1])
    default: return nil
    }
  }

  /// The command with lines behind it, as if they had been typed as a here-document.
  static func command(_ command: String, with lines: String) -> String {
    let taken = Set(lines.split(separator: "\n"))
    var mark = "EOF"
    while taken.contains(mark[...]) { mark += "_" }
    return
      "\(command) <<'\(mark)'\n\(lines)\(lines.isEmpty || lines.hasSuffix("\n") ? "" : "\n")\(mark)"
  }
}

/// What Tab offers at the prompt: tutor words, programs, and the AWS CLI with the lab's own
/// resources.
struct LabCompletion {
  private let lab: Lab
  private let language: Language

  init(_ lab: Lab, language: Language) {
    self.lab = lab
    self.language = language
  }

  func complete(_ beforeCursor: String) -> Completion {
    let word = beforeCursor.split(separator: " ", omittingEmptySubsequences: false).last ?? ""
    let cloud = lab.state.cloud
    let there = cloud.serving(region(of: beforeCursor))
    let isFirst = word.utf8.count == beforeCursor.utf8.count
    let tutor = (lab.candidates(for: beforeCursor) ?? []).map { name in
      Candidate(name, isFirst ? WordSummaries.summary(of: name)?.plain(in: language) ?? "" : "")
    }
    let shell = lab.state.shell.candidates(for: beforeCursor, in: cloud) { member in
      there.references(for: member).map { Candidate($0.text, $0.name ?? "") }
    }
    var seen: Set<String> = []
    let candidates = (tutor + shell).filter { seen.insert($0.text).inserted }
    return Completion(
      word: String(word),
      candidates: candidates.map { .init(Self.quoted($0.text), description: $0.remark) })
  }

  /// The Region that the line's `aws` command is about, if it can be used; else the lab's own.
  private func region(of line: String) -> String {
    let home = lab.state.cloud.region
    let words = line.split(separator: " ").map(String.init)
    let shell = lab.state.shell
    let named =
      words.lastIndex(of: "--region").flatMap { $0 + 1 < words.count ? words[$0 + 1] : nil }
      ?? shell.value(of: "AWS_REGION") ?? shell.value(of: "AWS_DEFAULT_REGION")
      ?? shell.awsConfiguration.region
    guard words.first == "aws", let named, Cloud.isUsable(region: named) else { return home }
    return named
  }

  /// A name with blanks is one word only in quotes.
  private static func quoted(_ text: String) -> String {
    text.contains(" ") ? "\"\(text)\"" : text
  }
}
