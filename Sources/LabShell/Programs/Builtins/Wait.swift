import AWSServices
import DataPlane
import Foundations
import NetworkModel

enum Wait: Program {
  static let names = ["wait"]
  static let synopsis = "wait TIME, such as wait 90s, wait 5m or wait 1h; wait [%JOB|PROCESS]"
  static let summary = "let simulated time pass and say what time it is, or wait for jobs"

  static func run(_ call: ProgramCall, in context: inout ShellContext) -> Int {
    if call.arguments.isEmpty, !context.shell.session.jobs.isEmpty {
      return wait(for: context.shell.session.jobs, in: &context)
    }
    guard let first = call.arguments.first else { return 0 }
    if call.arguments.allSatisfy({ word in
      GivenNumber(word).map { context.shell.session.background.status(of: $0.value) != nil }
        ?? false
    }) {
      // What ran in the background has come to its end already.
      return call.arguments.last.flatMap { GivenNumber($0)?.value }
        .flatMap { context.shell.session.background.status(of: $0) } ?? 127
    }
    if first == "-n", call.arguments.count == 1 { return 0 }
    let reference = first
    if reference.hasPrefix("%") {
      guard let job = context.job(reference, for: "wait") else { return 127 }
      return wait(for: [job], in: &context)
    }
    guard call.arguments.count == 1, let duration = WaitingTime(parsing: call.arguments[0]) else {
      return misuse("a time is needed", in: &context)
    }
    guard duration.milliseconds <= Limits.secondsOfWaiting * 1000 else {
      return misuse("at most 3 days at once", in: &context)
    }
    context.spend(milliseconds: duration.milliseconds)
    context.print("It is now \(context.cloud.now.date) \(context.cloud.now.timeOfDay) UTC.\n")
    return 0
  }

  /// As the shell's own `wait`: until the jobs have ended, with the last one's status.
  private static func wait(for jobs: [Job], in context: inout ShellContext) -> Int {
    for job in jobs where context.cloud.pingProcess(job.ping)?.endsByItself == false {
      context.printError(
        "wait: job \(job.number) would never end: '\(job.command)' has no -c; use kill -INT "
          + "%\(job.number), or wait 30s\n")
      return 1
    }
    for job in jobs {
      while let next = context.cloud.pingProcess(job.ping)?.nextEvent, !context.isExhausted {
        context.spend(milliseconds: max(0, next - context.cloud.now))
      }
    }
    return jobs.last.map { context.status(of: $0) } ?? 0
  }
}

enum Sleep: Program {
  static let names = ["sleep"]
  static let synopsis = "sleep TIME..."
  static let summary = "let simulated time pass"

  static func run(_ call: ProgramCall, in context: inout ShellContext) -> Int {
    guard !call.arguments.isEmpty else { return misuse("missing operand", in: &context, status: 1) }
    var total = 0
    for word in call.arguments {
      guard let duration = WaitingTime(parsing: word) else {
        return misuse("invalid time interval '\(word)'", in: &context, status: 1)
      }
      total += duration.milliseconds
    }
    guard total <= Limits.secondsOfWaiting * 1000 else {
      return misuse("at most 3 days at once", in: &context, status: 1)
    }
    context.spend(milliseconds: total)
    return 0
  }
}
