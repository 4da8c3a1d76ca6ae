import AWSServices
import Foundations
import NetworkModel

/// Walks a syntax tree and runs its commands.
struct Interpreter {
  let hereDocuments: [Word]
  /// The status of the last `$(…)` in the current command, which a bare assignment takes over.
  var substitutionStatus: Int?
  /// The paths of what `>(…)` of the current command reads when that has ended.
  var pendingReaders: [String] = []

  init(hereDocuments: [Word]) { self.hereDocuments = hereDocuments }

  mutating func run(_ list: CommandList, in context: inout ShellContext) {
    for command in list.commands {
      if command.isInBackground {
        runInBackground(command, in: &context)
      } else {
        run(command, in: &context)
      }
      guard context.goesOn else { return }
    }
  }

  mutating func run(_ list: AndOrList, in context: inout ShellContext) {
    run(list.first, isJudged: list.rest.isEmpty, in: &context)
    for (index, link) in list.rest.enumerated() {
      guard context.goesOn else { return }
      let succeeded = context.shell.session.status == 0
      guard succeeded == (link.connector == .and) else { continue }
      run(link.pipeline, isJudged: index == list.rest.count - 1, in: &context)
    }
  }

  /// - Parameter isJudged: whether its status counts for `set -e`; nothing else has looked at it.
  private mutating func run(
    _ pipeline: Pipeline, isJudged: Bool, in context: inout ShellContext
  ) {
    let isShielded = !isJudged || pipeline.isNegated
    if isShielded { context.shields += 1 }
    let start = context.cloud.now
    if pipeline.commands.count == 1 {
      run(pipeline.commands[0], in: &context)
      if case .simple = pipeline.commands[0] {
        let status = context.shell.session.status
        if context.shell.session.pipelineStatuses != [status] {
          context.shell.session.pipelineStatuses = [status]
        }
      }
    } else {
      runPiped(pipeline.commands, in: &context)
    }
    if isShielded { context.shields -= 1 }
    if let timing = pipeline.timing {
      context.printError(timing.report(of: context.cloud.now - start))
    }
    if pipeline.isNegated, context.goesOn {
      context.shell.session.status = context.shell.session.status == 0 ? 1 : 0
    }
    if !isShielded, pipeline.isJudgedAsAWhole { judge(in: &context) }
  }

  /// What a failed command leads to, by its trap and `set -e`.
  private func judge(in context: inout ShellContext) {
    let status = context.shell.session.status
    guard status != 0, context.shields == 0, context.goesOn else { return }
    let traps = context.shell.session.traps["ERR"]
    if let commands = traps, !commands.isEmpty,
      context.functions.isEmpty || context.shell.session.options.tracesErrors
    {
      context.shields += 1
      let outer = context.trapped
      context.trapped = outer ?? (context.line, context.commandText)
      context.run(ShellProgram(commands))
      context.trapped = outer
      context.shields -= 1
      guard context.goesOn else { return }
      context.shell.session.status = status
    }
    if context.shell.session.options.exitsOnError {
      context.exit(status: status, because: .failedCommand)
    }
  }

  mutating func run(_ command: Command, in context: inout ShellContext) {
    switch command {
    case .simple(let simple): run(simple, in: &context)
    case .compound(let compound, let redirections):
      run(compound, redirections, in: &context)
    case .definition(let name, let body):
      guard context.mayWork() else { return }
      context.define(name, body, hereDocuments)
    }
  }

  /// One command after the other, each in a subshell, as their outputs are finite.
  ///
  /// A writer is stopped when its pipe is full, as on a real machine, where `yes | head` ends. If its
  /// reader wanted more, all begins again with a pipe that takes whatever one input may print.
  private mutating func runPiped(_ commands: [Command], in context: inout ShellContext) {
    let (before, interpreter) = (context, self)
    guard !runPiped(commands, pipeBytes: Limits.pipeBytes, in: &context) else { return }
    context.goBack(to: before)
    self = interpreter
    guard !runPiped(commands, pipeBytes: Limits.outputBytes, in: &context) else { return }
    context.fail("sh: stopped: more than \(Limits.outputBytes) bytes in a pipe\n", status: 1)
  }

  /// Answers whether every reader had what it wanted.
  private mutating func runPiped(
    _ commands: [Command], pipeBytes: Int, in context: inout ShellContext
  ) -> Bool {
    var input: ShellContext.Capture?
    var statuses: [Int] = []
    var interpreter = self
    for (index, command) in commands.enumerated() {
      let read = input?.text
      let isCutOff = input?.isFull ?? false
      let isLast = index == commands.count - 1
      let run: (inout ShellContext) -> Void = { context in
        context.inSubshell { context in
          context.reading(read) { context in
            context.hasReaderStopped = false
            interpreter.run(command, in: &context)
          }
        }
      }
      if isLast {
        run(&context)
      } else {
        input = context.capture(pipeBytes: pipeBytes, run)
      }
      if isCutOff, !context.hasReaderStopped { return false }
      statuses.append(input?.isFull == true && !isLast ? 141 : context.shell.session.status)
      guard !context.isStopped else { return true }
    }
    self = interpreter
    context.shell.session.pipelineStatuses = statuses
    if context.shell.session.options.failsWithAnyCommand {
      context.shell.session.status = statuses.last { $0 != 0 } ?? 0
    }
    return true
  }

  /// Runs a list in a subshell and answers its output without the newlines at the end.
  mutating func substitute(_ list: CommandList, in context: inout ShellContext) -> String {
    var interpreter = Interpreter(hereDocuments: hereDocuments)
    let isInherited = context.shell.session.options.extras.contains("inherit_errexit")
    let captured = context.capture { context in
      let shields = context.shields
      context.shields = 0
      context.inSubshell { context in
        // As in bash, `set -e` does not reach into `$(…)`.
        if !isInherited { context.shell.session.options.exitsOnError = false }
        interpreter.run(list, in: &context)
      }
      context.shields = shields
    }
    substitutionStatus = context.shell.session.status
    let bytes = captured.text.utf8
    let end = bytes.lastIndex { $0 != UInt8(ascii: "\n") }
    return end.map { String(captured.text[...$0]) } ?? ""
  }
}

extension Pipeline {
  /// Whether `set -e` looks at its status: what a compound command's parts came to was looked at
  /// where they ran.
  fileprivate var isJudgedAsAWhole: Bool {
    guard commands.count == 1, case .compound(let compound, _) = commands.first else { return true }
    return switch compound {
    case .subshell, .arithmetic, .test: true
    case .group, .conditional, .loop, .forEach, .counted, .selection, .menu: false
    }
  }
}

extension Pipeline.Timing {
  /// What `time` tells; the lab's clock knows how long it took, and nothing of processors.
  fileprivate func report(of milliseconds: Int) -> String {
    let seconds = milliseconds / 1_000
    let fraction = String(milliseconds % 1_000 + 1_000).dropFirst()
    return switch self {
    case .usual:
      "\nreal\t\(seconds / 60)m\(seconds % 60).\(fraction)s\nuser\t0m0.000s\nsys\t0m0.000s\n"
    case .portable: "real \(seconds).\(fraction.prefix(2))\nuser 0.00\nsys 0.00\n"
    }
  }
}
