enum True: Program {
  static let names = ["true", ":"]
  static let synopsis = "true"
  static let summary = "succeed"

  static func run(_ call: ProgramCall, in context: inout ShellContext) -> Int { 0 }
}

enum False: Program {
  static let names = ["false"]
  static let synopsis = "false"
  static let summary = "fail"

  static func run(_ call: ProgramCall, in context: inout ShellContext) -> Int { 1 }
}
