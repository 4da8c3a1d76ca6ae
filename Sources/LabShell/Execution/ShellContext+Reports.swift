import AWSServices
import DataPlane
import Foundations
import NetworkModel

/// What pings say while they run and when they end.
extension ShellContext {
  /// How many new lines of one background job an input shows; the summary counts the rest.
  private static let mostLines = 10

  /// After an input: what pings have printed meanwhile, and which of them have ended.
  mutating func reportJobs() {
    if let job = shell.foreground { report(job, isInForeground: true) }
    for job in shell.ownSession.jobs { report(job) }
    for job in shell.login?.session.jobs ?? [] { report(job) }
  }

  private mutating func report(_ job: Job, isInForeground: Bool = false) {
    guard let process = cloud.pingProcess(job.ping) else { return remove(job) }
    guard carriesOutput(of: job, process, isInForeground: isInForeground) else { return }
    showLines(of: job, process, most: isInForeground ? .max : Self.mostLines)
    guard process.hasEnded else { return }
    let status = finish(job, process, by: .itself)
    if isInForeground {
      shell.session.status = status
    } else {
      announce(job, status == 0 ? "Done" : "Exit \(status)")
    }
  }

  /// The lines that were not shown yet.
  ///
  /// In the foreground all are shown, as on a terminal that watches the ping.
  mutating func showLines(of job: Job, _ process: PingProcess, most: Int = mostLines) {
    let fresh = job.text.lines(of: process.packets, from: job.shown)
    update(job) { $0.shown = process.packets.count }
    guard !fresh.isEmpty else { return }
    let left = fresh.count - most
    if left > 0 { print("… \(left) more answers …\n") }
    print(fresh.suffix(most).joined())
  }

  /// What makes a ping end.
  enum PingEnd: Equatable {
    case itself
    /// Ctrl-C, which the terminal shows where somebody presses it.
    case interrupt(isTyped: Bool)
  }

  /// What a ping says at its end; the tutor hears of it. Answers its status.
  mutating func finish(_ job: Job, _ process: PingProcess, by end: PingEnd) -> Int {
    let summary = job.text.summary(
      of: process.statistics, milliseconds: process.lastSentAt - process.startedAt)
    let mark = end == .itself ? "" : "^C"
    print((end == .interrupt(isTyped: true) ? "" : mark) + summary)
    let ping =
      job.instance == nil || job.channel == nil
      ? job.command : job.command.split(separator: " ").drop { $0 != "ping" }.joined(separator: " ")
    let lines = job.text.lines(of: process.packets).joined()
    events.append(
      .pinged(
        LabEvent.Ping(
          from: job.instance, command: ping, address: job.address,
          sent: process.transmitted, received: process.answered,
          transcript: job.text.heading + lines + mark + summary, at: process.startedAt)))
    remove(job)
    return job.options.status(received: process.answered)
  }

  /// `[1]+  Done                    ping -c 3 10.2.0.5`
  mutating func announce(_ job: Job, _ state: String) {
    print(Self.line(for: job, state, isLatest: true) + "\n")
  }

  static func line(for job: Job, _ state: String, isLatest: Bool) -> String {
    let blanks = String(repeating: " ", count: max(1, 24 - state.count))
    return "[\(job.number)]\(isLatest ? "+" : "-")  \(state)\(blanks)\(job.command)"
  }

  func status(of job: Job) -> Int {
    job.options.status(received: cloud.pingProcess(job.ping)?.answered ?? 0)
  }

  /// Whether the output still gets here: lines over a connection that a rule or a route has cut
  /// (SG-17) end the ping, as `ssh` ends with a broken pipe.
  private mutating func carriesOutput(
    of job: Job, _ process: PingProcess, isInForeground: Bool
  ) -> Bool {
    guard let channel = job.channel else { return true }
    let lines = process.packets.dropFirst(job.shown).count { $0.reply != nil }
    guard lines > 0 || process.hasEnded else { return true }
    let passes = cloud.inRegion(job.ping.region) { cloud in
      cloud.fabric.instanceConnectTraffic(
        channel, packetsIn: max(1, lines), bytesIn: max(1, lines) * 52, packetsOut: max(1, lines),
        bytesOut: max(1, lines) * 140)
    }
    if passes { return true }
    printError("client_loop: send disconnect: Broken pipe\n")
    remove(job)
    if isInForeground { shell.session.status = 255 } else { announce(job, "Exit 255") }
    return false
  }
}

/// The foreground process: a ping that the terminal follows.
extension ShellContext {
  /// How long a person takes to see an answer and press Ctrl-C.
  private static let millisecondsToInterrupt = 500

  /// Lets time pass until so many packets more were sent, or the ping has ended.
  ///
  /// Each answer is shown at its own moment, so that it does not matter how many are asked for.
  mutating func proceed(packets: Int) {
    var left = packets
    while left > 0, let job = shell.foreground, let process = cloud.pingProcess(job.ping),
      let next = process.nextEvent, !isExhausted
    {
      let transmitted = process.transmitted
      spend(milliseconds: max(0, next - cloud.now))
      if cloud.pingProcess(job.ping)?.transmitted != transmitted { left -= 1 }
      reportJobs()
    }
    // When the lab's time is up nothing will ever end it.
    if isExhausted { interruptForeground() }
  }

  /// Ctrl-C; the terminal has shown that it was pressed.
  mutating func interruptForeground() {
    guard let job = shell.foreground else { return }
    shell.session.status = interrupt(job, isTyped: true)
    reportJobs()
  }

  /// Lets a ping run to its end where nobody follows it, or as long as somebody would watch one that
  /// has none, counted from the packet `first`. Answers its status.
  mutating func watch(_ job: Job, from first: Int) -> Int {
    while let process = cloud.pingProcess(job.ping), let next = process.nextEvent,
      process.endsByItself || process.transmitted - first < PingOptions.packetsWithoutTerminal,
      !isExhausted
    {
      spend(milliseconds: max(0, next - cloud.now))
    }
    guard let process = cloud.pingProcess(job.ping) else { return 1 }
    guard process.hasEnded else { return interrupt(job, isTyped: false) }
    showLines(of: job, process, most: .max)
    return finish(job, process, by: .itself)
  }

  private mutating func interrupt(_ job: Job, isTyped: Bool) -> Int {
    guard let process = cloud.pingProcess(job.ping) else { return 1 }
    showLines(of: job, process, most: .max)
    let status = finish(job, process, by: .interrupt(isTyped: isTyped))
    spend(milliseconds: Self.millisecondsToInterrupt)
    return status
  }
}
