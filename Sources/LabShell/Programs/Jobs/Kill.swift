import AWSServices
import DataPlane
import Foundations

/// Signals as iputils' ping takes them: INT ends it with its statistics, QUIT makes it say how it
/// fares, all others end it without a word.
enum Kill: Program {
  static let names = ["kill"]
  static let synopsis = "kill [-SIGNAL] %JOB..., with INT for the statistics"
  static let summary = "end a ping that runs in the background"

  private enum Signal: String, CaseIterable {
    case interrupt = "INT"
    case quit = "QUIT"
    case kill = "KILL"
    case terminate = "TERM"
    case hangUp = "HUP"

    var number: Int {
      switch self {
      case .hangUp: 1
      case .interrupt: 2
      case .quit: 3
      case .kill: 9
      case .terminate: 15
      }
    }

    /// What the shell says of a job that it ended.
    var state: String {
      switch self {
      case .interrupt: "Interrupt"
      case .quit: "Quit"
      case .kill: "Killed"
      case .terminate: "Terminated"
      case .hangUp: "Hangup"
      }
    }

    init?(option: String) {
      let name = option.uppercased()
      let plain = name.hasPrefix("SIG") ? String(name.dropFirst(3)) : name
      guard
        let signal = Self.allCases.first(where: {
          $0.rawValue == plain || String($0.number) == plain
        })
      else { return nil }
      self = signal
    }
  }

  static func run(_ call: ProgramCall, in context: inout ShellContext) -> Int {
    var arguments = call.arguments[...]
    var signal = Signal.terminate
    if arguments.first == "-0" {
      // Only asks whether they run, and what has no job has ended.
      return arguments.dropFirst().contains {
        context.hasEnded($0) || context.job($0, for: "kill") == nil
      }
        ? 1 : 0
    }
    if let option = arguments.first, option.hasPrefix("-") {
      arguments.removeFirst()
      let isApart = option == "-s" || option == "-n"
      let name = isApart ? arguments.popFirst() ?? "" : String(option.dropFirst())
      guard let given = Signal(option: name) else {
        context.printError("sh: kill: \(name): invalid signal specification\n")
        return 1
      }
      signal = given
    }
    guard !arguments.isEmpty else {
      context.printError(
        "kill: usage: kill [-s sigspec | -n signum | -sigspec] pid | jobspec ...\n")
      return 2
    }
    var status = 0
    for reference in arguments {
      if context.hasEnded(reference), let process = GivenNumber(reference)?.value {
        // What ran beside the script came to its end at once; a real one would be ended now.
        context.shell.session.background.end(process, by: 128 + signal.number)
        continue
      }
      guard let job = context.job(reference, for: "kill") else {
        status = 1
        continue
      }
      send(signal, to: job, in: &context)
    }
    return status
  }

  private static func send(_ signal: Signal, to job: Job, in context: inout ShellContext) {
    guard let process = context.cloud.pingProcess(job.ping) else {
      return context.remove(job)
    }
    context.showLines(of: job, process)
    switch signal {
    case .interrupt:
      let status = context.finish(job, process, by: .itself)
      context.announce(job, status == 0 ? "Done" : "Exit \(status)")
    case .quit:
      let statistics = process.statistics
      context.printError(
        "\(statistics.received)/\(statistics.transmitted) packets, "
          + "\(statistics.lossPercent)% loss\(times(of: statistics))\n")
    case .kill, .terminate, .hangUp:
      context.remove(job)
      context.announce(job, signal.state)
    }
  }

  /// `, min/avg/ewma/max = 0.446/0.607/0.612/0.842 ms`; ewma weighs each new time with one eighth.
  private static func times(of statistics: PingStatistics) -> String {
    guard let first = statistics.roundTrips.first else { return "" }
    let weighted = statistics.roundTrips.dropFirst().reduce(first * 8) { $0 + $1 - $0 / 8 } / 8
    let times = [statistics.minimum, statistics.average, weighted, statistics.maximum]
    return ", min/avg/ewma/max = "
      + times.map { Decimal.text($0, places: 3) }.joined(separator: "/") + " ms"
  }
}

extension ShellContext {
  /// Whether a number is a process's that ran in the background and has come to its end.
  fileprivate func hasEnded(_ reference: String) -> Bool {
    GivenNumber(reference).map { shell.session.background.status(of: $0.value) != nil } ?? false
  }
}
