extension Interpreter {
  /// Runs one command and answers what went into the pipe after it, if there is one.
  @discardableResult
  mutating func run(
    _ command: SimpleCommand, input: String?, isPiped: Bool = false, in context: inout ShellContext
  ) -> String {
    guard context.mayRunCommand() else { return "" }
    substitutionStatus = nil
    do {
      let words = try expand(command.words, in: &context)
      var streams = Streams(input: input.map(Streams.Input.text), isPiped: isPiped)
      try open(command.redirections, into: &streams, in: &context)
      if words.isEmpty {
        try assign(command.assignments, in: &context)
        context.shell.session.status = substitutionStatus ?? 0
        return ""
      }
      return try runProgram(
        words, with: command.assignments, streams: streams, in: &context)
    } catch {
      switch error {
      case .expansion(let error): context.fail(error.message, status: 2)
      case .redirection(let message):
        context.printError("sh: \(message)\n")
        context.shell.session.status = 1
      }
      return ""
    }
  }

  private mutating func runProgram(
    _ words: [String], with assignments: [SimpleCommand.Assignment], streams: Streams,
    in context: inout ShellContext
  ) throws(CommandError) -> String {
    let variables = context.shell.session.variables
    let host = context.shell.host
    if !assignments.isEmpty { try assign(assignments, isExported: true, in: &context) }
    let input = try streams.text(in: context)
    let outputs = context.capture { context in
      let status = context.call(ProgramCall(words: words, input: input))
      context.shell.session.status = context.isExhausted ? 1 : status
    }
    // `NAME=value command` sets the variable for that command alone, in the shell it ran in.
    if !assignments.isEmpty, context.shell.host == host {
      context.shell.session.variables = variables
    }
    return try deliver(outputs, to: streams, in: &context)
  }

  private mutating func assign(
    _ assignments: [SimpleCommand.Assignment], isExported: Bool = false,
    in context: inout ShellContext
  ) throws(CommandError) {
    for assignment in assignments {
      let value = try expandWithoutSplitting(assignment.value, in: &context)
      do {
        try context.shell.session.variables.set(
          assignment.name, to: value, isExported: isExported)
      } catch {
        throw .expansion(error)
      }
    }
  }
}
