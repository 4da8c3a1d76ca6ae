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

  /// The next command; `isComplete` says whether a text is one or goes on in the next line.
  ///
  /// The end of input inside a command returns what there is: the shell knows best what it lacks.
  public mutating func readCommand(
    _ request: LineRequest, continuation: StyledPrompt, isComplete: (String) -> Bool
  ) -> ReadOutcome {
    var command: String?
    while true {
      if pasted.isEmpty {
        var next = request
        if command != nil { next.prompt = continuation }
        switch lines.readLine(next) {
        case .line(let text):
          pasted = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        case .endOfInput:
          guard let command else { return .endOfInput }
          return finish(command)
        case let other:
          return other
        }
      } else if command == nil {
        echo(request.prompt.text + " " + pasted[0])
      }
      let line = pasted.removeFirst()
      let text = command.map { $0 + "\n" + line } ?? line
      if isComplete(text) { return finish(text) }
      command = text
    }
  }

  /// Forgets the rest of a paste, as after Ctrl-C.
  public mutating func dropPastedCommands() {
    pasted = []
  }

  private func finish(_ command: String) -> ReadOutcome {
    lines.remember(command)
    return .line(command)
  }
}
