enum False: Program {
  static let names = ["false"]
  static let synopsis = "false"
  static let summary = "fail"

  static func run(_ call: ProgramCall, in context: inout ShellContext) -> Int { 1 }
}
