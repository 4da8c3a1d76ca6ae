extension Interpreter {
  /// Runs one simple command.
  mutating func run(_ command: SimpleCommand, in context: inout ShellContext) {
    guard context.mayWork() else { return }
    if context.trapped == nil {
      context.line = context.shell.session.linesBefore + command.line
      context.commandText = command.text
    }
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
        trace(command.assignments, in: &context)
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
    endReaders(in: &context)
    context.serveReaders()
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
    keepReaders(in: &context)
    guard let name = call.arguments.first else {
      context.shell.session.status = 0
      return
    }
    let status = context.invoke(
      ProgramCall(words: [name] + call.arguments.dropFirst()), mayBeFunction: false)
    context.exit(status: status)
  }

  /// What `set -x` shows of variables that were set.
  private func trace(_ assignments: [Assignment], in context: inout ShellContext) {
    guard context.shell.session.options.showsCommands else { return }
    let prefix = context.value(of: "PS4") ?? "+ "
    for assignment in assignments {
      let sign = assignment.appends ? "+=" : "="
      let text: String
      if case .array = assignment.value {
        let values = context.shell.session.variables.variable(assignment.name)?.indexed.values ?? []
        text = "(" + values.map(ShellQuoting.ifNeeded).joined(separator: " ") + ")"
      } else {
        text = ShellQuoting.ifNeeded(context.value(of: assignment.name) ?? "")
      }
      context.printError("\(prefix)\(assignment.name)\(sign)\(text)\n")
    }
  }

  /// What `set -x` shows.
  private func trace(
    _ command: SimpleCommand, _ words: [String], in context: inout ShellContext
  ) {
    guard context.shell.session.options.showsCommands else { return }
    let prefix = context.value(of: "PS4") ?? "+ "
    context.printError(prefix + words.map(ShellQuoting.ifNeeded).joined(separator: " ") + "\n")
  }

  /// What `exec` opened is there for all that follows.
  private mutating func keepReaders(in context: inout ShellContext) {
    for path in pendingReaders {
      context.substitutedFiles[path] = nil
      guard let number = context.substitutedReaders.removeValue(forKey: path) else { continue }
      context.descriptors.readers[number]?.isLasting = true
    }
    pendingReaders = []
  }

  /// The command has ended, and so has what `>(…)` of it read.
  mutating func endReaders(in context: inout ShellContext) {
    guard !pendingReaders.isEmpty else { return }
    let paths = pendingReaders
    pendingReaders = []
    for path in paths {
      context.substitutedFiles[path] = nil
      guard let number = context.substitutedReaders.removeValue(forKey: path) else { continue }
      context.serve(reader: number)
      context.descriptors.readers[number] = nil
    }
  }
}

extension ShellContext {
  /// Gives what `exec > >(…)` opened what was written to it; it reads piece by piece.
  mutating func serveReaders() {
    guard !descriptors.readers.isEmpty else { return }
    for number in descriptors.waitingReaders { serve(reader: number) }
  }

  /// Runs the commands of `>(…)` over what was written to them.
  fileprivate mutating func serve(reader number: Int) {
    guard !isExhausted, let reader = descriptors.readers[number] else { return }
    descriptors.readers[number]?.text = ""
    descriptors.readers[number]?.hasBegun = true
    let outer = (
      status: shell.session.status, stopped: isStopped, unwinding: unwinding, loops: loops,
      resumes: resumesFiles, readerStopped: hasReaderStopped
    )
    (isStopped, unwinding, loops, resumesFiles) = (false, nil, 0, reader.hasBegun)
    shields += 1
    var interpreter = Interpreter(hereDocuments: reader.hereDocuments)
    inSubshell { context in
      context.descriptors.restore(targetsOf: reader)
      context.reading(reader.text) { interpreter.run(reader.list, in: &$0) }
    }
    shields -= 1
    shell.session.status = outer.status
    isStopped = outer.stopped || isExhausted
    (unwinding, loops) = (outer.unwinding, outer.loops)
    (resumesFiles, hasReaderStopped) = (outer.resumes, outer.readerStopped)
  }

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
    shell.session.functions[name] = .init(
      body: body, linesBefore: shell.session.linesBefore, hereDocuments: hereDocuments)
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
    let linesBefore = shell.session.linesBefore
    shell.session.linesBefore = function.linesBefore
    var interpreter = Interpreter(hereDocuments: function.hereDocuments)
    interpreter.run(function.body.command, function.body.redirections, in: &self)
    if unwinding == .returnFromFunction { unwinding = nil }
    if shell.host == host, shell.session.variables.depth == depth {
      shell.session.variables.endFunction()
      shell.session.parameters = parameters
      shell.session.linesBefore = linesBefore
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
