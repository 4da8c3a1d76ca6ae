enum WhoAmI: Program {
  static let names = ["whoami"]
  static let synopsis = "whoami"
  static let summary = "print the user's name"

  static func run(_ call: ProgramCall, in context: inout ShellContext) -> Int {
    context.print((context.shell.host.instance == nil ? "learner" : "ec2-user") + "\n")
    return 0
  }
}
