enum Trap: Program {
  static let names = ["trap"]
  static let synopsis = "trap [COMMANDS|-] SIGNAL..., such as trap 'rm -f x' EXIT"
  static let summary = "say what runs when the shell ends or a command fails"

  private static let signals = [
    "EXIT", "HUP", "INT", "QUIT", "KILL", "PIPE", "ALRM", "TERM", "USR1", "USR2", "CHLD", "CONT",
    "STOP", "TSTP", "TTIN", "TTOU", "WINCH", "ERR", "DEBUG", "RETURN",
  ]
  private static let numbers = [
    "0": "EXIT", "1": "HUP", "2": "INT", "3": "QUIT", "9": "KILL", "13": "PIPE", "14": "ALRM",
    "15": "TERM",
  ]

  static func run(_ call: ProgramCall, in context: inout ShellContext) -> Int {
    var words = call.arguments[...]
    if words.first == "--" { words.removeFirst() }
    if words.first == "-p" || words.isEmpty {
      list(words.dropFirst().map(name), in: &context)
      return 0
    }
    if words.first == "-l" {
      context.print(signals.joined(separator: " ") + "\n")
      return 0
    }
    // Without commands, a number resets.
    let resets = words.first == "-" || words.count == 1 || numbers[words.first ?? ""] != nil
    let commands = resets ? nil : words.popFirst()
    if words.first == "-" { words.removeFirst() }
    var status = 0
    for word in words {
      let name = name(word)
      guard signals.contains(name) else {
        context.printError("sh: trap: \(word): invalid signal specification\n")
        status = 1
        continue
      }
      if name == "DEBUG" || name == "RETURN", commands != nil {
        context.printError("sh: trap: \(name) is not supported in vpclab's shell\n")
        status = 1
        continue
      }
      context.shell.session.traps[name] = commands
    }
    return status
  }

  private static func name(_ word: String) -> String {
    let upper = word.uppercased()
    return numbers[word] ?? (upper.hasPrefix("SIG") ? String(upper.dropFirst(3)) : upper)
  }

  private static func list(_ names: [String], in context: inout ShellContext) {
    for name in signals where names.isEmpty || names.contains(name) {
      guard let commands = context.shell.session.traps[name] else { continue }
      let isSignal = !["EXIT", "ERR", "DEBUG", "RETURN"].contains(name)
      context.print(
        "trap -- \(ShellQuoting.quoted(commands)) \(isSignal ? "SIG" : "")\(name)\n")
    }
  }
}
