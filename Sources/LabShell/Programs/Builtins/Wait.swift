import CloudSimulator

enum Wait: Program {
  static let names = ["wait"]
  static let synopsis = "wait TIME, such as wait 90s, wait 5m or wait 1h; wait [%JOB]"
  static let summary = "let simulated time pass and say what time it is, or wait for jobs"

  static func run(_ call: ProgramCall, in runtime: inout Runtime) -> Int {
    if call.arguments.isEmpty, !runtime.shell.session.jobs.isEmpty {
      return wait(for: runtime.shell.session.jobs, in: &runtime)
    }
    if let reference = call.arguments.first, reference.hasPrefix("%") {
      guard let job = runtime.job(reference, for: "wait") else { return 127 }
      return wait(for: [job], in: &runtime)
    }
    guard call.arguments.count == 1, let duration = WaitingTime(parsing: call.arguments[0]) else {
      return misuse("a time is needed", in: &runtime)
    }
    guard duration.milliseconds <= Limits.secondsOfWaiting * 1000 else {
      return misuse("at most 3 days at once", in: &runtime)
    }
    runtime.spend(milliseconds: duration.milliseconds)
    runtime.print("It is now \(runtime.cloud.now.date) \(runtime.cloud.now.timeOfDay) UTC.\n")
    return 0
  }

  /// As the shell's own `wait`: until the jobs have ended, with the last one's status.
  private static func wait(for jobs: [Job], in runtime: inout Runtime) -> Int {
    for job in jobs where runtime.cloud.fabric.pingProcess(job.ping)?.endsByItself == false {
      runtime.complain(
        "wait: job \(job.number) would never end: '\(job.command)' has no -c; use kill -INT "
          + "%\(job.number), or wait 30s\n")
      return 1
    }
    for job in jobs {
      while let next = runtime.cloud.fabric.pingProcess(job.ping)?.nextEvent, !runtime.isExhausted {
        runtime.spend(milliseconds: max(0, next - runtime.cloud.now))
      }
    }
    return jobs.last.map { runtime.status(of: $0) } ?? 0
  }
}
