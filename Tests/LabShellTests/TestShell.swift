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
}
