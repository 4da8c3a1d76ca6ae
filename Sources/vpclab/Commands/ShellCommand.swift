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

  @OptionGroup var start: StartOptions

  private var scriptName: String {
    if command != nil { return "-c" }
    return script == "-" ? "standard input" : script
  }

  func run() throws {
    let text = try command ?? FileText.text(of: script)
    let streams = StandardStreams()
    var cloud = Cloud(seed: start.seed, now: Instant(seconds: start.now.seconds))
    var shell = Shell(seed: start.seed)
    for input in Script.inputs(of: text) {
      if let complaint = input.complaint(in: scriptName) {
        try streams.writeMessage(complaint)
        throw ExitStatus.scriptInvalid.code
      }
      let execution = shell.execute(input, on: &cloud)
      try streams.write(execution.outputs)
      if execution.ending != nil { break }
    }
    if shell.status != 0 { throw ExitCode(Int32(shell.status)) }
  }
}
