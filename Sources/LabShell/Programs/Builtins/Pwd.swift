enum Pwd: Program {
  static let names = ["pwd"]
  static let synopsis = "pwd"
  static let summary = "print the directory"

  static func run(_ call: ProgramCall, in runtime: inout Runtime) -> Int {
    runtime.print(runtime.shell.currentHome.path + "\n")
    return 0
  }
}
