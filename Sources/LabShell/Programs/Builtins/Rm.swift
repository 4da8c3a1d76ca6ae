enum Rm: Program {
  static let names = ["rm"]
  static let synopsis = "rm [-f] FILE..."
  static let summary = "remove files"

  static func run(_ call: ProgramCall, in runtime: inout Runtime) -> Int {
    guard let options = options(call, .init(flags: "frRv"), in: &runtime) else { return 1 }
    guard !options.operands.isEmpty || options.has("f") else {
      return misuse("missing operand", in: &runtime, status: 1)
    }
    var status = 0
    for file in options.operands {
      do {
        try runtime.shell.currentHome.remove(file)
      } catch {
        if error == .notFound, options.has("f") { continue }
        runtime.complain("rm: cannot remove '\(file)': \(error.message)\n")
        status = 1
      }
    }
    return status
  }
}
