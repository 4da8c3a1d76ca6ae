import DataPlane
import Foundations
import NetworkModel

/// `ping` of iputils, as Amazon Linux 2023 has it (PING-01, PING-05).
enum Ping: Program {
  static let names = ["ping"]
  static let synopsis =
    "ping [-c COUNT] [-i SECONDS] [-W SECONDS] [-w SECONDS] [-s BYTES] [-nqOD] HOST [&]"
  static let summary = "send echo requests to a host"

  /// How many packets a `ping` without end sends in a script, where nobody presses Ctrl-C.
  static let packetsWithoutTerminal = 5

  static func run(_ call: ProgramCall, in context: inout ShellContext) -> Int {
    guard let (options, address) = prepare(call, in: &context) else {
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

  /// The options and whom they mean; `nil` after a complaint, with the status set.
  static func prepare(
    _ call: ProgramCall, in context: inout ShellContext
  ) -> (options: PingOptions, address: IPv4Address)? {
    let options: PingOptions
    do {
      options = try PingOptions(call.arguments)
    } catch {
      switch error {
      case .noDestination:
        context.printError("ping: usage error: Destination address required\n")
        context.shell.session.status = 1
      case .misuse(let message):
        context.printError("ping: \(message)\n")
        context.shell.session.status = 2
      case .badArgument(let message):
        context.printError("ping: \(message)\n")
        context.shell.session.status = 1
      }
      return nil
    }
    do {
      return (options, try HostNames.resolve(options.host, in: &context))
    } catch {
      context.printError("ping: \(options.host): \(error.message)\n")
      context.shell.session.status = 2
      return nil
    }
  }

  /// 0 when at least one answer came; with both `-c` and `-w` all of them must (PING-05).
  static func status(received: Int, _ options: PingOptions) -> Int {
    if let count = options.count, options.deadlineMilliseconds != nil {
      return received >= count ? 0 : 1
    }
    return received > 0 ? 0 : 1
  }
}
