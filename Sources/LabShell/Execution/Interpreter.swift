/// Walks a syntax tree and runs its commands.
struct Interpreter {
  let hereDocuments: [Word]
  /// The status of the last `$(…)` in the current command, which a bare assignment takes over.
  var substitutionStatus: Int?

  init(hereDocuments: [Word]) { self.hereDocuments = hereDocuments }

  mutating func run(_ list: CommandList, in context: inout ShellContext) {
    for command in list.commands {
      if command.isInBackground {
        runInBackground(command, in: &context)
      } else {
        run(command, in: &context)
      }
      guard !context.isStopped else { return }
    }
  }

  private mutating func run(_ list: AndOrList, in context: inout ShellContext) {
    var last = list.first
    var isLast = list.rest.isEmpty
    run(list.first, in: &context)
    for (index, link) in list.rest.enumerated() {
      guard !context.isStopped else { return }
      let succeeded = context.shell.session.status == 0
      guard succeeded == (link.connector == .and) else { continue }
      run(link.pipeline, in: &context)
      last = link.pipeline
      isLast = index == list.rest.count - 1
    }
    // `set -e` looks only at a command whose status nothing else has judged.
    if context.shell.session.options.exitsOnError, context.shell.session.status != 0, isLast,
      !last.isNegated, !context.isStopped
    {
      context.exit(status: context.shell.session.status, because: .failedCommand)
    }
  }

  private mutating func run(_ pipeline: Pipeline, in context: inout ShellContext) {
    if pipeline.commands.count == 1 {
      run(pipeline.commands[0], input: nil, in: &context)
    } else {
      runPiped(pipeline.commands, in: &context)
    }
    if pipeline.isNegated, !context.isStopped {
      context.shell.session.status = context.shell.session.status == 0 ? 1 : 0
    }
  }

  /// One command after the other, each in a subshell, as their outputs are finite.
  private mutating func runPiped(_ commands: [SimpleCommand], in context: inout ShellContext) {
    var input: String?
    var failure = 0
    var interpreter = self
    for (index, command) in commands.enumerated() {
      let isLast = index == commands.count - 1
      var piped = ""
      context.inSubshell { context in
        piped = interpreter.run(command, input: input, isPiped: !isLast, in: &context)
      }
      input = piped
      if context.shell.session.status != 0 { failure = context.shell.session.status }
      guard !context.isStopped else { return }
    }
    self = interpreter
    if context.shell.session.options.failsWithAnyCommand {
      context.shell.session.status = failure
    }
  }

  /// Runs a list in a subshell and answers its output without the newlines at the end.
  mutating func substitute(_ list: CommandList, in context: inout ShellContext) -> String {
    var interpreter = Interpreter(hereDocuments: hereDocuments)
    let outputs = context.capture { context in
      context.inSubshell { interpreter.run(list, in: &$0) }
    }
    substitutionStatus = context.shell.session.status
    var text = ""
    for output in outputs {
      switch output {
      case .standardOutput(let piece): text += piece
      case .standardError: context.show(output)
      }
    }
    let bytes = text.utf8
    let end = bytes.lastIndex { $0 != UInt8(ascii: "\n") }
    return end.map { String(text[...$0]) } ?? ""
  }
}
