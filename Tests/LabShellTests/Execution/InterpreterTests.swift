import AWSServices
import DataPlane
import Foundations
import NetworkModel
import Testing

@testable import LabShell

/// What the shell makes of its language; `output` and `status` were written by a real `sh` (dash).
struct InterpreterTests {
  struct Row: Sendable, CustomTestStringConvertible {
    var name: String
    var script: String
    var output: String
    var status: Int

    init(_ name: String, _ script: String, _ output: String, _ status: Int) {
      self.name = name
      self.script = script
      self.output = output
      self.status = status
    }

    var testDescription: String { name }
  }

  @Test(arguments: rows)
  func `commands do what they do in a real shell`(row: Row) {
    let result = TestShell.run(row.script)
    #expect(result.output == row.output)
    #expect(result.status == row.status)
  }

  @Test(arguments: [
    ("echo )", "sh: 1: syntax error: unexpected ')'\n"),
    ("echo a\n;; b", "sh: 2: syntax error: unexpected ';;'\n"),
    ("&& a", "sh: 1: syntax error: unexpected '&&'\n"),
    ("echo a >", "sh: 1: syntax error: unexpected end of input\n"),
    ("echo ${A!}", "sh: 1: bad substitution: ${A!\n"),
    ("echo 'a", "sh: 1: syntax error: the input ends, but a ' is not closed\n"),
  ])
  func `a syntax error says where and what`(script: String, message: String) {
    let result = TestShell.run(script)
    #expect(result.errors == message)
    #expect(result.status == 2)
  }

  @Test(arguments: [
    ("exti", nil), ("next", nil), ("logoot", nil), ("rmm", nil), ("kil", nil),
    ("gerp x", "grep"), ("awss ec2", nil), ("ecoh hi", "echo"), ("tial", "tail"), ("zzzzzz", nil),
    ("create-vpc --cidr-block 10.1.0.0/16", "aws ec2 create-vpc"), ("ec2 describe-vpcs", "aws ec2"),
    ("start-query", "aws logs start-query"), ("create-nothing", nil),
  ])
  func `a mistyped command is answered with the nearest one`(script: String, nearest: String?) {
    let result = TestShell.run(script)
    #expect(result.status == 127)
    #expect(result.errors.hasPrefix("sh: \(script.prefix { $0 != " " }): command not found\n"))
    if let nearest {
      #expect(result.errors.contains("Did you mean '\(nearest)'?"))
    } else {
      #expect(!result.errors.contains(/Did you mean '(exit|logout|rm|kill)'/))
    }
  }

  @Test(arguments: [
    ("limits", "    That is typed in another terminal: vpclab limits\n"),
    ("vpclab status", "    You are in it. 'help' lists what can be typed here.\n"),
    ("status", "    Use progress.\n"), ("step", "    Use task.\n"),
  ])
  func `a command of the program itself is not taken for a mistyped one`(
    script: String, advice: String
  ) {
    let result = TestShell.run(script)
    #expect(result.status == 127)
    #expect(result.errors.hasSuffix("command not found\n" + advice))
  }

  @Test
  func `outputs stay in the order in which they appeared`() {
    var shell = Shell(seed: 1)
    var cloud = Cloud(seed: 1, now: Instant(seconds: 1_790_000_000))
    let execution = shell.execute("echo a; cat nosuch; echo b; echo c", on: &cloud)
    #expect(
      execution.outputs == [
        .standardOutput("a\n"),
        .standardError("cat: nosuch: No such file or directory\n"),
        .standardOutput("b\nc\n"),
      ])
  }

  @Test
  func `variables, files and the status last from one input to the next`() {
    var shell = Shell(seed: 1)
    var cloud = Cloud(seed: 1, now: Instant(seconds: 1_790_000_000))
    _ = shell.execute("A=1; echo x > f; false", on: &cloud)
    let execution = shell.execute("echo $? $A $(cat f)", on: &cloud)
    #expect(execution.outputs == [.standardOutput("1 1 x\n")])
    #expect(shell.home.files.map(\.name) == ["f"])
  }

  @Test(arguments: [
    ("A=xxxxxxxxxxxxxxxx" + String(repeating: "; A=$A$A", count: 20), "grew too large"),
    (
      "printf '%1000s' x > f; cat f f f f > g; cat g g g g g g g g > f; cat f f f f f f f f f > h; "
        + "exit 3", "h: File too large"
    ),
    (
      "printf '%1000s' x > f; cat f f f f f f > g; cat g g g g g g > f; cat f f f f f f > g; "
        + "cat g g g g g g", "more than 1048576 bytes of output"
    ),
    (String(repeating: "$(", count: 100) + String(repeating: ")", count: 100), "nested too deeply"),
    ("while true; do :; done", "more work than is left"),
    (String(repeating: "a", count: 65_537), "too long"),
  ])
  func `a limit ends the input with a message`(script: String, message: String) {
    let result = TestShell.run(script)
    #expect(result.errors.contains(message))
    #expect(result.status != 0)
  }

  @Test
  func `set -e and exit end the learner's own shell`() {
    var shell = Shell(seed: 1)
    var cloud = Cloud(seed: 1, now: Instant(seconds: 1_790_000_000))
    #expect(shell.execute("set -e; true", on: &cloud).ending == nil)
    #expect(shell.execute("false; echo b", on: &cloud).ending == .failedCommand)
    let exit = shell.execute("exit 4", on: &cloud)
    #expect(exit.ending == .exit && exit.status == 4)
  }
}
