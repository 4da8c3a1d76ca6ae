import AWSServices
import Foundations
import LabShell

/// Arguments of `aws`, one on each line: what no shell has split or expanded.
enum AWSRoom: FuzzRoom {
  static let name = "aws"

  static func test(_ bytes: [UInt8]) {
    var cloud = Cloud(seed: 7, now: Instant(seconds: 1_767_603_600))
    var shell = Shell(seed: 7)
    let words = bytes.prefix(16_384).split(separator: UInt8(ascii: "\n")).map {
      let text = String(decoding: $0, as: UTF8.self)
      return text.shellQuoted
    }
    let program = ShellProgram("aws " + words.joined(separator: " "))
    for _ in 0..<2 {
      let result = shell.execute(program, on: &cloud)
      precondition((0...255).contains(result.status), "a status that no process has")
      let said = result.outputs.isEmpty
      precondition(result.status == 0 || !said, "a failure without a word")
    }
  }
}
