import AWSServices
import DataPlane
import Foundations
import NetworkModel

enum Wait: Program {
  static let names = ["wait"]
  static let synopsis = "wait TIME, such as wait 90s, wait 5m or wait 1h; wait [%JOB]"
  static let summary = "let simulated time pass and say what time it is, or wait for jobs"

  static func run(_ call: ProgramCall, in context: inout ShellContext) -> Int {
    if call.arguments.isEmpty, !context.shell.session.jobs.isEmpty {
      return wait(for: context.shell.session.jobs, in: &context)
    }
    if let reference = call.arguments.first, reference.hasPrefix("%") {
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

/// A length of simulated time as it is typed: `90s`, `5m`, `1h`, `2d`, `0.5`, seconds by default.
struct WaitingTime: Equatable, Sendable {
  var milliseconds: Int

  init?(parsing text: String) {
    var digits = Substring(text)
    let factor: Int
    switch digits.last {
    case "s": factor = 1000
    case "m": factor = 60_000
    case "h": factor = 3_600_000
    case "d": factor = 86_400_000
    case .some, nil: factor = 0
    }
    if factor > 0 { digits.removeLast() }
    let parts = digits.split(separator: ".", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), !digits.isEmpty, digits != ".",
      parts.allSatisfy({ $0.utf8.count <= 9 && $0.utf8.allSatisfy(\.isDigit) })
    else { return nil }
    let unit = factor > 0 ? factor : 1000
    let whole = Int(parts[0]) ?? 0
    // Thousandths are as fine as simulated time is.
    let fraction = parts.count == 2 ? parts[1].prefix(3) : ""
    let scale = [1, 10, 100, 1000][fraction.utf8.count]
    milliseconds = whole * unit + (Int(fraction) ?? 0) * unit / scale
  }
}
