enum True: Program {
  static let names = ["true", ":"]
  static let synopsis = "true"
  static let summary = "succeed"

  static func run(_ call: ProgramCall, in context: inout ShellContext) -> Int { 0 }
}
