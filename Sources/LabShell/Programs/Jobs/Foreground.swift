import CloudSimulator

enum Foreground: Program {
  static let names = ["fg"]
  static let synopsis = "fg [%JOB]"
  static let summary = "bring a ping out of the background; Ctrl-C ends it"

  static func run(_ call: ProgramCall, in runtime: inout Runtime) -> Int {
    guard let job = runtime.job(call.arguments.first, for: "fg") else { return 1 }
    runtime.print(job.command + "\n")
    guard runtime.startsForeground, !runtime.isInSubshell else {
      return runtime.watch(job, from: runtime.cloud.fabric.pingProcess(job.ping)?.transmitted ?? 0)
    }
    runtime.moveToForeground(job)
    return 0
  }
}
