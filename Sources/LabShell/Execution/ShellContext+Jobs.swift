import AWSServices
import DataPlane
import Foundations
import NetworkModel

extension ShellContext {
  // MARK: Starting

  /// The options and whom they mean; `nil` after a complaint, with the status set.
  mutating func preparePing(
    _ call: ProgramCall
  ) -> (options: PingOptions, address: IPAddress)? {
    let options: PingOptions
    do {
      options = try PingOptions(call.arguments)
    } catch {
      switch error {
      case .noDestination:
        printError("ping: usage error: Destination address required\n")
        shell.session.status = 1
      case .misuse(let message):
        printError("ping: \(message)\n")
        shell.session.status = 2
      case .badArgument(let message):
        printError("ping: \(message)\n")
        shell.session.status = 1
      }
      return nil
    }
    do {
      let address = try HostNames.resolve(options.host, options.family, in: &self)
      guard hasAddress(toReach: address) else {
        printError("ping: connect: Network is unreachable\n")
        shell.session.status = 2
        return nil
      }
      return (options, address)
    } catch {
      printError("ping: \(options.host): \(error.message)\n")
      shell.session.status = 2
      return nil
    }
  }

  /// Starts a ping where the running shell is.
  mutating func startPing(
    _ command: String, _ options: PingOptions, to address: IPAddress,
    over channel: InstanceConnectSession?
  ) -> Job {
    let order = PingProcess.Options(
      from: endpoint, to: wireAddress(of: address), dataLength: options.dataLength,
      intervalMilliseconds: options.intervalMilliseconds, count: options.count,
      deadline: options.deadlineMilliseconds.map { cloud.now + $0 },
      lingerMilliseconds: options.lingerMilliseconds)
    let identifier = shell.chance.integer(in: 2_000...32_767)
    let ping = cloud.startPing(order, identifier: identifier)
    return Job(
      processID: identifier, command: command, options: options, address: address, ping: ping,
      instance: shell.host.instance, channel: channel)
  }

  /// Starts a ping in the background of the running shell.
  mutating func startJob(
    _ words: [String], typedAs typed: [String], over channel: InstanceConnectSession? = nil
  ) {
    guard shell.session.jobs.count < Limits.jobs else { return refuseMoreJobs() }
    let call = ProgramCall(words: words)
    guard let (options, address) = preparePing(call) else { return }
    var job = startPing(typed.joined(separator: " "), options, to: address, over: channel)
    // The learner's own shell keeps what runs over a connection of its own.
    let isOwn = channel != nil
    let jobs = isOwn ? shell.ownSession.jobs : shell.session.jobs
    job.number = (jobs.last?.number ?? 0) + 1
    if isOwn {
      shell.ownSession.jobs.append(job)
    } else {
      shell.session.jobs.append(job)
    }
    print("[\(job.number)] \(job.processID)\n")
    print(job.text.heading)
    shell.session.status = 0
  }

  private mutating func refuseMoreJobs() {
    fail("sh: at most \(Limits.jobs) jobs at once: end one with kill -INT %1\n", status: 1)
  }

  /// `connect INSTANCE ping … &`: the ping runs there, and its shell here.
  mutating func startRemoteJob(_ words: [String]) {
    guard shell.login == nil else {
      return fail("sh: leave this instance first: exit, then connect … ping … &\n", status: 1)
    }
    guard shell.ownSession.jobs.count < Limits.jobs else { return refuseMoreJobs() }
    let (instance, command): (Instance, [String])
    do {
      (instance, command) = try reachInstance(Array(words.dropFirst()))
    } catch {
      return fail("connect: \(error.message)\n", status: 255)
    }
    defer { cloud.serve(cloud.homeRegion) }
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
        cloud.fabric.closeInstanceConnectSession(login.channel.id)
      }
      shell.session.status = status
    } catch {
      recordFailedConnection(by: "connect", to: instance, at: start)
      printError(error.message + "\n")
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
        rest == String($0.number) || (GivenNumber(rest) == nil && $0.command.hasPrefix(rest))
      }
    case let text?: found = jobs.first { GivenNumber(text)?.value == $0.processID }
    }
    if found == nil {
      printError("sh: \(program): \(reference ?? "current"): no such job\n")
    }
    return found
  }

  // MARK: Changing

  mutating func moveToForeground(_ job: Job) {
    shell.ownSession.jobs.removeAll { $0.ping == job.ping }
    shell.login?.session.jobs.removeAll { $0.ping == job.ping }
    shell.foreground = job
  }

  mutating func remove(_ job: Job) {
    cloud.removePing(job.ping)
    if let channel = job.channel {
      cloud.inRegion(job.ping.region) { $0.fabric.closeInstanceConnectSession(channel.id) }
    }
    if shell.foreground?.ping == job.ping { shell.foreground = nil }
    shell.ownSession.jobs.removeAll { $0.ping == job.ping }
    shell.login?.session.jobs.removeAll { $0.ping == job.ping }
  }

  mutating func update(_ job: Job, _ change: (inout Job) -> Void) {
    if shell.foreground?.ping == job.ping, var foreground = shell.foreground {
      change(&foreground)
      shell.foreground = foreground
    }
    if let index = shell.ownSession.jobs.firstIndex(where: { $0.ping == job.ping }) {
      change(&shell.ownSession.jobs[index])
    }
    guard var login = shell.login,
      let index = login.session.jobs.firstIndex(where: { $0.ping == job.ping })
    else { return }
    change(&login.session.jobs[index])
    shell.login = login
  }
}

extension Interpreter {
  /// Runs what `&` ends: a ping goes on while time passes, here or as `connect INSTANCE ping …`;
  /// all else comes to its end at once, since nothing runs beside the lab's one thread of events.
  mutating func runInBackground(_ list: AndOrList, in context: inout ShellContext) {
    if startJob(list, in: &context) { return }
    var interpreter = self
    guard context.mayWork() else { return }
    context.inSubshell { context in
      // What runs in the background reads nothing.
      context.reading("") { interpreter.run(list, in: &$0) }
    }
    guard context.goesOn else { return }
    context.finishInBackground()
  }

  /// Whether the list is one ping that is followed or was refused.
  private mutating func startJob(_ list: AndOrList, in context: inout ShellContext) -> Bool {
    guard list.rest.isEmpty, list.first.commands.count == 1, !list.first.isNegated,
      case .simple(let command) = list.first.commands[0], command.redirections.isEmpty,
      command.assignments.isEmpty, !context.isInSubshell, let first = command.words.first,
      first.literalText == "ping" || first.literalText == "connect"
    else { return false }
    guard context.mayWork() else { return true }
    do {
      let words = try expand(command.words, in: &context)
      switch words.first {
      case "ping": context.startJob(words, typedAs: words)
      default: context.startRemoteJob(words)
      }
    } catch {
      report(error, in: &context)
    }
    return true
  }
}

extension ShellContext {
  /// Keeps the status of what ran in the background, and the number of its process.
  mutating func finishInBackground() {
    let process = shell.chance.integer(in: 2_000...32_767)
    shell.session.background.add(shell.session.status, of: process)
    shell.session.status = 0
  }
}
