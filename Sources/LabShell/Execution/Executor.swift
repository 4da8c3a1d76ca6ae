/// Walks a syntax tree and runs its commands.
struct Executor {
  let hereDocuments: [Word]
  /// The status of the last `$(…)` in the current command, which a bare assignment takes over.
  var substitutionStatus: Int?

  init(hereDocuments: [Word]) { self.hereDocuments = hereDocuments }

  mutating func run(_ list: CommandList, in runtime: inout Runtime) {
    for command in list.commands {
      if command.isInBackground {
        runInBackground(command, in: &runtime)
      } else {
        run(command, in: &runtime)
      }
      guard !runtime.isStopped else { return }
    }
  }

  private mutating func run(_ list: AndOrList, in runtime: inout Runtime) {
    var last = list.first
    var isLast = list.rest.isEmpty
    run(list.first, in: &runtime)
    for (index, link) in list.rest.enumerated() {
      guard !runtime.isStopped else { return }
      let succeeded = runtime.shell.session.status == 0
      guard succeeded == (link.connector == .and) else { continue }
      run(link.pipeline, in: &runtime)
      last = link.pipeline
      isLast = index == list.rest.count - 1
    }
    // `set -e` looks only at a command whose status nothing else has judged.
    if runtime.shell.session.options.exitsOnError, runtime.shell.session.status != 0, isLast,
      !last.isNegated, !runtime.isStopped
    {
      runtime.exit(status: runtime.shell.session.status, because: .failedCommand)
    }
  }

  private mutating func run(_ pipeline: Pipeline, in runtime: inout Runtime) {
    if pipeline.commands.count == 1 {
      run(pipeline.commands[0], input: nil, in: &runtime)
    } else {
      runPiped(pipeline.commands, in: &runtime)
    }
    if pipeline.isNegated, !runtime.isStopped {
      runtime.shell.session.status = runtime.shell.session.status == 0 ? 1 : 0
    }
  }

  /// One command after the other, each in a subshell, as their outputs are finite.
  private mutating func runPiped(_ commands: [SimpleCommand], in runtime: inout Runtime) {
    var input: String?
    var failure = 0
    var executor = self
    for (index, command) in commands.enumerated() {
      let isLast = index == commands.count - 1
      var piped = ""
      runtime.inSubshell { runtime in
        piped = executor.run(command, input: input, isPiped: !isLast, in: &runtime)
      }
      input = piped
      if runtime.shell.session.status != 0 { failure = runtime.shell.session.status }
      guard !runtime.isStopped else { return }
    }
    self = executor
    if runtime.shell.session.options.failsWithAnyCommand {
      runtime.shell.session.status = failure
    }
  }

  /// Runs a list in a subshell and answers its output without the newlines at the end.
  mutating func substitute(_ list: CommandList, in runtime: inout Runtime) -> String {
    var executor = Executor(hereDocuments: hereDocuments)
    let outputs = runtime.capture { runtime in
      runtime.inSubshell { executor.run(list, in: &$0) }
    }
    substitutionStatus = runtime.shell.session.status
    var text = ""
    for output in outputs {
      switch output {
      case .standardOutput(let piece): text += piece
      case .standardError: runtime.show(output)
      }
    }
    let bytes = text.utf8
    let end = bytes.lastIndex { $0 != UInt8(ascii: "\n") }
    return end.map { String(text[...$0]) } ?? ""
  }
}
