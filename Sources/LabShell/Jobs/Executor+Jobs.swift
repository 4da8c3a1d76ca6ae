extension Executor {
  /// Starts what `&` ends: one `ping`, here or as `connect INSTANCE ping …`.
  mutating func runInBackground(_ list: AndOrList, in runtime: inout Runtime) {
    guard list.rest.isEmpty, list.first.commands.count == 1, !list.first.isNegated,
      let command = list.first.commands.first, command.redirections.isEmpty,
      command.assignments.isEmpty, !runtime.isInSubshell
    else { return runtime.refuseJob() }
    guard runtime.mayRunCommand() else { return }
    do {
      let words = try expand(command.words, in: &runtime)
      switch words.first {
      case "ping": runtime.startJob(words, typedAs: words)
      case "connect": runtime.startRemoteJob(words)
      default: runtime.refuseJob()
      }
    } catch {
      switch error {
      case .expansion(let error): runtime.fail(error.message, status: 2)
      case .redirection(let message): runtime.fail("sh: \(message)\n", status: 1)
      }
    }
  }
}
