public import AWSCommandLine
public import AWSServices
import DataPlane
public import Foundations
import NetworkModel

/// The learner's command line: variables, files, and whether it is logged in to an instance.
///
/// A value without I/O: what a command changes is this value and the cloud's, and what it prints
/// comes back as outputs.
public struct Shell: Equatable, Sendable {
  @CopyOnWrite var ownSession: ShellSession
  /// The files of the learner's own computer; `file://policy.json` reads them.
  public internal(set) var home = HomeDirectory(path: "/home/learner")
  var instances: [InstanceMachine] = []
  /// What `aws configure set` wrote down on the learner's own computer.
  public internal(set) var awsConfiguration = AWSConfiguration()
  public internal(set) var login: Login?
  /// Whether files are written by root just now.
  var actsAsRoot = false
  /// The ping that the terminal follows.
  var foreground: Job?
  /// The window whose shell, login and foreground these are.
  public private(set) var window = ShellWindow.first
  /// What the others have left, where that is more than a new one has.
  private var otherWindows: [Int: ShellWindow] = [:]
  /// Small variations in what programs print, such as the time between two pings.
  var chance: RandomSource
  /// Words that whoever owns the shell understands before it, and that a mistyped command may mean.
  let otherWords: [String]

  public init(seed: UInt64, otherWords: [String] = []) {
    self.otherWords = otherWords
    chance = RandomSource(seed: seed, stream: "shell")
    ownSession = ShellSession(user: "learner", homeDirectory: home.path)
  }

  // MARK: Windows

  /// Turns to another window on the learner's computer, a new one if nothing was done there yet.
  ///
  /// A window has a shell, logins and a foreground of its own; files, instances and the network are
  /// the same in all of them. At rest the first one is served.
  public mutating func turn(to number: Int) {
    guard number != window else { return }
    let left = ShellWindow(
      session: ownSession, login: login, foreground: foreground,
      workingDirectory: home.workingDirectory)
    otherWindows[window] = left == newWindow ? nil : left
    let next = otherWindows.removeValue(forKey: number) ?? newWindow
    (ownSession, login, foreground) = (next.session, next.login, next.foreground)
    home.returnTo(next.workingDirectory)
    window = number
  }

  /// Whether something was done in a window, at rest, that closing it would end.
  public func hasUsed(window number: Int) -> Bool { otherWindows[number] != nil }

  /// Whether pings run in the background of the running shell.
  public var hasJobs: Bool { !session.jobs.isEmpty }

  private var newWindow: ShellWindow {
    ShellWindow(
      session: ShellSession(user: "learner", homeDirectory: home.path),
      workingDirectory: home.path)
  }

  /// The window is closed: what runs in it ends, and its shell with it.
  public mutating func hangUp(on cloud: inout Cloud) -> CommandResult {
    let result = run(on: &cloud, with: .forOneInput) { $0.hangUp() }
    ownSession = newWindow.session
    home.returnTo(home.path)
    return result
  }

  /// Where the next command runs.
  public var host: Host {
    login.map { .instance($0.instance, address: $0.address) } ?? .ownComputer
  }

  /// `$?`: the last command's exit status.
  public var status: Int { session.status }

  /// Whether anything differs that a person would miss: statuses and chance come and go.
  public func differs(from other: Shell) -> Bool {
    guard self != other else { return false }
    var (here, there) = (settled, other.settled)
    here.chance = there.chance
    return here != there
  }

  /// Without what every command sets anew, in this window and in the others.
  private var settled: Shell {
    var shell = self
    shell.session.settle()
    shell.otherWindows = otherWindows.compactMapValues { window in
      var window = window
      window.session.settle()
      window.login?.session.settle()
      return window == newWindow ? nil : window
    }
    return shell
  }

  /// What a variable of the running shell holds, `nil` when it is not set.
  public func value(of variable: String) -> String? { session.variables[variable] }

  /// Whether something is to be done when the script ends: the trap on `EXIT`.
  public var hasExitTrap: Bool { session.traps["EXIT"].map { !$0.isEmpty } ?? false }

  /// Makes ready for a script: `$0`, `$1` …, and the file itself where scripts look for it.
  ///
  /// Scripts change to the directory that they lie in and read their own first lines. A path that
  /// the lab cannot have, such as one with `..`, is the file's name in the home directory.
  public mutating func beginScript(named name: String, _ parameters: [String], text: String? = nil)
  {
    ownSession.parameters = parameters
    ownSession.name = name
    guard let text else { return }
    let parts = name.split(separator: "/", omittingEmptySubsequences: false)
    if parts.count > 1 {
      let directory = parts.dropLast().joined(separator: "/")
      let fits =
        !parts.contains("..") && !name.hasPrefix("~")
        && (try? home.makeDirectory(directory, withParents: true)) != nil
      if !fits { ownSession.name = "./" + (parts.last ?? "sh") }
    }
    // A script that is too large for the lab's files runs all the same.
    try? home.write(text, to: ownSession.name)
    try? home.setMode(0o755, of: ownSession.name)
  }

  /// The next input stands there in its script, so that `LINENO` counts the script's lines.
  public mutating func moveTo(line: Int) { ownSession.linesBefore = max(0, line - 1) }

  /// Offers what commands read from standard input.
  ///
  /// - Parameter isComplete: whether nothing will follow. Otherwise a command that finds nothing left
  ///   stops the input with `wantsInput`.
  public mutating func offerInput(_ text: String, isTerminal: Bool, isComplete: Bool) {
    ownSession.descriptors.offerInput(text, isTerminal: isTerminal, isComplete: isComplete)
  }

  /// More of it has come.
  public mutating func addInput(_ text: String, isComplete: Bool) {
    ownSession.descriptors.addInput(text, isComplete: isComplete)
  }

  // MARK: Running

  /// Runs an input of one or more commands.
  ///
  /// - Parameter isFollowed: whether a terminal watches: a `ping` that stands alone then becomes the
  ///   foreground process, which `proceed` and `interrupt` go on with. Otherwise it runs to its end,
  ///   or to `PingOptions.packetsWithoutTerminal` when it has none.
  /// - Parameter fuel: what the session has left; an input takes `Limits.stepsOfInput` of it at most.
  public mutating func execute(
    _ program: ShellProgram, on cloud: inout Cloud, isFollowed: Bool = false,
    with fuel: Fuel = .forOneInput
  ) -> CommandResult {
    run(on: &cloud, isFollowed: isFollowed, with: fuel) { context in
      // On an instance it must get there first.
      guard context.typeOnInstance(program.text) else {
        context.shell.session.status = 255
        return
      }
      context.shell.remember(program.text)
      context.run(program)
      context.reportJobs()
    }
  }

  /// What is typed from here on is that input of whoever owns the shell, in `history` as in messages.
  public mutating func begin(input number: Int) {
    ownSession.history.begin(input: number)
    login?.session.history.begin(input: number)
  }

  /// The number of the input that was typed last in this window.
  public var input: Int { session.history.input }

  /// Notes what was typed, for `history`: words that whoever owns the shell understands, too.
  public mutating func remember(_ line: String) { session.history.add(line) }

  /// The same on the learner's own computer, whatever machine the learner is logged in to.
  public mutating func executeOnOwnComputer(
    _ program: ShellProgram, on cloud: inout Cloud, with fuel: Fuel = .forOneInput
  ) -> CommandResult {
    let login = login
    self.login = nil
    defer { self.login = login }
    return execute(program, on: &cloud, with: fuel)
  }

  /// The command that runs in the foreground, if one does; no other runs until it has ended.
  public var foregroundCommand: String? { foreground?.command }

  /// Whether that goes on until somebody ends it.
  public var isForegroundEndless: Bool {
    guard let options = foreground?.options else { return false }
    return options.count == nil && options.deadlineMilliseconds == nil
  }

  /// Lets time pass until the foreground process has sent so many packets more, or has ended.
  public mutating func proceed(
    packets: Int, on cloud: inout Cloud, with fuel: Fuel = .forOneInput
  ) -> CommandResult {
    run(on: &cloud, with: fuel) { $0.proceed(packets: packets) }
  }

  /// Ends the foreground process as Ctrl-C does.
  public mutating func interrupt(on cloud: inout Cloud) -> CommandResult {
    run(on: &cloud, with: .forOneInput) { $0.interruptForeground() }
  }

  private mutating func run(
    on cloud: inout Cloud, isFollowed: Bool = false, with fuel: Fuel,
    _ body: (inout ShellContext) -> Void
  ) -> CommandResult {
    var context = ShellContext(shell: self, cloud: cloud, isFollowed: isFollowed, fuel: fuel)
    let before = context.fuel.remaining
    context.serveHost()
    context.descriptors = session.descriptors
    context.beginNumberingSources()
    context.bootInstances()
    body(&context)
    context.serveReaders()
    context.descriptors.forgetUnused()
    context.shell.session.descriptors = context.descriptors
    context.cloud.serve(context.cloud.homeRegion)
    context.printed.flush()
    let execution = CommandResult(
      outputs: context.printed.outputs, status: context.shell.status, events: context.events,
      milliseconds: context.cloud.now - cloud.now, ending: context.ending,
      steps: before - context.fuel.remaining, wantsInput: context.wantsInput)
    self = context.shell
    cloud = context.cloud
    return execution
  }

  /// The running shell: the instance's while logged in, else the learner's own.
  var session: ShellSession {
    _read {
      if let login { yield login.session } else { yield ownSession }
    }
    _modify {
      // What is changed is owned by nobody else meanwhile, so that it is not copied.
      guard var login else {
        yield &ownSession
        return
      }
      self.login = nil
      yield &login.session
      self.login = login
    }
  }

  /// The files of the machine where commands run.
  var currentHome: HomeDirectory {
    get {
      guard let instance = login?.instance else { return home }
      var home = machine(of: instance).home
      home.actsAsRoot = actsAsRoot
      return home
    }
    _modify {
      guard let instance = login?.instance else {
        yield &home
        return
      }
      let index = indexOfMachine(of: instance)
      instances[index].home.actsAsRoot = actsAsRoot
      defer { instances[index].home.actsAsRoot = false }
      yield &instances[index].home
    }
  }

  /// Writes to what is open on a machine, an instance or the learner's own computer: whether that was
  /// allowed was asked when it was opened.
  mutating func withFiles<Failure: Error>(
    of machine: ResourceID<Instance>?, _ body: (inout HomeDirectory) throws(Failure) -> Void
  ) throws(Failure) {
    guard let machine else { return try body(&home) }
    let index = indexOfMachine(of: machine)
    instances[index].home.actsAsRoot = true
    defer { instances[index].home.actsAsRoot = false }
    try body(&instances[index].home)
  }

  private mutating func indexOfMachine(of instance: ResourceID<Instance>) -> Int {
    if let index = instances.firstIndex(where: { $0.instance == instance }) { return index }
    instances.append(InstanceMachine(instance: instance))
    return instances.count - 1
  }

  func machine(of instance: ResourceID<Instance>) -> InstanceMachine {
    instances.first { $0.instance == instance } ?? InstanceMachine(instance: instance)
  }

  mutating func updateMachine(
    of instance: ResourceID<Instance>, _ change: (inout InstanceMachine) -> Void
  ) {
    var machine = machine(of: instance)
    change(&machine)
    if let index = instances.firstIndex(where: { $0.instance == instance }) {
      instances[index] = machine
    } else {
      instances.append(machine)
    }
  }
}

extension Shell {
  /// What may stand at the place of the input's last word, as far as it has been typed.
  ///
  /// `resources` answers values for a member of a request, by its name, for `aws` options.
  public func candidates(
    for input: String, in cloud: Cloud, resources: (String) -> [Candidate] = { _ in [] }
  ) -> [Candidate] {
    let words = Self.wordsBeingTyped(in: input)
    let typed = words.last ?? ""
    if typed.hasPrefix("$"), (typed.dropFirst() + "x").isShellName {
      return matching(typed, session.variables.all.map { Candidate("$" + $0.name) })
    }
    guard words.count > 1, let program = words.first else {
      let programs = ProgramRegistry.names(at: host).map { name in
        Candidate(name, ProgramRegistry.program(named: name)?.summary ?? "")
      }
      let own = (Array(session.functions.keys) + session.aliases.keys).map { Candidate($0) }
      return matching(typed, (programs + own).sorted { $0.text < $1.text })
    }
    switch program {
    case "aws":
      if typed.hasPrefix("file://") {
        let path = String(typed.dropFirst("file://".count))
        return matching(typed, home.candidates(for: path).map { Candidate("file://" + $0) })
      }
      return AWS.commandLine(for: cloud.region).candidates(
        for: Array(words.dropFirst()), resources: resources)
    case "connect" where words.count == 2:
      let instances = cloud.usedRegions.flatMap { region in
        cloud.serving(region).network.instances.filter { $0.state == .running }
      }
      return matching(
        typed,
        instances.map { Candidate($0.name ?? $0.id.rawValue, $0.id.rawValue) })
    default:
      return matching(typed, currentHome.candidates(for: typed).map { Candidate($0) })
    }
  }

  private func matching(_ typed: String, _ candidates: [Candidate]) -> [Candidate] {
    candidates.filter { $0.text.hasPrefix(typed) }
  }

  /// The words of the command at the end of the input; the last is the one being typed, and empty
  /// after a blank.
  static func wordsBeingTyped(in input: String) -> [String] {
    var words = [""]
    var quote: Character?
    for character in input {
      switch (character, quote) {
      case ("'", nil), ("\"", nil): quote = character
      case (let mark, let open?) where mark == open: quote = nil
      case (" ", nil), ("\t", nil):
        if words.last != "" { words.append("") }
      case (";", nil), ("|", nil), ("&", nil), ("(", nil), ("\n", nil): words = [""]
      default: words[words.count - 1].append(character)
      }
    }
    return words
  }
}

/// What an instance keeps between two logins.
struct InstanceMachine: Equatable, Sendable {
  struct LastLogin: Equatable, Sendable {
    var at: Instant
    /// The Instance Connect service's address that it came from.
    var from: IPAddress
  }

  let instance: ResourceID<Instance>
  var home = HomeDirectory(path: "/home/ec2-user")
  var lastLogin: LastLogin?
  /// Whether its user data has been run.
  var hasBooted = false
}

/// Something to show, and where it belongs.
public enum Output: Equatable, Sendable {
  case standardOutput(String)
  case standardError(String)

  public var text: String {
    switch self {
    case .standardOutput(let text), .standardError(let text): text
    }
  }
}
