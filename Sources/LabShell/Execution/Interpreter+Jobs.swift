extension Interpreter {
  /// Starts what `&` ends: one `ping`, here or as `connect INSTANCE ping …`.
  mutating func runInBackground(_ list: AndOrList, in context: inout ShellContext) {
    guard list.rest.isEmpty, list.first.commands.count == 1, !list.first.isNegated,
      let command = list.first.commands.first, command.redirections.isEmpty,
      command.assignments.isEmpty, !context.isInSubshell
    else { return context.refuseJob() }
    guard context.mayRunCommand() else { return }
    do {
      let words = try expand(command.words, in: &context)
      switch words.first {
      case "ping": context.startJob(words, typedAs: words)
      case "connect": context.startRemoteJob(words)
      default: context.refuseJob()
      }
    } catch {
      switch error {
      case .expansion(let error): context.fail(error.message, status: 2)
      case .redirection(let message): context.fail("sh: \(message)\n", status: 1)
      }
    }
  }
}
