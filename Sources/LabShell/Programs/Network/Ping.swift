import DataPlane
import Foundations
import NetworkModel

/// `ping` of iputils, as Amazon Linux 2023 has it (PING-01, PING-05).
enum Ping: Program {
  static let names = ["ping", "ping6"]
  static let synopsis =
    "ping [-46] [-c COUNT] [-i SECONDS] [-W SECONDS] [-w SECONDS] [-s BYTES] [-nqOD] HOST [&]"
  static let summary = "send echo requests to a host"

  static func run(_ call: ProgramCall, in context: inout ShellContext) -> Int {
    guard let (options, address) = context.preparePing(call) else {
      return context.shell.session.status
    }
    let command = ([call.name] + call.arguments).joined(separator: " ")
    guard context.startsForeground, !context.isInSubshell else {
      let job = context.startPing(command, options, to: address, over: nil)
      context.print(job.text.heading)
      return context.watch(job, from: 0)
    }
    // `connect INSTANCE ping …` shows its answers over the connection that runs it.
    let login = context.shell.login.flatMap { $0.isInteractive ? nil : $0.channel }
    let job = context.startPing(command, options, to: address, over: login)
    context.print(job.text.heading)
    context.shell.foreground = job
    return 0
  }
}
