enum Cp: Program {
  static let names = ["cp", "mv"]
  static let synopsis = "cp FROM TO, mv FROM TO"
  static let summary = "copy or rename a file"

  static func run(_ call: ProgramCall, in context: inout ShellContext) -> Int {
    let files = call.arguments.filter { !$0.hasPrefix("-") }
    guard files.count == 2 else {
      context.printError("\(call.name): two file names are needed\nUsage: \(synopsis)\n")
      return 1
    }
    do {
      var home = context.shell.currentHome
      let text = try home.text(of: files[0])
      if call.name == "mv" { try home.remove(files[0]) }
      try home.write(text, to: files[1])
      context.shell.currentHome = home
      return 0
    } catch {
      context.printError("\(call.name): '\(files[0])' to '\(files[1])': \(error.message)\n")
      return 1
    }
  }
}
