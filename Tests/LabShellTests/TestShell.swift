import AWSServices
import Foundations
import NetworkModel

@testable import LabShell

/// A fresh shell and cloud for one script.
enum TestShell {
  struct Result {
    var output = ""
    var errors = ""
    var status: Int
    var milliseconds: Int
  }

  static func run(_ script: String) -> Result {
    var shell = Shell(seed: 1)
    var cloud = Cloud(seed: 1, now: Instant(seconds: 1_790_000_000))
    return run(script, in: &shell, on: &cloud)
  }

  static func run(_ script: String, in shell: inout Shell, on cloud: inout Cloud) -> Result {
    let execution = shell.execute(ShellProgram(script), on: &cloud)
    var result = Result(status: execution.status, milliseconds: execution.milliseconds)
    for output in execution.outputs {
      switch output {
      case .standardOutput(let text): result.output += text
      case .standardError(let text): result.errors += text
      }
    }
    return result
  }

  /// Runs a script input by input, as `vpclab sh` does.
  static func runScript(_ script: String, in shell: inout Shell, on cloud: inout Cloud) -> Result {
    var whole = Result(status: 0, milliseconds: 0)
    func add(_ execution: CommandResult) {
      whole.status = execution.status
      whole.milliseconds += execution.milliseconds
      for output in execution.outputs {
        switch output {
        case .standardOutput(let text): whole.output += text
        case .standardError(let text): whole.errors += text
        }
      }
    }
    for input in Script.inputs(of: script) {
      shell.moveTo(line: input.firstLine)
      let execution = shell.execute(input, on: &cloud)
      add(execution)
      if execution.ending != nil { break }
    }
    if shell.hasExitTrap { add(shell.execute("exit", on: &cloud)) }
    return whole
  }
}
