import CloudSimulator
import Foundations

/// `ping` of iputils, as Amazon Linux 2023 has it (network.md §6).
enum Ping: Program {
  static let names = ["ping"]
  static let synopsis =
    "ping [-c COUNT] [-i SECONDS] [-W SECONDS] [-w SECONDS] [-s BYTES] [-nqOD] HOST [&]"
  static let summary = "send echo requests to a host"

  /// How many packets a `ping` without end sends in a script, where nobody presses Ctrl-C.
  static let packetsWithoutTerminal = 5

  static func run(_ call: ProgramCall, in runtime: inout Runtime) -> Int {
    guard let (options, address) = prepare(call, in: &runtime) else {
      return runtime.shell.session.status
    }
    let command = ([call.name] + call.arguments).joined(separator: " ")
    guard runtime.startsForeground, !runtime.isInSubshell else {
      let job = runtime.startPing(command, options, to: address, over: nil)
      runtime.print(job.text.heading)
      return runtime.watch(job, from: 0)
    }
    // `connect INSTANCE ping …` shows its answers over the connection that runs it.
    let login = runtime.shell.login.flatMap { $0.isInteractive ? nil : $0.channel }
    let job = runtime.startPing(command, options, to: address, over: login)
    runtime.print(job.text.heading)
    runtime.shell.foreground = job
    return 0
  }

  /// The options and whom they mean; `nil` after a complaint, with the status set.
  static func prepare(
    _ call: ProgramCall, in runtime: inout Runtime
  ) -> (options: PingOptions, address: IPv4Address)? {
    let options: PingOptions
    do {
      options = try PingOptions(call.arguments)
    } catch {
      switch error {
      case .noDestination:
        runtime.complain("ping: usage error: Destination address required\n")
        runtime.shell.session.status = 1
      case .misuse(let message):
        runtime.complain("ping: \(message)\n")
        runtime.shell.session.status = 2
      case .badArgument(let message):
        runtime.complain("ping: \(message)\n")
        runtime.shell.session.status = 1
      }
      return nil
    }
    do {
      return (options, try HostNames.resolve(options.host, in: &runtime))
    } catch {
      runtime.complain("ping: \(options.host): \(error.message)\n")
      runtime.shell.session.status = 2
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
