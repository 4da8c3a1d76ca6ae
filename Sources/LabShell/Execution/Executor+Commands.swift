extension Executor {
  /// Runs one command and answers what went into the pipe after it, if there is one.
  @discardableResult
  mutating func run(
    _ command: SimpleCommand, input: String?, isPiped: Bool = false, in runtime: inout Runtime
  ) -> String {
    guard runtime.mayRunCommand() else { return "" }
    substitutionStatus = nil
    do {
      let words = try expand(command.words, in: &runtime)
      var streams = Streams(input: input.map(Streams.Input.text), isPiped: isPiped)
      try open(command.redirections, into: &streams, in: &runtime)
      if words.isEmpty {
        try assign(command.assignments, in: &runtime)
        runtime.shell.session.status = substitutionStatus ?? 0
        return ""
      }
      return try runProgram(
        words, with: command.assignments, streams: streams, in: &runtime)
    } catch {
      switch error {
      case .expansion(let error): runtime.fail(error.message, status: 2)
      case .redirection(let message):
        runtime.complain("sh: \(message)\n")
        runtime.shell.session.status = 1
      }
      return ""
    }
  }

  private mutating func runProgram(
    _ words: [String], with assignments: [SimpleCommand.Assignment], streams: Streams,
    in runtime: inout Runtime
  ) throws(CommandError) -> String {
    let variables = runtime.shell.session.variables
    let place = runtime.shell.place
    if !assignments.isEmpty { try assign(assignments, isExported: true, in: &runtime) }
    let input = try streams.text(in: runtime)
    let outputs = runtime.capture { runtime in
      let status = runtime.call(ProgramCall(words: words, input: input))
      runtime.shell.session.status = runtime.isExhausted ? 1 : status
    }
    // `NAME=value command` sets the variable for that command alone, in the shell it ran in.
    if !assignments.isEmpty, runtime.shell.place == place {
      runtime.shell.session.variables = variables
    }
    return try deliver(outputs, to: streams, in: &runtime)
  }

  private mutating func assign(
    _ assignments: [SimpleCommand.Assignment], isExported: Bool = false,
    in runtime: inout Runtime
  ) throws(CommandError) {
    for assignment in assignments {
      let value = try expandWithoutSplitting(assignment.value, in: &runtime)
      do {
        try runtime.shell.session.variables.set(
          assignment.name, to: value, isExported: isExported)
      } catch {
        throw .expansion(error)
      }
    }
  }
}
