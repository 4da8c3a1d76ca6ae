/// Builtins that concern a real machine's processes, and do what little there is to do here.
enum Umask: Program {
  static let names = ["umask", "ulimit", "times", "stty"]
  static let synopsis = "umask, ulimit, times, stty"
  static let summary = "ask about what a simulated machine does not limit"

  static func run(_ call: ProgramCall, in context: inout ShellContext) -> Int {
    switch (call.name, call.arguments.isEmpty) {
    case ("umask", true): context.print("0022\n")
    case ("ulimit", true): context.print("unlimited\n")
    case ("times", _): context.print("0m0.000s 0m0.000s\n0m0.000s 0m0.000s\n")
    default: break
    }
    return 0
  }
}
