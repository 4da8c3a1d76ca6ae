import AWSServices
import DataPlane

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

enum Foreground: Program {
  static let names = ["fg"]
  static let synopsis = "fg [%JOB]"
  static let summary = "bring a ping out of the background; Ctrl-C ends it"

  static func run(_ call: ProgramCall, in context: inout ShellContext) -> Int {
    guard let job = context.job(call.arguments.first, for: "fg") else { return 1 }
    context.print(job.command + "\n")
    guard context.startsForeground, !context.isInSubshell else {
      return context.watch(job, from: context.cloud.pingProcess(job.ping)?.transmitted ?? 0)
    }
    context.moveToForeground(job)
    return 0
  }
}
