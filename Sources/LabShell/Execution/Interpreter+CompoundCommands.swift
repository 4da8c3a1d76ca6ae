import Foundations

extension Interpreter {
  mutating func run(
    _ compound: CompoundCommand, _ redirections: [Redirection], in context: inout ShellContext
  ) {
    guard context.mayWork() else { return }
    guard !redirections.isEmpty else { return run(compound, in: &context) }
    do {
      try redirecting(redirections, in: &context) { interpreter, context in
        interpreter.run(compound, in: &context)
      }
    } catch {
      report(error, in: &context)
    }
    endReaders(in: &context)
  }

  private mutating func run(_ compound: CompoundCommand, in context: inout ShellContext) {
    switch compound {
    case .group(let list): run(list, in: &context)
    case .subshell(let list):
      var interpreter = self
      context.inSubshell { interpreter.run(list, in: &$0) }
    case .conditional(let branches, let otherwise):
      runConditional(branches, otherwise, in: &context)
    case .loop(let branch, let isUntil): runLoop(branch, isUntil: isUntil, in: &context)
    case .forEach(let name, let words, let body):
      runForEach(name, words, body, in: &context)
    case .counted(let head, let body): runCounted(head, body, in: &context)
    case .selection(let subject, let items): runSelection(subject, items, in: &context)
    case .menu(let name, let words, let body): runMenu(name, words, body, in: &context)
    case .arithmetic(let expression):
      guarded(in: &context) { (interpreter, context) throws(CommandError) in
        do throws(CommandError) {
          let value = try interpreter.evaluate(expression, in: &context)
          context.shell.session.status = value == 0 ? 1 : 0
        } catch {
          // Here a mistake fails the command alone; in `$((…))` it ends the input.
          guard case .expansion(.arithmetic(let message)) = error else { throw error }
          context.printError("sh: \(message)\n")
          context.shell.session.status = 1
        }
      }
    case .test(let condition):
      guarded(in: &context) { (interpreter, context) throws(CommandError) in
        let holds = try interpreter.holds(condition, in: &context)
        context.shell.session.status = holds ? 0 : 1
      }
    }
  }

  /// Runs what may fail for its words, and says so.
  private mutating func guarded(
    in context: inout ShellContext,
    _ body: (inout Interpreter, inout ShellContext) throws(CommandError) -> Void
  ) {
    do {
      try body(&self, &context)
    } catch {
      report(error, in: &context)
    }
  }

  /// Says why a command did not run; most reasons end the input.
  func report(_ error: CommandError, in context: inout ShellContext) {
    switch error {
    case .expansion(let error):
      if error == .tooMuchWork {
        // It was said where the fuel ran out, or a command inside said why it stopped.
        context.isStopped = true
        return
      }
      if error.isOfCommandAlone {
        context.printError(error.message)
        context.shell.session.status = 1
      } else {
        context.fail(error.message, status: 1)
        if error.endsScript { context.endScript() }
      }
    case .redirection(let message):
      context.printError("sh: \(message)\n")
      context.shell.session.status = 1
    case .invalidExpression(let message):
      context.printError("sh: \(message)\n")
      context.shell.session.status = 2
    }
  }

  private mutating func runConditional(
    _ branches: [CompoundCommand.Branch], _ otherwise: CommandList?,
    in context: inout ShellContext
  ) {
    for branch in branches {
      guard let holds = judged(branch.condition, in: &context) else { return }
      if holds { return run(branch.body, in: &context) }
    }
    // There `$?` is what the last condition answered.
    if let otherwise { return run(otherwise, in: &context) }
    context.shell.session.status = 0
  }

  /// Whether a condition holds; `nil` when it ended more than itself.
  private mutating func judged(_ condition: CommandList, in context: inout ShellContext) -> Bool? {
    context.shields += 1
    run(condition, in: &context)
    context.shields -= 1
    return context.goesOn ? context.shell.session.status == 0 : nil
  }

  // MARK: Loops

  /// Runs a loop's body as often as `next` says; the status is the last body's.
  private mutating func loop(
    _ body: CommandList, in context: inout ShellContext,
    while next: (inout Interpreter, inout ShellContext) -> Bool
  ) {
    context.loops += 1
    defer { context.loops -= 1 }
    var status = 0
    while context.mayWork(), next(&self, &context) {
      run(body, in: &context)
      status = context.shell.session.status
      if endsLoop(in: &context) { return }
    }
    if context.goesOn {
      context.shell.session.status = status
    } else {
      _ = endsLoop(in: &context)
    }
  }

  /// What `break` and `continue` mean here.
  private func endsLoop(in context: inout ShellContext) -> Bool {
    guard !context.isStopped else { return true }
    switch context.unwinding {
    case nil: return false
    case .returnFromFunction: return true
    case .breakLoops(let count):
      context.unwinding = count > 1 ? .breakLoops(count - 1) : nil
      return true
    case .continueLoop(let count):
      context.unwinding = count > 1 ? .continueLoop(count - 1) : nil
      return count > 1
    }
  }

  private mutating func runLoop(
    _ branch: CompoundCommand.Branch, isUntil: Bool, in context: inout ShellContext
  ) {
    loop(branch.body, in: &context) { interpreter, context in
      while true {
        if let holds = interpreter.judged(branch.condition, in: &context) {
          return holds != isUntil
        }
        // `continue` in the condition judges it again.
        guard context.unwinding == .continueLoop(1), context.mayWork() else { return false }
        context.unwinding = nil
      }
    }
  }

  private mutating func runForEach(
    _ name: String, _ words: [Word]?, _ body: CommandList, in context: inout ShellContext
  ) {
    guarded(in: &context) { (interpreter, context) throws(CommandError) in
      let fields =
        try words.map { (words) throws(CommandError) in
          try interpreter.expand(words, in: &context)
        } ?? context.shell.session.parameters
      var rest = fields[...]
      var problem: ExpansionError?
      context.shell.session.status = 0
      interpreter.loop(body, in: &context) { _, context in
        guard let field = rest.popFirst() else { return false }
        do throws(ExpansionError) {
          try context.assign(field, to: name)
        } catch {
          problem = error
          return false
        }
        return true
      }
      if let problem { throw .expansion(problem) }
    }
  }

  private mutating func runCounted(
    _ head: CompoundCommand.ArithmeticHead, _ body: CommandList, in context: inout ShellContext
  ) {
    guarded(in: &context) { (interpreter, context) throws(CommandError) in
      _ = try interpreter.evaluate(head.first, in: &context)
      var isFirst = true
      var problem: CommandError?
      context.shell.session.status = 0
      interpreter.loop(body, in: &context) { interpreter, context in
        do throws(CommandError) {
          if !isFirst { _ = try interpreter.evaluate(head.step, in: &context) }
          isFirst = false
          let condition = try interpreter.evaluate(head.condition, emptyIs: 1, in: &context)
          return condition != 0
        } catch {
          problem = error
          return false
        }
      }
      if let problem { throw problem }
    }
  }

  // MARK: Choices

  private mutating func runSelection(
    _ subject: Word, _ items: [CompoundCommand.CaseItem], in context: inout ShellContext
  ) {
    guarded(in: &context) { (interpreter, context) throws(CommandError) in
      let text = try interpreter.expandWithoutSplitting(subject, in: &context)
      context.shell.session.status = 0
      var isFallingThrough = false
      for item in items {
        var matches = isFallingThrough
        for pattern in item.patterns where !matches {
          matches = context.matches(text, try interpreter.pattern(pattern, in: &context))
        }
        guard matches else { continue }
        interpreter.run(item.body, in: &context)
        guard context.goesOn, item.ending != .leave else { return }
        isFallingThrough = item.ending == .fallThrough
      }
    }
  }

  /// `select`: a numbered list on standard error, and a number that is read.
  private mutating func runMenu(
    _ name: String, _ words: [Word]?, _ body: CommandList, in context: inout ShellContext
  ) {
    guarded(in: &context) { (interpreter, context) throws(CommandError) in
      let fields =
        try words.map { (words) throws(CommandError) in
          try interpreter.expand(words, in: &context)
        } ?? context.shell.session.parameters
      guard !fields.isEmpty else { return }
      let list = fields.enumerated().map { "\($0.offset + 1)) \($0.element)\n" }.joined()
      var showsList = true
      var problem: ExpansionError?
      interpreter.loop(body, in: &context) { _, context in
        while true {
          context.printError((showsList ? list : "") + (context.value(of: "PS3") ?? "#? "))
          guard let line = context.readLine(from: 0, until: UInt8(ascii: "\n")) else {
            context.print("\n")
            context.shell.session.status = 1
            return false
          }
          let reply = String(decoding: line.text, as: UTF8.self)
          showsList = reply.isEmpty
          guard !reply.isEmpty else {
            guard context.mayWork() else { return false }
            continue
          }
          let number = GivenNumber(reply)?.value ?? 0
          do throws(ExpansionError) {
            try context.assign(reply, to: "REPLY")
            try context.assign(
              fields.indices.contains(number - 1) ? fields[number - 1] : "", to: name)
          } catch {
            problem = error
            return false
          }
          return true
        }
      }
      if let problem { throw .expansion(problem) }
    }
  }
}
