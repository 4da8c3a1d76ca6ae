enum Env: Program {
  static let names = ["env", "printenv"]
  static let synopsis = "env [NAME]"
  static let summary = "list the variables that programs see"

  static func run(_ call: ProgramCall, in runtime: inout Runtime) -> Int {
    if call.arguments.contains(where: { $0.contains("=") || $0.hasPrefix("-") }) {
      return misuse("write NAME=VALUE COMMAND without env", in: &runtime, status: 1)
    }
    let exported = runtime.shell.session.variables.exported
    guard let name = call.arguments.first else {
      for (name, value) in exported { runtime.print("\(name)=\(value)\n") }
      return 0
    }
    guard let variable = exported.first(where: { $0.name == name }) else { return 1 }
    runtime.print("\(variable.value)\n")
    return 0
  }
}
