import AWSServices
import ArgumentParser
import Foundations
import LabShell
import NetworkModel

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
      """)

  @Option(name: .customShort("c"), help: "Run this command.")
  var command: String?

  @Argument(help: "A file of commands; - or nothing: standard input.")
  var script = "-"

  @Argument(parsing: .captureForPassthrough, help: "The script's parameters: $1, $2 …")
  var parameters: [String] = []

  @OptionGroup var start: StartOptions

  private var scriptName: String {
    if command != nil { return "-c" }
    return script == "-" ? "standard input" : script
  }

  func run() throws {
    let text = try command ?? FileText.text(of: script)
    let streams = StandardStreams()
    // A script that cannot be parsed is not begun.
    let inputs = Script.inputs(of: text)
    if let complaint = inputs.compactMap({ $0.complaint(in: scriptName) }).first {
      try streams.writeMessage(complaint)
      throw ExitStatus.scriptInvalid.code
    }
    var cloud = Cloud(seed: start.seed, now: Instant(seconds: start.now.seconds))
    var shell = Shell(seed: start.seed)
    shell.beginScript(named: command == nil && script != "-" ? script : "sh", parameters)
    for input in inputs {
      let execution = shell.execute(input, on: &cloud)
      try streams.write(execution.outputs)
      if execution.ending != nil { break }
    }
    if shell.hasExitTrap { try streams.write(shell.execute("exit", on: &cloud).outputs) }
    if shell.status != 0 { throw ExitCode(Int32(shell.status)) }
  }
}
