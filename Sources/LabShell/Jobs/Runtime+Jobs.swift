import CloudSimulator

extension Runtime {
  // MARK: Starting

  /// Starts a ping in the background of the running shell.
  mutating func startJob(
    _ words: [String], typedAs typed: [String], over channel: InstanceConnectSession? = nil
  ) {
    guard shell.session.jobs.count < Limits.jobs else {
      return fail("sh: at most \(Limits.jobs) jobs at once: end one with kill -INT %1\n", status: 1)
    }
    let call = ProgramCall(words: words)
    guard let (options, address) = Ping.prepare(call, in: &self) else { return }
    let order = PingProcess.Order(
      from: endpoint, to: wireAddress(of: address), dataLength: options.dataLength,
      intervalMilliseconds: options.intervalMilliseconds, count: options.count,
      deadline: options.deadlineMilliseconds.map { cloud.now + $0 },
      lingerMilliseconds: options.lingerMilliseconds)
    let identifier = shell.chance.integer(in: 2_000...32_767)
    let instance = shell.place.instance
    let ping = cloud.startPing(order, identifier: identifier)
    addJob(
      Job(
        number: 0, processID: identifier, command: typed.joined(separator: " "), options: options,
        address: address, ping: ping, instance: instance, channel: channel))
  }

  private mutating func addJob(_ job: Job) {
    // The learner's own shell keeps what runs over a connection of its own.
    let isOwn = job.channel != nil
    let jobs = isOwn ? shell.ownSession.jobs : shell.session.jobs
    let numbered = Job(
      number: (jobs.last?.number ?? 0) + 1, processID: job.processID, command: job.command,
      options: job.options, address: job.address, ping: job.ping, instance: job.instance,
      channel: job.channel)
    if isOwn {
      shell.ownSession.jobs.append(numbered)
    } else {
      shell.session.jobs.append(numbered)
    }
    print("[\(numbered.number)] \(numbered.processID)\n")
    print(numbered.text.heading)
    shell.session.status = 0
  }

  /// `connect INSTANCE ping … &`: the ping runs there, and its shell here.
  mutating func startRemoteJob(_ words: [String]) {
    guard shell.login == nil else {
      return fail("sh: leave this instance first: exit, then connect … ping … &\n", status: 1)
    }
    guard shell.ownSession.jobs.count < Limits.jobs else {
      return fail("sh: at most \(Limits.jobs) jobs at once: end one with kill -INT %1\n", status: 1)
    }
    let (instance, command): (Instance, [String])
    do {
      (instance, command) = try InstanceReference.find(Array(words.dropFirst()), in: cloud)
    } catch {
      return fail("connect: \(error.message)\n", status: 255)
    }
    guard command.first == "ping" else { return refuseJob() }
    let start = cloud.now
    do {
      let login = try openLogin(on: instance, isInteractive: false)
      events.append(.connected(instance.id))
      remember(login)
      shell.login = login
      let before = shell.ownSession.jobs.count
      startJob(command, typedAs: words, over: login.channel)
      let status = shell.session.status
      shell.login = nil
      if shell.ownSession.jobs.count == before {
        cloud.closeInstanceConnectSession(login.channel.id)
      }
      shell.session.status = status
    } catch {
      noteFailedConnection(by: "connect", to: instance, at: start)
      complain(error.message + "\n")
      shell.session.status = 255
    }
  }

  mutating func refuseJob() {
    fail(
      """
      sh: running anything but a ping in the background with '&' is not supported
          Run it without '&', or ping: ping ADDRESS &, or connect INSTANCE ping ADDRESS &

      """, status: 2)
  }

  // MARK: Naming

  /// The job that `%1`, `%%`, `%+`, a process's number or nothing means, or a complaint.
  mutating func job(_ reference: String?, for program: String) -> Job? {
    let jobs = shell.session.jobs
    let found: Job?
    switch reference {
    case nil, "%%", "%+", "%": found = jobs.last
    case "%-": found = jobs.dropLast().last ?? jobs.last
    case let text? where text.hasPrefix("%"):
      let rest = String(text.dropFirst())
      found = jobs.first {
        rest == String($0.number) || (Int(rest) == nil && $0.command.hasPrefix(rest))
      }
    case let text?: found = jobs.first { Int(text) == $0.processID }
    }
    if found == nil {
      complain("sh: \(program): \(reference ?? "current"): no such job\n")
    }
    return found
  }

  // MARK: Showing

  /// How many new lines of one job an input shows; the summary counts the rest.
  private static let mostLines = 10

  /// After an input: what the jobs have printed meanwhile, and which of them have ended.
  mutating func reportJobs() {
    guard !(shell.ownSession.jobs.isEmpty && shell.login?.session.jobs.isEmpty ?? true) else {
      return
    }
    for job in shell.ownSession.jobs { report(job) }
    for job in shell.login?.session.jobs ?? [] { report(job) }
  }

  private mutating func report(_ job: Job) {
    guard let process = cloud.pingProcess(job.ping) else { return remove(job) }
    guard carriesOutput(of: job, process) else { return }
    showLines(of: job, process)
    if process.hasEnded {
      finish(job, process, isInterrupted: false)
      let status = Ping.status(received: process.replies.count, job.options)
      announce(job, status == 0 ? "Done" : "Exit \(status)")
    }
  }

  /// The lines of answers that were not shown yet.
  ///
  /// `fg` shows them all, as a terminal that watches the ping does.
  mutating func showLines(of job: Job, _ process: PingProcess, most: Int = mostLines) {
    let fresh = process.replies.dropFirst(job.shown)
    update(job) { $0.shown = process.replies.count }
    guard !job.options.isQuiet, !fresh.isEmpty else { return }
    let left = fresh.count - most
    if left > 0 { print("… \(left) more answers …\n") }
    print(fresh.suffix(most).map { job.text.line(for: $0) }.joined())
  }

  /// What a ping says at its end; the tutor hears of it as of any other.
  mutating func finish(_ job: Job, _ process: PingProcess, isInterrupted: Bool) {
    let summary = job.text.summary(
      of: process.statistics, milliseconds: process.lastSentAt - process.startedAt)
    print((isInterrupted ? "^C" : "") + summary)
    let lines = job.options.isQuiet ? "" : process.replies.map { job.text.line(for: $0) }.joined()
    let ping =
      job.instance == nil || job.channel == nil
      ? job.command : job.command.split(separator: " ").drop { $0 != "ping" }.joined(separator: " ")
    events.append(
      .pinged(
        LabEvent.Ping(
          from: job.instance, command: ping, address: job.address,
          sent: process.transmitted, received: process.replies.count,
          transcript: job.text.heading + lines + summary, at: process.startedAt)))
    remove(job)
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
    Ping.status(received: cloud.pingProcess(job.ping)?.replies.count ?? 0, job.options)
  }

  /// Whether the output still gets here: lines over a connection that a rule or a route has cut
  /// (T2.8) end the job, as `ssh` ends with a broken pipe.
  private mutating func carriesOutput(of job: Job, _ process: PingProcess) -> Bool {
    guard let channel = job.channel else { return true }
    let lines = process.replies.count - job.shown
    guard lines > 0 || process.hasEnded else { return true }
    let passes = cloud.instanceConnectTraffic(
      channel, packetsIn: max(1, lines), bytesIn: max(1, lines) * 52, packetsOut: max(1, lines),
      bytesOut: max(1, lines) * 140)
    if passes { return true }
    complain("client_loop: send disconnect: Broken pipe\n")
    remove(job)
    announce(job, "Exit 255")
    return false
  }

  // MARK: Changing

  mutating func remove(_ job: Job) {
    cloud.removePing(job.ping)
    if let channel = job.channel { cloud.closeInstanceConnectSession(channel.id) }
    shell.ownSession.jobs.removeAll { $0.ping == job.ping }
    shell.login?.session.jobs.removeAll { $0.ping == job.ping }
  }

  private mutating func update(_ job: Job, _ change: (inout Job) -> Void) {
    if let place = shell.ownSession.jobs.firstIndex(where: { $0.ping == job.ping }) {
      change(&shell.ownSession.jobs[place])
    }
    guard var login = shell.login,
      let place = login.session.jobs.firstIndex(where: { $0.ping == job.ping })
    else { return }
    change(&login.session.jobs[place])
    shell.login = login
  }
}
