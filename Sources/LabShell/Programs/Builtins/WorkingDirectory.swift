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

enum DirectoryStack: Program {
  static let names = ["pushd", "popd", "dirs"]
  static let synopsis = "pushd DIRECTORY, popd, dirs"
  static let summary = "change the directory, and go back later"

  static func run(_ call: ProgramCall, in context: inout ShellContext) -> Int {
    let here = context.shell.currentHome.workingDirectory
    var stack = context.shell.session.directories
    let target = call.arguments.first { !$0.hasPrefix("-") }
    switch call.name {
    case "dirs": return show(in: &context)
    case "pushd" where target == nil:
      guard let top = stack.popLast() else {
        context.printError("sh: pushd: no other directory\n")
        return 1
      }
      guard change(to: top, for: call.name, in: &context) else { return 1 }
      stack.append(here)
    case "pushd":
      guard stack.count < Limits.nesting, change(to: target ?? "", for: call.name, in: &context)
      else { return 1 }
      stack.append(here)
    default:
      guard let top = stack.popLast() else {
        context.printError("sh: popd: directory stack empty\n")
        return 1
      }
      guard change(to: top, for: call.name, in: &context) else { return 1 }
    }
    context.shell.session.directories = stack
    return show(in: &context)
  }

  private static func change(
    to directory: String, for program: String, in context: inout ShellContext
  ) -> Bool {
    let before = context.shell.currentHome.workingDirectory
    do {
      try context.shell.currentHome.changeDirectory(to: directory)
    } catch {
      context.printError("sh: \(program): \(directory): \(error.message)\n")
      return false
    }
    context.shell.session.previousDirectory = before
    try? context.shell.session.variables.set(
      "PWD", to: context.shell.currentHome.workingDirectory)
    return true
  }

  /// The stack, the newest first, with the home directory as `~`.
  private static func show(in context: inout ShellContext) -> Int {
    let home = context.shell.currentHome
    let paths = [home.workingDirectory] + context.shell.session.directories.reversed()
    let shown = paths.map { path in
      path == home.path || path.hasPrefix(home.path + "/")
        ? "~" + path.dropFirst(home.path.count) : path
    }
    context.print(shown.joined(separator: " ") + "\n")
    return 0
  }
}
