import AWSServices
import ArgumentParser
import Foundations
import LabSession
import LabShell
import NetworkModel
import Presentation
import SessionStore
import SystemCalls
import Tutor

/// `vpclab sh`: the simulator's shell without a lesson.
struct ShellCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sh",
    abstract: "Free play: run commands against a fresh simulated account.",
    discussion: """
      Prints exactly what the commands print, and exits with the last one's status.

        vpclab sh -c 'aws ec2 describe-vpcs --output table'
        vpclab sh script.sh
        echo 'aws sts get-caller-identity' | vpclab sh
        vpclab sh clean-up.sh < answers

      --from opens the lab of a recorded session as it was after an event, to look and to try. The file \
      stays as it is; what is done is not saved.

        vpclab sh --from ann.jsonl --at 30
        vpclab sh --from ann.jsonl --at vpc-1 -c 'why'
      """)

  @Option(name: .customShort("c"), help: "Run this command.")
  var command: String?

  @Argument(help: "A file of commands; - or nothing: standard input.")
  var script = "-"

  @Argument(parsing: .captureForPassthrough, help: "The script's parameters: $1, $2 …")
  var parameters: [String] = []

  @OptionGroup var start: StartOptions

  @Option(help: "A transcript whose lab is opened, or a session's id.")
  var from: String?

  @Option(
    parsing: .unconditional,
    help: "The event after which it is opened, or a checkpoint; its end if not given.")
  var at: MomentArgument?

  func validate() throws {
    if at != nil, from == nil { throw ValidationError("--at needs --from and a transcript.") }
  }

  private var scriptName: String {
    if command != nil { return "-c" }
    return script == "-" ? "standard input" : script
  }

  func run() throws {
    if let from { return try open(from) }
    let text = try command ?? FileText.script(at: script)
    let streams = StandardStreams()
    // A script that cannot be parsed is not begun.
    let inputs = Script.inputs(of: text)
    if let complaint = inputs.compactMap({ $0.complaint(in: scriptName) }).first {
      try streams.writeMessage(complaint)
      throw ExitStatus.scriptInvalid.code
    }
    let (seed, seconds) = start.start()
    var cloud = Cloud(seed: seed, now: Instant(seconds: seconds))
    var shell = Shell(seed: seed)
    let isFile = command == nil && script != "-"
    shell.beginScript(named: isFile ? script : "sh", parameters, text: isFile ? text : nil)
    var reading = try ScriptInput(isFree: command != nil || script != "-", for: &shell)
    var fuel = Fuel(steps: Limits.stepsOfSession)
    for input in inputs {
      guard !fuel.isSpent else { throw tooMuchWork }
      shell.moveTo(line: input.firstLine)
      let execution = try run(input, reading: &reading, in: &shell, on: &cloud, with: fuel)
      fuel.spend(Self.stepsOfALine + execution.steps)
      if execution.ending != nil { break }
    }
    if shell.hasExitTrap {
      _ = try run("exit", reading: &reading, in: &shell, on: &cloud, with: fuel)
    }
    if shell.status != 0 { throw ExitCode(Int32(shell.status)) }
  }

  /// Runs an input and shows what it prints, as often as it asks for more to read.
  private func run(
    _ input: ShellProgram, reading: inout ScriptInput, in shell: inout Shell,
    on cloud: inout Cloud, with fuel: Fuel
  ) throws -> CommandResult {
    let streams = StandardStreams()
    var shown = 0
    while true {
      let before = reading.mayBeAsked ? (shell: shell, cloud: cloud) : nil
      let execution = shell.execute(input, on: &cloud, with: fuel)
      let outputs = execution.outputs.dropping(bytes: shown)
      try streams.write(outputs)
      guard execution.wantsInput, let before else { return execution }
      shown += outputs.reduce(0) { $0 + $1.text.utf8.count }
      (shell, cloud) = (before.shell, before.cloud)
      try reading.give(to: &shell)
    }
  }

  /// What a line that does nothing takes.
  private static let stepsOfALine = 20

  /// Free play is paid from a session's budget, too: a script of a million lines ends.
  private var tooMuchWork: CommandFailure {
    CommandFailure(
      "\(scriptName) takes more work than a session has ('vpclab limits'); the rest was not run",
      status: .notAllPassed)
  }

  /// A person at the terminal, or a script, in the lab of somebody's session.
  private func open(_ path: String) throws {
    let file = try TranscriptFile(SessionName.path(of: path))
    let last = try at?.event(in: file.transcript, of: path)
    let isScript = command != nil || script != "-" || isatty(STDIN_FILENO) != 1
    guard isScript else {
      return try InteractiveLab.run { shelf, _ throws(CommandFailure) in
        (try RecordedSession.copy(of: file, upTo: last, shelf: shelf), .resumed)
      }
    }
    let text = try command ?? FileText.script(at: script)
    var session = try RecordedSession.copy(of: file, upTo: last, shelf: LessonStore())
    let streams = StandardStreams(of: .foreignFile)
    var status = 0
    for input in ParsedInput.inputs(ofScript: text) {
      if let complaint = input.complaint(in: scriptName) {
        try streams.writeMessage(complaint)
        throw ExitStatus.scriptInvalid.code
      }
      let response = try session.perform(.command(input))
      try streams.write(response.messages)
      status = response.status
      if response.endsScript || response.questions.contains(.quit) { break }
    }
    if status != 0 { throw ExitCode(Int32(clamping: status)) }
  }
}

extension [Output] {
  /// What follows the first bytes.
  fileprivate func dropping(bytes: Int) -> [Output] {
    var rest = bytes
    return compactMap { output in
      let dropped = Swift.min(rest, output.text.utf8.count)
      rest -= dropped
      guard dropped < output.text.utf8.count else { return nil }
      let text = String(decoding: output.text.utf8.dropFirst(dropped), as: UTF8.self)
      return switch output {
      case .standardOutput: .standardOutput(text)
      case .standardError: .standardError(text)
      }
    }
  }
}
