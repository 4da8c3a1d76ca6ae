import CloudSimulator

/// `ping` of iputils, as Amazon Linux 2023 has it (network.md §6).
enum Ping: Program {
  static let names = ["ping"]
  static let synopsis =
    "ping [-c COUNT] [-i SECONDS] [-W SECONDS] [-w SECONDS] [-s BYTES] [-nq] HOST"
  static let summary = "send echo requests to a host"

  /// How many packets a `ping` without end sends in a script, where nobody presses Ctrl-C.
  static let packetsWithoutTerminal = 5

  static func run(_ call: ProgramCall, in runtime: inout Runtime) -> Int {
    let options: PingOptions
    do {
      options = try PingOptions(call.arguments)
    } catch {
      switch error {
      case .noDestination:
        runtime.complain("ping: usage error: Destination address required\n")
        return 1
      case .misuse(let message):
        runtime.complain("ping: \(message)\n")
        return 2
      }
    }
    guard let address = HostNames.address(of: options.host, in: runtime) else {
      runtime.complain("ping: \(options.host): Name or service not known\n")
      return 2
    }
    PingRun.run(call, options, to: address, in: &runtime)
    return status(of: runtime.events, options)
  }

  /// 0 when at least one answer came; with both `-c` and `-w` all of them must (PING-05).
  private static func status(of events: [LabEvent], _ options: PingOptions) -> Int {
    guard case .pinged(let ping) = events.last else { return 2 }
    if let count = options.count, options.deadlineMilliseconds != nil {
      return ping.received >= count ? 0 : 1
    }
    return ping.received > 0 ? 0 : 1
  }
}
