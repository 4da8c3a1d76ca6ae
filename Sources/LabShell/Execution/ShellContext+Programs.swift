extension ShellContext {
  /// Runs a program by its name and answers its status; 127 when there is none.
  mutating func call(_ call: ProgramCall) -> Int {
    let host = shell.host
    guard let program = ProgramRegistry.program(named: call.name),
      program.availability.includes(host)
    else {
      printError(NotFound.message(for: call.name, in: shell))
      return 127
    }
    return program.run(call, in: &self)
  }

  /// Ends the running shell: a login on an instance, or the learner's own.
  mutating func exit(status: Int, because ending: CommandResult.Ending = .exit) {
    shell.session.status = status
    isStopped = true
    if shell.login == nil { self.ending = ending } else { endLogin(status: status) }
  }
}
