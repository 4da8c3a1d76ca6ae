enum Export: Program {
  static let names = ["export"]
  static let synopsis = "export [-p] [NAME[=VALUE]...]"
  static let summary = "set variables that programs see"

  static func run(_ call: ProgramCall, in context: inout ShellContext) -> Int {
    let words = call.arguments.filter { $0 != "-p" && $0 != "--" }
    if words.isEmpty {
      for (name, value) in context.shell.session.variables.exported {
        context.print("export \(name)='\(value)'\n")
      }
      return 0
    }
    for word in words {
      let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      let name = String(parts[0])
      guard Variables.isName(name) else {
        return misuse("\(word): not a valid variable name", in: &context, status: 1)
      }
      guard parts.count == 2 else {
        context.shell.session.variables.export(name)
        continue
      }
      do {
        try context.shell.session.variables.set(name, to: String(parts[1]), isExported: true)
      } catch {
        context.printError(error.message)
        return 1
      }
    }
    return 0
  }
}
