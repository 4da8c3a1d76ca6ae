/// Reads whole commands, over as many lines as each takes, one at a time even if several were
/// pasted at once: each command is an input of its own, to be run, recorded and judged.
public struct CommandReader {
  private let lines: any LineReader
  private let echo: (String) -> Void
  /// Lines of a paste that are still to be run.
  private var pasted: [String] = []

  /// `echo` shows a pasted command at the moment when it is run, after its prompt.
  public init(reading lines: any LineReader, echo: @escaping (String) -> Void) {
    self.lines = lines
    self.echo = echo
  }

  /// Whether a paste has brought commands that are still to be run.
  public var hasPastedCommands: Bool { !pasted.isEmpty }

  /// The next command: `parse` turns the lines so far into one, once for each line that comes, and
  /// `isComplete` says whether it goes on in the next line.
  ///
  /// The end of input inside a command returns what there is: the shell knows best what it lacks.
  public mutating func readCommand<Command>(
    _ request: LineRequest, continuation: StyledPrompt, parse: (String) -> Command,
    isComplete: (Command) -> Bool
  ) -> CommandOutcome<Command> {
    var unfinished: (text: String, command: Command)?
    while true {
      if pasted.isEmpty {
        var next = request
        if unfinished != nil {
          next.prompt = continuation
          next.draft = ""
        }
        switch lines.readLine(next) {
        case .line(let text):
          pasted = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        case .endOfInput:
          guard let (text, command) = unfinished else { return .endOfInput }
          lines.addToHistory(text)
          return .command(command)
        case .interrupted: return .interrupted
        case .terminated(let signal): return .terminated(signal: signal)
        case .failed(let failure): return .failed(failure)
        }
      } else if unfinished == nil {
        echo(request.prompt.text + " " + pasted[0])
      }
      let line = pasted.removeFirst()
      let text = unfinished.map { $0.text + "\n" + line } ?? line
      let command = parse(text)
      if isComplete(command) {
        lines.addToHistory(text)
        return .command(command)
      }
      unfinished = (text, command)
    }
  }

  /// Hands back a line that was read elsewhere: it is the next command.
  public mutating func unread(_ line: String) {
    if line.contains(where: { !$0.isWhitespace }) { pasted.insert(line, at: 0) }
  }

  /// Forgets the rest of a paste, as after Ctrl-C, and answers how many lines that were.
  @discardableResult
  public mutating func dropPastedCommands() -> Int {
    defer { pasted = [] }
    return pasted.count { line in line.contains { !$0.isWhitespace } }
  }
}

/// What asking for a command came to.
public enum CommandOutcome<Command> {
  case command(Command)
  /// Ctrl-C: the person gave the command up, with all of its lines.
  case interrupted
  /// Ctrl-D on an empty line, or the end of a file.
  case endOfInput
  /// A signal that asks to leave, or a terminal that is gone.
  case terminated(signal: Int32)
  case failed(ReadFailure)
}

extension CommandOutcome: Equatable where Command: Equatable {}
extension CommandOutcome: Sendable where Command: Sendable {}
