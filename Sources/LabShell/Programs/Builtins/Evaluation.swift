import Foundations

enum Eval: Program {
  static let names = ["eval"]
  static let synopsis = "eval WORD..."
  static let summary = "run words as a command line"
  static let example = #"eval "echo \$VPC""#

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
  static let example = ". ./names.sh"

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
    let linesBefore = context.shell.session.linesBefore
    context.shell.session.linesBefore = 0
    context.evaluate(text, named: path)
    context.shell.session.linesBefore = linesBefore
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
  static let example = "bash build.sh"

  static func run(_ call: ProgramCall, in context: inout ShellContext) -> Int {
    if call.arguments.first == "--version" {
      context.print("GNU bash, version 5.2.15(1)-release (x86_64-pc-linux-gnu)\n")
      return 0
    }
    // `-c` stands for itself, as in `-ec`, and its commands are the first operand.
    guard
      let options = options(
        call, .init(flags: "eulixvnstcEf", valued: "oO", stopsAtOperand: true), in: &context)
    else { return 2 }
    var arguments = options.operands[...]
    if options.has("c"), let commands = arguments.popFirst() {
      let name = arguments.popFirst() ?? call.name
      return context.runScript(commands, named: name, Array(arguments), options)
    }
    guard !options.has("s"), let path = arguments.popFirst() else {
      guard let text = context.readAll() else {
        context.printError("\(call.name): you are in a shell already; 'exit' leaves the lab\n")
        return 2
      }
      return context.runScript(text, named: call.name, Array(arguments), options)
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
    _ text: String, named name: String, _ arguments: [String], _ options: Options? = nil,
    flags: Set<Character> = []
  ) -> Int {
    let flags = flags.union("euxnEf".filter { options?.has($0) == true })
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
      if flags.contains("e") { context.shell.session.options.exitsOnError = true }
      if flags.contains("u") { context.shell.session.options.refusesUnsetVariables = true }
      if flags.contains("x") { context.shell.session.options.showsCommands = true }
      if flags.contains("E") { context.shell.session.options.tracesErrors = true }
      if flags.contains("f") { context.shell.session.options.leavesPatterns = true }
      for name in options?.values("o") ?? [] {
        _ = context.shell.session.options.set(name, to: true)
      }
      let shields = context.shields
      context.shields = 0
      if !flags.contains("n") { context.run(program) }
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
    linesBefore = 0
    options = Options()
    functions = functions.filter { exportedFunctions.contains($0.key) }
    aliases = [:]
    traps = [:]
    variables.keepExported()
    status = 0
  }
}
