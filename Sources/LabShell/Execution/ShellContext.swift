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
  private(set) var outputs: [Output] = []
  var events: [LabEvent] = []
  var ending: CommandResult.Ending?
  /// Whether a machine runs its user data, beside whatever else goes on: no time passes for that.
  var isBooting = false
  /// Inside `sudo`.
  var isRoot = false
  /// Set by `exit`, by an error that ends the input and by a limit: what follows is not run.
  var isStopped = false

  /// What this input may still do.
  private(set) var fuel: Fuel
  private var remainingOutput = Limits.outputBytes
  private var remainingCommands = Limits.commands
  private var isOutOfTime = false
  private var depth = 0
  /// Whether a subshell runs: what it starts would outlive it unseen.
  private(set) var isInSubshell = false

  init(shell: Shell, cloud: Cloud, isFollowed: Bool, fuel: Fuel) {
    self.fuel = fuel.capped(at: Limits.stepsOfInput)
    self.shell = shell
    self.cloud = cloud
    startsForeground = isFollowed
  }

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

  // MARK: Printing

  mutating func print(_ text: String) { append(.standardOutput(text), text) }
  mutating func printError(_ text: String) { append(.standardError(text), text) }

  /// Shows what was captured; it has been counted already.
  mutating func show(_ output: Output) { join(output) }

  private mutating func append(_ output: Output, _ text: String) {
    guard !text.isEmpty, remainingOutput > 0 else { return }
    remainingOutput -= text.utf8.count
    spend(steps: text.utf8.count / Cost.bytesOfOutputPerStep)
    guard remainingOutput > 0 else {
      join(.standardError("sh: stopped: more than \(Limits.outputBytes) bytes of output\n"))
      isStopped = true
      return
    }
    join(output)
  }

  private mutating func join(_ output: Output) {
    switch (outputs.last, output) {
    case (.standardOutput(let before), .standardOutput(let text)):
      outputs[outputs.count - 1] = .standardOutput(before + text)
    case (.standardError(let before), .standardError(let text)):
      outputs[outputs.count - 1] = .standardError(before + text)
    case (_, .standardOutput), (_, .standardError):
      outputs.append(output)
    }
  }

  /// Runs `body` and answers what it printed instead of showing it.
  mutating func capture(_ body: (inout ShellContext) -> Void) -> [Output] {
    let before = outputs
    outputs = []
    body(&self)
    let captured = outputs
    outputs = before
    return captured
  }

  // MARK: Time and fuel

  /// Pays for work; where the fuel is spent, the input ends.
  mutating func spend(steps: Int) {
    guard !fuel.isSpent else { return }
    fuel.spend(steps)
    guard fuel.isSpent else { return }
    join(.standardError("sh: stopped: this input takes more work than is left to it\n"))
    shell.session.status = 1
    isStopped = true
  }

  /// Lets time pass, as far as the lab's clock may run.
  mutating func spend(milliseconds: Int) {
    guard !isBooting else { return }
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

  /// Counts one command; `false` when there were too many.
  mutating func mayRunCommand() -> Bool {
    remainingCommands -= 1
    spend(steps: Cost.command)
    guard remainingCommands < 0 else { return !fuel.isSpent }
    fail("sh: stopped: more than \(Limits.commands) commands in one input\n", status: 1)
    return false
  }

  /// Whether a limit was met, which ends the input wherever it is.
  var isExhausted: Bool {
    remainingOutput <= 0 || remainingCommands < 0 || isOutOfTime || fuel.isSpent
  }

  // MARK: Subshells

  /// Runs `body` in a copy of the shell: variables, options, `exit` and logins stay inside.
  mutating func inSubshell(_ body: (inout ShellContext) -> Void) {
    let outer = (own: shell.ownSession, login: shell.login, stopped: isStopped)
    let wasInSubshell = isInSubshell
    isInSubshell = true
    body(&self)
    isInSubshell = wasInSubshell
    let status = shell.session.status
    shell.ownSession = outer.own
    shell.login = outer.login
    serveHost()
    shell.session.status = status
    // A limit stops everything, `exit` only the subshell.
    isStopped = outer.stopped || isExhausted
    ending = nil
  }
}

extension ShellContext {
  /// Runs a program by its name and answers its status; 127 when there is none.
  mutating func call(_ call: ProgramCall) -> Int {
    let host = shell.host
    guard let program = ProgramRegistry.program(named: call.name),
      program.availability.includes(host)
    else {
      printError(NotFound.message(for: call.name, in: shell))
      return 127
    }
    return program.run(call, in: &self)
  }

  /// Ends the running shell: a login on an instance, or the learner's own.
  mutating func exit(status: Int, because ending: CommandResult.Ending = .exit) {
    shell.session.status = status
    isStopped = true
    if shell.login == nil { self.ending = ending } else { endLogin(status: status) }
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

  public enum Ending: Equatable, Sendable {
    /// `exit` was called.
    case exit
    /// A command failed, and `set -e` is on.
    case failedCommand
  }
}
