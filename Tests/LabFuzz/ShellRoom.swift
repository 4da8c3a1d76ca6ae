import AWSServices
import Foundations
import LabShell

/// Whole inputs of a shell: every line of the bytes is one, in one session.
enum ShellRoom: FuzzRoom {
  static let name = "shell"

  static func test(_ bytes: [UInt8]) {
    let first = run(bytes)
    precondition(first == run(bytes), "two runs of an input that differ")
  }

  private static func run(_ bytes: [UInt8]) -> [CommandResult] {
    var cloud = Cloud(seed: 7, now: Instant(seconds: 1_767_603_600))
    var shell = Shell(seed: 7)
    var reader = ScriptReader(String(decoding: bytes.prefix(Limits.inputBytes), as: UTF8.self))
    var results: [CommandResult] = []
    var fuel = Fuel(steps: Limits.stepsOfInput)
    while reader.moveToInput(), !fuel.isSpent {
      let result = shell.execute(reader.consumeProgram(), on: &cloud, with: fuel)
      precondition(result.steps >= 0 && result.steps <= fuel.remaining, "work that is not paid")
      // An input that costs nothing would let the loop go on for ever.
      fuel.spend(result.steps + 100)
      results.append(result)
    }
    return results
  }
}
