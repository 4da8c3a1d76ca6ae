enum Export: Program {
  static let names = ["export"]
  static let synopsis = "export [-p] [NAME[=VALUE]...]"
  static let summary = "set variables that programs see"

  static func run(_ call: ProgramCall, in runtime: inout Runtime) -> Int {
    let words = call.arguments.filter { $0 != "-p" && $0 != "--" }
    if words.isEmpty {
      for (name, value) in runtime.shell.session.variables.exported {
        runtime.print("export \(name)='\(value)'\n")
      }
      return 0
    }
    for word in words {
      let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      let name = String(parts[0])
      guard Variables.isName(name) else {
        return misuse("\(word): not a valid variable name", in: &runtime, status: 1)
      }
      guard parts.count == 2 else {
        runtime.shell.session.variables.export(name)
        continue
      }
      do {
        try runtime.shell.session.variables.set(name, to: String(parts[1]), isExported: true)
      } catch {
        runtime.complain(error.message)
        return 1
      }
    }
    return 0
  }
}
