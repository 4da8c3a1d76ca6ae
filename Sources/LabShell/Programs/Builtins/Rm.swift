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
