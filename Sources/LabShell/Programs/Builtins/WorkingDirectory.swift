enum Cd: Program {
  static let names = ["cd"]
  static let synopsis = "cd [DIRECTORY|-]"
  static let summary = "change the directory"

  static func run(_ call: ProgramCall, in context: inout ShellContext) -> Int {
    let words = call.arguments.filter { !["-L", "-P", "--"].contains($0) }
    guard words.count <= 1 else {
      context.printError("cd: too many arguments\n")
      return 1
    }
    var target = words.first ?? context.shell.session.variables["HOME"] ?? ""
    let before = context.shell.currentHome.workingDirectory
    if words.first == "-" {
      guard let previous = context.shell.session.previousDirectory else {
        context.printError("cd: OLDPWD not set\n")
        return 1
      }
      target = previous
    }
    if target.isEmpty { return 0 }
    do {
      try context.shell.currentHome.changeDirectory(to: target)
    } catch {
      context.printError("cd: \(target): \(error.message)\n")
      return 1
    }
    let now = context.shell.currentHome.workingDirectory
    context.shell.session.previousDirectory = before
    try? context.shell.session.variables.set("PWD", to: now)
    if words.first == "-" { context.print(now + "\n") }
    return 0
  }
}

enum Pwd: Program {
  static let names = ["pwd"]
  static let synopsis = "pwd"
  static let summary = "print the directory"

  static func run(_ call: ProgramCall, in context: inout ShellContext) -> Int {
    context.print(context.shell.currentHome.workingDirectory + "\n")
    return 0
  }
}
