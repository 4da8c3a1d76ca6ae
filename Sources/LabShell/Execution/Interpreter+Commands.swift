extension Interpreter {
  /// Runs one simple command.
  mutating func run(_ command: SimpleCommand, in context: inout ShellContext) {
    guard context.mayWork() else { return }
    context.line = command.line
    substitutionStatus = nil
    let sources = context.descriptors.sources.count
    do throws(CommandError) {
      var command = command
      context.expandAlias(of: &command)
      let words = try expand(command.words, in: &context)
      guard !words.isEmpty else {
        try redirecting(command.redirections, in: &context) { _, _ in }
        do throws(CommandError) {
          try assign(command.assignments, in: &context)
        } catch {
          guard case .expansion(.readOnly(let name)) = error else { throw error }
          throw CommandError.expansion(.readOnlyAssignment(name))
        }
        context.shell.session.status = substitutionStatus ?? 0
        return
      }
      let declarations = try expand(command.declarations, in: &context)
      trace(command, words, in: &context)
      let name = words[0]
      let call = ProgramCall(words: words, declarations: declarations)
      if name == "exec" { return try exec(call, command.redirections, in: &context) }
      try redirecting(command.redirections, in: &context) {
        (interpreter, context) throws(CommandError) in
        try interpreter.run(call, with: command.assignments, in: &context)
      }
    } catch {
      report(error, in: &context)
    }
    if context.descriptors.sources.count > sources { context.descriptors.forgetUnused() }
    if !pendingReaders.isEmpty { runPendingReaders(in: &context) }
  }

  private mutating func run(
    _ call: ProgramCall, with assignments: [Assignment], in context: inout ShellContext
  ) throws(CommandError) {
    let host = context.shell.host
    let saved = assignments.map { assignment in
      (
        name: assignment.name,
        variable: context.shell.session.variables.ownVariable(assignment.name)
      )
    }
    if !assignments.isEmpty { try assign(assignments, isExported: true, in: &context) }
    context.hasWritingFailed = false
    let status = context.invoke(call)
    context.shell.session.status =
      context.isExhausted ? 1 : status == 0 && context.hasWritingFailed ? 1 : status
    // `NAME=value command` sets the variable for that command alone, in the shell it ran in.
    if !assignments.isEmpty, context.shell.host == host {
      context.shell.session.variables.restore(saved)
    }
    context.shell.session.lastArgument = call.arguments.last ?? call.name
  }

  /// `exec`: redirections that stay, or a command that is the shell's last.
  private mutating func exec(
    _ call: ProgramCall, _ redirections: [Redirection], in context: inout ShellContext
  ) throws(CommandError) {
    try open(redirections, in: &context)
    guard let name = call.arguments.first else {
      context.shell.session.status = 0
      return
    }
    let status = context.invoke(
      ProgramCall(words: [name] + call.arguments.dropFirst()), mayBeFunction: false)
    context.exit(status: status)
  }

  /// What `set -x` shows.
  private func trace(
    _ command: SimpleCommand, _ words: [String], in context: inout ShellContext
  ) {
    guard context.shell.session.options.showsCommands else { return }
    let prefix = context.value(of: "PS4") ?? "+ "
    context.printError(prefix + words.map(ShellQuoting.ifNeeded).joined(separator: " ") + "\n")
  }

  private mutating func runPendingReaders(in context: inout ShellContext) {
    let readers = pendingReaders
    pendingReaders = []
    for reader in readers {
      let text = context.substitutedFiles.removeValue(forKey: reader.path) ?? ""
      var interpreter = Interpreter(hereDocuments: hereDocuments)
      let status = context.shell.session.status
      context.inSubshell { context in
        context.reading(text) { interpreter.run(reader.list, in: &$0) }
      }
      context.shell.session.status = status
    }
  }
}

extension ShellContext {
  /// Runs a function, a builtin command or a program.
  mutating func invoke(_ call: ProgramCall, mayBeFunction: Bool = true) -> Int {
    if mayBeFunction, let function = shell.session.functions[call.name] {
      return run(function, as: call)
    }
    return self.call(call)
  }

  mutating func define(_ name: String, _ body: FunctionBody, _ hereDocuments: [Word]) {
    guard shell.session.functions.count < Limits.variables else {
      return fail("sh: too many functions: at most \(Limits.variables)\n", status: 1)
    }
    shell.session.functions[name] = .init(body: body, hereDocuments: hereDocuments)
    shell.session.status = 0
  }

  private mutating func run(_ function: ShellSession.Function, as call: ProgramCall) -> Int {
    guard functions.count < Limits.calls, mayWork(2) else {
      if !isStopped {
        fail(
          "sh: \(call.name): maximum function nesting level exceeded (\(Limits.calls))\n",
          status: 1)
      }
      return 1
    }
    let parameters = shell.session.parameters
    let host = shell.host
    let outerLoops = loops
    loops = 0
    functions.append(call.name)
    shell.session.variables.beginFunction()
    let depth = shell.session.variables.depth
    shell.session.parameters = call.arguments
    var interpreter = Interpreter(hereDocuments: function.hereDocuments)
    interpreter.run(function.body.command, function.body.redirections, in: &self)
    if unwinding == .returnFromFunction { unwinding = nil }
    if shell.host == host, shell.session.variables.depth == depth {
      shell.session.variables.endFunction()
      shell.session.parameters = parameters
    }
    functions.removeLast()
    loops = outerLoops
    return shell.session.status
  }

  /// Replaces a command's first word by its alias.
  mutating func expandAlias(of command: inout SimpleCommand) {
    guard !shell.session.aliases.isEmpty else { return }
    var seen: Set<String> = []
    while let name = command.words.first?.unquotedText, !seen.contains(name),
      let text = shell.session.aliases[name], let alias = Self.simpleCommand(text)
    {
      seen.insert(name)
      command.assignments += alias.assignments
      command.words.replaceSubrange(0..<1, with: alias.words)
      command.redirections = alias.redirections + command.redirections
    }
  }

  /// A text that is one simple command; only such a one can be an alias here.
  static func simpleCommand(_ text: String) -> SimpleCommand? {
    guard case .success(let tree) = ShellProgram(text).content, tree.hereDocuments.isEmpty,
      tree.list.commands.count == 1, let list = tree.list.commands.first, list.rest.isEmpty,
      !list.isInBackground, !list.first.isNegated, list.first.commands.count == 1,
      case .simple(let command) = list.first.commands[0]
    else { return nil }
    return command
  }
}
