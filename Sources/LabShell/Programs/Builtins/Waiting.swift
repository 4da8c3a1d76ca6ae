import AWSServices
import DataPlane
import Foundations
import NetworkModel

enum Wait: Program {
  static let names = ["wait"]
  static let synopsis = "wait TIME, such as wait 90s, wait 5m or wait 1h; wait [%JOB|PROCESS]"
  static let summary = "let simulated time pass and say what time it is, or wait for jobs"
  static let example = "wait 15m"

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
  static let example = "sleep 30"

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

/// `watch`: a command again and again. Nobody can stop an input that is carried out, so it ends by
/// itself, after as long as one would look.
enum Watch: Program {
  static let names = ["watch"]
  static let synopsis = "watch [-n SECONDS] COMMAND..."
  static let summary = "run a command five times, some seconds apart"
  static let example = "watch -n 60 aws ec2 describe-flow-logs"

  private static let rounds = 5

  static func run(_ call: ProgramCall, in context: inout ShellContext) -> Int {
    guard
      let options = options(
        call, .init(flags: "tdgex", valued: "n", stopsAtOperand: true), in: &context)
    else { return 1 }
    guard !options.operands.isEmpty else {
      return misuse("which command?", in: &context, status: 1)
    }
    let typed = options.value("n") ?? "2"
    guard let seconds = GivenNumber(typed, in: 1...3_600)?.value else {
      return misuse("'\(typed)' is no number of seconds from 1 to 3600", in: &context, status: 1)
    }
    let command = options.operands.joined(separator: " ")
    for round in 1...rounds {
      guard context.mayWork(), context.goesOn else { return 1 }
      if !options.has("t") { context.print("Every \(seconds).0s: \(command)\n") }
      context.evaluate(command, named: "watch")
      if round < rounds { context.spend(milliseconds: seconds * 1_000) }
    }
    return context.shell.session.status
  }
}

enum TimeLimit: Program {
  static let names = ["timeout", "nice"]
  static let synopsis = "timeout [-k TIME] [-s SIGNAL] TIME COMMAND [ARGUMENT...]"
  static let summary = "run a command for a limited time"
  static let example = "timeout 5 ping 10.2.0.5"

  static func run(_ call: ProgramCall, in context: inout ShellContext) -> Int {
    let isLimit = call.programName == "timeout"
    let description = Options.Description(
      flags: isLimit ? "v" : "", valued: isLimit ? "ks" : "n",
      long: [
        "kill-after": "k", "signal": "s", "verbose": "v", "preserve-status": "p", "foreground": "f",
      ],
      stopsAtOperand: true)
    guard let options = options(call, description, in: &context) else { return 125 }
    var words = options.operands[...]
    var deadline: Instant?
    if isLimit {
      guard let time = words.popFirst() else {
        return misuse("missing operand", in: &context, status: 125)
      }
      guard let duration = WaitingTime(parsing: time) else {
        return misuse("invalid time interval '\(time)'", in: &context, status: 125)
      }
      if duration.milliseconds > 0 { deadline = context.cloud.now + duration.milliseconds }
    }
    guard !words.isEmpty else { return misuse("missing operand", in: &context, status: 125) }
    let command = Array(words)
    return context.limitingTime(to: deadline) { context in
      context.invoke(ProgramCall(words: command), mayBeFunction: false)
    } ?? 124
  }
}

extension ShellContext {
  /// Runs `body` until it ends or the deadline is there; answers its status, or `nil` where it was
  /// ended.
  fileprivate mutating func limitingTime(
    to deadline: Instant?, _ body: (inout ShellContext) -> Int
  ) -> Int? {
    let outer = self.deadline
    // The nearer one ends both.
    self.deadline = [outer, deadline].compactMap { $0 }.min()
    var status = 0
    inSubshell { context in
      status = body(&context)
      context.shell.session.status = status
    }
    let hasEnded = hasMissedDeadline
    self.deadline = outer
    hasMissedDeadline = hasEnded && outer.map { cloud.now >= $0 } ?? false
    if hasEnded, !hasMissedDeadline, !isExhausted { isStopped = false }
    return hasEnded ? nil : status
  }
}
