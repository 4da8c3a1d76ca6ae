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

enum Rm: Program {
  static let names = ["rm"]
  static let synopsis = "rm [-f] FILE..."
  static let summary = "remove files"

  static func run(_ call: ProgramCall, in context: inout ShellContext) -> Int {
    guard let options = options(call, .init(flags: "frRv"), in: &context) else { return 1 }
    guard !options.operands.isEmpty || options.has("f") else {
      return misuse("missing operand", in: &context, status: 1)
    }
    var status = 0
    for file in options.operands {
      do {
        try context.shell.currentHome.remove(file)
      } catch {
        if error == .notFound, options.has("f") { continue }
        context.printError("rm: cannot remove '\(file)': \(error.message)\n")
        status = 1
      }
    }
    return status
  }
}
