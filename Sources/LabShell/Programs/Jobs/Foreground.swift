import CloudSimulator

enum Foreground: Program {
  static let names = ["fg"]
  static let synopsis = "fg [%JOB]"
  static let summary = "bring a ping out of the background; Ctrl-C ends it"

  static func run(_ call: ProgramCall, in runtime: inout Runtime) -> Int {
    guard let job = runtime.job(call.arguments.first, for: "fg") else { return 1 }
    runtime.print(job.command + "\n")
    let patience = runtime.interruptedAfter ?? Ping.packetsWithoutTerminal
    let start = runtime.cloud.pingProcess(job.ping)?.transmitted ?? 0
    while let process = runtime.cloud.pingProcess(job.ping), let next = process.nextEvent,
      process.endsByItself || process.transmitted - start < patience, !runtime.isExhausted
    {
      runtime.spend(milliseconds: max(0, next - runtime.cloud.now))
    }
    guard let process = runtime.cloud.pingProcess(job.ping) else { return 1 }
    runtime.showLines(of: job, process, most: .max)
    let isInterrupted = !process.hasEnded
    if isInterrupted { runtime.wasInterrupted = true }
    runtime.finish(job, process, isInterrupted: isInterrupted)
    return Ping.status(received: process.replies.count, job.options)
  }
}
