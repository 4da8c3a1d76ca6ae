import AWSServices
import DataPlane
import Foundations

enum Jobs: Program {
  static let names = ["jobs"]
  static let synopsis = "jobs [-l]"
  static let summary = "list the pings that run in the background"
  static let example = "jobs -l"

  static func run(_ call: ProgramCall, in context: inout ShellContext) -> Int {
    guard let options = options(call, Options.Description(flags: "lp", valued: ""), in: &context)
    else { return 2 }
    let jobs = context.shell.session.jobs
    for (index, job) in jobs.enumerated() {
      if options.has("p") {
        context.print("\(job.processID)\n")
        continue
      }
      let line = ShellContext.line(for: job, "Running", isLatest: index == jobs.count - 1)
      let isPast = index < jobs.count - 2
      let marked = isPast ? line.replacingMark(with: " ") : line
      context.print((options.has("l") ? marked.with(processID: job.processID) : marked) + " &\n")
    }
    return 0
  }
}

extension String {
  /// Only the latest two jobs bear `+` and `-`.
  fileprivate func replacingMark(with mark: String) -> String {
    guard let end = firstIndex(of: "]") else { return self }
    let position = index(after: end)
    return self[..<position] + mark + self[index(after: position)...]
  }

  fileprivate func with(processID: Int) -> String {
    guard let end = firstIndex(of: "]") else { return self }
    let position = index(end, offsetBy: 2)
    return self[..<position] + " \(processID)" + self[index(after: position)...]
  }
}

/// Whatever is in the background runs already, since nothing is ever stopped.
enum Background: Program {
  static let names = ["bg"]
  static let synopsis = "bg [%JOB]"
  static let summary = "let a ping go on in the background, where it runs already"
  static let example = "bg %1"

  static func run(_ call: ProgramCall, in context: inout ShellContext) -> Int {
    guard let job = context.job(call.arguments.first, for: "bg") else { return 1 }
    context.printError("sh: bg: job \(job.number) already in background\n")
    return 0
  }
}

enum Foreground: Program {
  static let names = ["fg"]
  static let synopsis = "fg [%JOB]"
  static let summary = "bring a ping out of the background; Ctrl-C ends it"
  static let example = "fg %1"

  static func run(_ call: ProgramCall, in context: inout ShellContext) -> Int {
    guard let job = context.job(call.arguments.first, for: "fg") else { return 1 }
    context.print(job.command + "\n")
    guard context.startsForeground, !context.isInSubshell else {
      return context.watch(job, from: context.cloud.pingProcess(job.ping)?.transmitted ?? 0)
    }
    context.moveToForeground(job)
    return 0
  }
}

/// Signals as iputils' ping takes them: INT ends it with its statistics, QUIT makes it say how it
/// fares, all others end it without a word.
enum Kill: Program {
  static let names = ["kill"]
  static let synopsis = "kill [-SIGNAL] %JOB..., with INT for the statistics"
  static let summary = "end a ping that runs in the background"
  static let example = "kill %1"

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

enum Trap: Program {
  static let names = ["trap"]
  static let synopsis = "trap [COMMANDS|-] SIGNAL..., such as trap 'rm -f x' EXIT"
  static let summary = "say what runs when the shell ends or a command fails"
  static let example = "trap 'rm -f policy.json' EXIT"

  private static let signals = [
    "EXIT", "HUP", "INT", "QUIT", "KILL", "PIPE", "ALRM", "TERM", "USR1", "USR2", "CHLD", "CONT",
    "STOP", "TSTP", "TTIN", "TTOU", "WINCH", "ERR", "DEBUG", "RETURN",
  ]
  private static let numbers = [
    "0": "EXIT", "1": "HUP", "2": "INT", "3": "QUIT", "9": "KILL", "13": "PIPE", "14": "ALRM",
    "15": "TERM",
  ]

  static func run(_ call: ProgramCall, in context: inout ShellContext) -> Int {
    var words = call.arguments[...]
    if words.first == "--" { words.removeFirst() }
    if words.first == "-p" || words.isEmpty {
      list(words.dropFirst().map(name), in: &context)
      return 0
    }
    if words.first == "-l" {
      context.print(signals.joined(separator: " ") + "\n")
      return 0
    }
    // Without commands, a number resets.
    let resets = words.first == "-" || words.count == 1 || numbers[words.first ?? ""] != nil
    let commands = resets ? nil : words.popFirst()
    if words.first == "-" { words.removeFirst() }
    var status = 0
    for word in words {
      let name = name(word)
      guard signals.contains(name) else {
        context.printError("sh: trap: \(word): invalid signal specification\n")
        status = 1
        continue
      }
      if name == "DEBUG" || name == "RETURN", commands != nil {
        context.printError("sh: trap: \(name) is not supported in vpclab's shell\n")
        status = 1
        continue
      }
      context.shell.session.traps[name] = commands
    }
    return status
  }

  private static func name(_ word: String) -> String {
    let upper = word.uppercased()
    return numbers[word] ?? (upper.hasPrefix("SIG") ? String(upper.dropFirst(3)) : upper)
  }

  private static func list(_ names: [String], in context: inout ShellContext) {
    for name in signals where names.isEmpty || names.contains(name) {
      guard let commands = context.shell.session.traps[name] else { continue }
      let isSignal = !["EXIT", "ERR", "DEBUG", "RETURN"].contains(name)
      context.print(
        "trap -- \(ShellQuoting.quoted(commands)) \(isSignal ? "SIG" : "")\(name)\n")
    }
  }
}
