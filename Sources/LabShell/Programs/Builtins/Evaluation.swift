import Foundations

enum Eval: Program {
  static let names = ["eval"]
  static let synopsis = "eval WORD..."
  static let summary = "run words as a command line"

  static func run(_ call: ProgramCall, in context: inout ShellContext) -> Int {
    context.shell.session.status = 0
    context.evaluate(call.arguments.joined(separator: " "), named: "eval")
    return context.shell.session.status
  }
}

enum Source: Program {
  static let names = [".", "source"]
  static let synopsis = ". FILE [ARGUMENT...]"
  static let summary = "run a file's commands in this shell"

  static func run(_ call: ProgramCall, in context: inout ShellContext) -> Int {
    guard let path = call.arguments.first else {
      context.printError("sh: \(call.name): filename argument required\n")
      return 2
    }
    guard let text = inputs([path], in: &context).first?.text else { return 1 }
    let parameters = context.shell.session.parameters
    if call.arguments.count > 1 {
      context.shell.session.parameters = Array(call.arguments.dropFirst())
    }
    context.filesRead += 1
    context.shell.session.status = 0
    context.evaluate(text, named: path)
    context.filesRead -= 1
    if context.unwinding == .returnFromFunction { context.unwinding = nil }
    if call.arguments.count > 1 { context.shell.session.parameters = parameters }
    return context.shell.session.status
  }
}

enum Bash: Program {
  static let names = ["bash", "sh"]
  static let synopsis = "bash [-eux] [-c COMMANDS] [FILE] [ARGUMENT...]"
  static let summary = "run a file's commands in a shell of their own"

  static func run(_ call: ProgramCall, in context: inout ShellContext) -> Int {
    guard
      let options = options(
        call, .init(flags: "eulixvnst", valued: "cO", stopsAtOperand: true), in: &context)
    else { return 2 }
    var arguments = options.operands[...]
    if let commands = options.value("c") {
      let name = arguments.popFirst() ?? call.name
      return context.runScript(commands, named: name, Array(arguments), options)
    }
    guard let path = arguments.popFirst() else {
      guard let text = context.readAll() else {
        context.printError("\(call.name): you are in a shell already; 'exit' leaves the lab\n")
        return 2
      }
      return context.runScript(text, named: call.name, [], options)
    }
    guard let text = inputs([path], in: &context).first?.text else { return 127 }
    return context.runScript(text, named: path, Array(arguments), options)
  }
}

extension ShellContext {
  /// Runs a text in the current shell, command by command as far as it can be parsed as a whole.
  mutating func evaluate(_ text: String, named name: String) {
    guard mayParse(text) else { return }
    let program = ShellProgram(text)
    if let complaint = program.complaint(in: name) {
      printError(complaint)
      shell.session.status = 2
      return
    }
    run(program)
  }

  /// Pays for reading a text as commands.
  mutating func mayParse(_ text: String) -> Bool {
    spend(steps: Cost.turn + text.utf8.count / Cost.bytesOfScriptPerStep)
    return !fuel.isSpent
  }

  /// Runs a text as a script: in a copy of the shell that has only what is exported.
  mutating func runScript(
    _ text: String, named name: String, _ arguments: [String], _ options: Options? = nil
  ) -> Int {
    guard mayParse(text) else { return 1 }
    let program = ShellProgram(text)
    if let complaint = program.complaint(in: name) {
      printError(complaint)
      return 2
    }
    let functions = self.functions
    inSubshell { context in
      context.functions = []
      context.loops = 0
      context.shell.session.becomeScript(named: name, arguments)
      if options?.has("e") == true { context.shell.session.options.exitsOnError = true }
      if options?.has("u") == true { context.shell.session.options.refusesUnsetVariables = true }
      if options?.has("x") == true { context.shell.session.options.showsCommands = true }
      let shields = context.shields
      context.shields = 0
      if options?.has("n") != true { context.run(program) }
      context.shields = shields
    }
    self.functions = functions
    return shell.session.status
  }
}

extension ShellSession {
  /// A script begins with what is exported, and nothing else.
  mutating func becomeScript(named name: String, _ arguments: [String]) {
    self.name = name
    parameters = arguments
    options = Options()
    functions = functions.filter { exportedFunctions.contains($0.key) }
    aliases = [:]
    traps = [:]
    variables.keepExported()
    status = 0
  }
}
