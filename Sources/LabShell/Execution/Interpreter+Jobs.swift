import Foundations

extension Interpreter {
  /// Runs what `&` ends: a ping goes on while time passes, here or as `connect INSTANCE ping …`;
  /// all else comes to its end at once, since nothing runs beside the lab's one thread of events.
  mutating func runInBackground(_ list: AndOrList, in context: inout ShellContext) {
    if startJob(list, in: &context) { return }
    var interpreter = self
    guard context.mayWork() else { return }
    context.inSubshell { context in
      // What runs in the background reads nothing.
      context.reading("") { interpreter.run(list, in: &$0) }
    }
    guard context.goesOn else { return }
    context.finishInBackground()
  }

  /// Whether the list is one ping that is followed or was refused.
  private mutating func startJob(_ list: AndOrList, in context: inout ShellContext) -> Bool {
    guard list.rest.isEmpty, list.first.commands.count == 1, !list.first.isNegated,
      case .simple(let command) = list.first.commands[0], command.redirections.isEmpty,
      command.assignments.isEmpty, !context.isInSubshell, let first = command.words.first,
      first.literalText == "ping" || first.literalText == "connect"
    else { return false }
    guard context.mayWork() else { return true }
    do {
      let words = try expand(command.words, in: &context)
      switch words.first {
      case "ping": context.startJob(words, typedAs: words)
      default: context.startRemoteJob(words)
      }
    } catch {
      report(error, in: &context)
    }
    return true
  }
}

extension ShellContext {
  /// Keeps the status of what ran in the background, and the number of its process.
  mutating func finishInBackground() {
    let process = shell.chance.integer(in: 2_000...32_767)
    shell.session.background.add(shell.session.status, of: process)
    shell.session.status = 0
  }
}
