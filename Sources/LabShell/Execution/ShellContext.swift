import AWSServices
import DataPlane
import Foundations
import NetworkModel

/// The run of one input: what commands read and change, and what they have printed so far.
struct ShellContext {
  var shell: Shell
  var cloud: Cloud
  /// Whether a ping becomes the foreground process of the shell: a terminal follows, and it stands
  /// alone.
  private(set) var startsForeground: Bool
  var events: [LabEvent] = []
  var ending: CommandResult.Ending?
  /// Whether a machine runs its user data, beside whatever else goes on: no time passes for that.
  var isBooting = false
  /// Inside `sudo`.
  var isRoot = false
  /// Set by `exit`, by an error that ends the input and by a limit: what follows is not run.
  var isStopped = false
  /// Set by `break`, `continue` and `return`, until the loop or the function is reached.
  var unwinding: Unwinding?
  /// What commands of the running shell read and write.
  var descriptors = Descriptors()
  var printed = PrintedOutput()
  /// What pipes and substitutions have collected, innermost last.
  var captures: [Capture] = []
  /// Files that process substitutions made, by their paths.
  var substitutedFiles: [String: String] = [:]
  /// What reads the files that `>(…)` made, by their paths.
  var substitutedReaders: [String: Int] = [:]
  /// Whether a `>(…)` reads on: what it writes to goes on, too, and does not begin anew.
  var resumesFiles = false
  /// How many conditions are being judged: there `set -e` and `ERR` look away.
  var shields = 0
  /// How many loops run in the running function.
  var loops = 0
  /// Names of the running functions, the innermost last.
  var functions: [String] = []
  var line = 1
  /// The running command as it was written.
  var commandText = ""
  /// What a trap is about, while its commands run.
  var trapped: (line: Int, command: String)?
  /// How many files are being read by `.`.
  var filesRead = 0
  /// Whether the reader of a pipe had enough before its end.
  var hasReaderStopped = false
  /// Whether a command reads what has not come yet: the input runs again when it has.
  var wantsInput = false
  /// When `timeout` ends what runs.
  var deadline: Instant?
  var hasMissedDeadline = false
  /// Where `/dev/console` leads to: while an instance boots, to its output.
  var console = Descriptors.Target.nothing
  /// Whether what the running command wrote did not find room.
  var hasWritingFailed = false

  /// What this input may still do.
  private(set) var fuel: Fuel
  private var remainingOutput = Limits.outputBytes
  private var unpaidBytes = 0
  private var isOutOfTime = false
  private var depth = 0
  private var lastSource = 0
  /// Whether a subshell runs: what it starts would outlive it unseen.
  private(set) var isInSubshell = false

  enum Unwinding: Equatable {
    case breakLoops(Int)
    case continueLoop(Int)
    case returnFromFunction
  }

  struct Capture {
    var text = ""
    /// How much a pipe takes before it stops its writer; `nil` for what is no pipe.
    var pipeBytes: Int?
    var isFull = false
  }

  init(shell: Shell, cloud: Cloud, isFollowed: Bool, fuel: Fuel) {
    self.fuel = fuel.capped(at: Limits.stepsOfInput)
    self.shell = shell
    self.cloud = cloud
    startsForeground = isFollowed
  }

  /// Whether the next command runs.
  var goesOn: Bool { !isStopped && unwinding == nil }

  /// Runs a program in the current shell, or says why it cannot be run.
  mutating func run(_ program: ShellProgram) {
    depth += 1
    defer { depth -= 1 }
    guard depth <= Limits.nesting else {
      fail("sh: nested too deeply\n", status: 2)
      return
    }
    switch program.content {
    case .success(let tree):
      let mayFollow = startsForeground
      startsForeground = mayFollow && tree.isOneCommand
      var interpreter = Interpreter(hereDocuments: tree.hereDocuments)
      interpreter.run(tree.list, in: &self)
      startsForeground = mayFollow
    case .failure(let error): fail(error.message, status: 2)
    }
  }

  /// Ends the input with a message.
  mutating func fail(_ message: String, status: Int) {
    printError(message)
    shell.session.status = status
    isStopped = true
  }

  // MARK: Time and fuel

  /// Pays for work; where the fuel is spent, the input ends.
  mutating func spend(steps: Int) {
    guard !fuel.isSpent else { return }
    fuel.spend(steps)
    guard fuel.isSpent else { return }
    printed.append(ExpansionError.tooMuchWork.message, isError: true)
    shell.session.status = 1
    isStopped = true
  }

  /// Lets time pass, as far as the lab's clock may run.
  mutating func spend(milliseconds: Int) {
    guard !isBooting else { return }
    var milliseconds = milliseconds
    if let deadline, milliseconds >= deadline - cloud.now {
      milliseconds = max(0, deadline - cloud.now)
      hasMissedDeadline = true
      isStopped = true
    }
    let packets = cloud.fabric.notedPackets
    defer { spend(steps: (cloud.fabric.notedPackets - packets) * Cost.packet) }
    let end = cloud.startedAt + Limits.secondsOfSession * 1000
    guard milliseconds > end - cloud.now else {
      cloud.advance(byMilliseconds: milliseconds)
      return bootInstances()
    }
    if cloud.now < end { cloud.advance(to: end) }
    guard !isOutOfTime else { return }
    isOutOfTime = true
    fail(
      "sh: stopped: the lab's clock runs \(Limits.secondsOfSession / 86_400) days and no more; "
        + "'undo' and 'reset' take time back\n", status: 1)
  }

  /// Counts work, by what a loop's turn costs; `false` when there was too much.
  mutating func mayWork(_ turns: Int = 1) -> Bool {
    spend(steps: turns * Cost.turn)
    return !fuel.isSpent
  }

  /// Counts the work of so many bytes that are looked at or copied.
  mutating func spend(bytes: Int) {
    unpaidBytes += bytes
    spend(steps: unpaidBytes / Cost.bytesOfOutputPerStep)
    unpaidBytes %= Cost.bytesOfOutputPerStep
  }

  /// The same where the work is not begun that cannot be paid.
  mutating func pay(bytes: Int) throws(ExpansionError) {
    spend(bytes: bytes)
    if fuel.isSpent { throw .tooMuchWork }
  }

  /// Lends the fuel to work that counts for itself.
  mutating func paying<Result, Failure>(
    _ work: (inout Fuel) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    var rest = fuel
    defer { spend(steps: fuel.remaining - rest.remaining) }
    return try work(&rest)
  }

  /// Counts bytes that are printed; `false` when there were too many.
  mutating func mayPrint(_ bytes: Int) -> Bool {
    guard remainingOutput > 0 else { return false }
    remainingOutput -= bytes
    return remainingOutput > 0
  }

  /// Whether a limit was met, which ends the input wherever it is.
  var isExhausted: Bool {
    remainingOutput <= 0 || isOutOfTime || fuel.isSpent || wantsInput || hasMissedDeadline
  }

  /// Goes back to an earlier moment of the input; the work since then stays paid.
  mutating func goBack(to before: ShellContext) {
    let fuel = self.fuel
    self = before
    self.fuel = fuel
  }

  /// A number for a text that is read bit by bit.
  mutating func newSource() -> Int {
    lastSource += 1
    return lastSource
  }

  mutating func beginNumberingSources() { lastSource = descriptors.lastNumber }

  // MARK: Subshells

  /// Runs `body` in a copy of the shell: variables, options, `exit` and logins stay inside.
  mutating func inSubshell(_ body: (inout ShellContext) -> Void) {
    spend(steps: Cost.subshell + shell.session.variables.count / Cost.variablesPerStep)
    let outer = (
      own: shell.ownSession, login: shell.login, stopped: isStopped, unwinding: unwinding,
      descriptors: descriptors, loops: loops, functions: functions
    )
    let directories = (
      own: shell.home.workingDirectory, current: shell.currentHome.workingDirectory
    )
    let host = shell.host
    let wasInSubshell = isInSubshell
    isInSubshell = true
    let exitTrap = shell.session.traps["EXIT"]
    shell.session.traps = shell.session.traps.filter { $0.value.isEmpty }
    body(&self)
    if exitTrap != shell.session.traps["EXIT"] { runExitTrap() }
    isInSubshell = wasInSubshell
    let status = shell.session.status
    shell.ownSession = outer.own
    shell.login = outer.login
    serveHost()
    shell.session.status = status
    shell.home.returnTo(directories.own)
    if shell.host == host { shell.currentHome.returnTo(directories.current) }
    // What was read of a file is read for the outer shell, too.
    var descriptors = outer.descriptors
    descriptors.take(sourcesOf: self.descriptors)
    self.descriptors = descriptors
    // A limit stops everything, `exit` only the subshell.
    isStopped = outer.stopped || isExhausted
    (unwinding, loops, functions) = (outer.unwinding, outer.loops, outer.functions)
    ending = nil
  }
}

/// What has been shown, in the order in which it appeared; neighbours of one kind are joined.
struct PrintedOutput {
  private(set) var outputs: [Output] = []
  private var text = ""
  private var isError = false

  mutating func append(_ more: String, isError: Bool) {
    if isError != self.isError { flush() }
    self.isError = isError
    text += more
  }

  mutating func flush() {
    guard !text.isEmpty else { return }
    outputs.append(isError ? .standardError(text) : .standardOutput(text))
    text = ""
  }
}

extension ShellContext {
  /// Runs a program by its name and answers its status; 127 when there is none.
  mutating func call(_ call: ProgramCall) -> Int {
    let host = shell.host
    guard let program = ProgramRegistry.program(named: call.programName),
      program.availability.includes(host)
    else {
      if call.name.utf8.contains(UInt8(ascii: "/")) { return runFile(call) }
      spend(steps: Cost.unknownCommand)
      printError(NotFound.message(for: call.name, in: shell))
      return 127
    }
    return program.run(call, in: &self)
  }

  /// A script that is called by its path.
  private mutating func runFile(_ call: ProgramCall) -> Int {
    guard let entry = shell.currentHome.entry(call.name) else {
      printError("sh: \(call.name): No such file or directory\n")
      return 127
    }
    guard let text = entry.text, entry.mode & 0o111 != 0 else {
      printError(
        "sh: \(call.name): \(entry.isDirectory ? "Is a directory" : "Permission denied")\n")
      return 126
    }
    return runScript(
      text, named: call.name, call.arguments, flags: Self.flags(ofFirstLine: text))
  }

  /// The options in `#!/bin/bash -eu`, which count where a script is called by its path.
  private static func flags(ofFirstLine text: String) -> Set<Character> {
    guard text.hasPrefix("#!") else { return [] }
    let words = text.prefix { $0 != "\n" && $0 != "\r\n" }.split(separator: " ").dropFirst()
    return Set(words.filter { $0.hasPrefix("-") && !$0.hasPrefix("--") }.joined())
  }

  /// Ends the running shell: a login on an instance, or the learner's own.
  mutating func exit(status: Int, because ending: CommandResult.Ending = .exit) {
    shell.session.status = status
    guard !isInSubshell else {
      isStopped = true
      return
    }
    runExitTrap()
    isStopped = true
    if shell.login == nil { self.ending = ending } else { endLogin(status: shell.session.status) }
  }

  /// A mistake that a script does not survive.
  mutating func endScript() {
    if !isInSubshell, shell.login == nil { ending = .failedCommand }
  }

  /// What `trap … EXIT` asked for; its own `exit` decides the status.
  mutating func runExitTrap() {
    guard let commands = shell.session.traps.removeValue(forKey: "EXIT"), !commands.isEmpty,
      !isExhausted
    else { return }
    let status = shell.session.status
    (isStopped, unwinding) = (false, nil)
    let wasInSubshell = isInSubshell
    isInSubshell = true
    trapped = (line, commandText)
    run(ShellProgram(commands))
    trapped = nil
    isInSubshell = wasInSubshell
    if !isStopped { shell.session.status = status }
  }
}

/// What came of one input.
public struct CommandResult: Equatable, Sendable {
  /// In the order in which it appeared; neighbours of one kind are joined.
  public var outputs: [Output]
  /// The exit status, as `$?` has it next.
  public var status: Int
  public var events: [LabEvent]
  /// Simulated time that passed.
  public var milliseconds: Int
  /// What ended the learner's own shell, if anything did.
  public var ending: Ending?
  /// The work that it took, in steps of fuel.
  public var steps: Int
  /// Whether it stopped where more of standard input is needed: what it did is to be forgotten, and
  /// the input to be run again when there is more.
  public var wantsInput: Bool

  public enum Ending: Equatable, Sendable {
    /// `exit` was called.
    case exit
    /// A command failed, and `set -e` is on.
    case failedCommand
  }
}
