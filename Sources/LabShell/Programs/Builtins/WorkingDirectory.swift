enum Cd: Program {
  static let names = ["cd"]
  static let synopsis = "cd"
  static let summary = "stay in the home directory, the only one there is"

  static func run(_ call: ProgramCall, in context: inout ShellContext) -> Int {
    let target = call.arguments.first ?? ""
    guard !context.shell.currentHome.isDirectory(target), target != "-" else { return 0 }
    context.printError(
      "cd: \(target): there is only the home directory here; all files are in it\n")
    return 1
  }
}

enum Pwd: Program {
  static let names = ["pwd"]
  static let synopsis = "pwd"
  static let summary = "print the directory"

  static func run(_ call: ProgramCall, in context: inout ShellContext) -> Int {
    context.print(context.shell.currentHome.path + "\n")
    return 0
  }
}
