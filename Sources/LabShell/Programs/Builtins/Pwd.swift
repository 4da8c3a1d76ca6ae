enum Pwd: Program {
  static let names = ["pwd"]
  static let synopsis = "pwd"
  static let summary = "print the directory"

  static func run(_ call: ProgramCall, in context: inout ShellContext) -> Int {
    context.print(context.shell.currentHome.path + "\n")
    return 0
  }
}
