enum Clear: Program {
  static let names = ["clear"]
  static let synopsis = "clear"
  static let summary = "clear the screen"

  static func run(_ call: ProgramCall, in context: inout ShellContext) -> Int {
    // The terminal clears its own screen when it sees this word; elsewhere there is none to clear.
    0
  }
}
