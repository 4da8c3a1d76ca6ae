/// Whatever is in the background runs already, since nothing is ever stopped.
enum Background: Program {
  static let names = ["bg"]
  static let synopsis = "bg [%JOB]"
  static let summary = "let a ping go on in the background, where it runs already"

  static func run(_ call: ProgramCall, in context: inout ShellContext) -> Int {
    guard let job = context.job(call.arguments.first, for: "bg") else { return 1 }
    context.printError("sh: bg: job \(job.number) already in background\n")
    return 0
  }
}
