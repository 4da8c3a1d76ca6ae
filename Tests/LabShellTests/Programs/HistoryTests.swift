import AWSServices
import Foundations
import NetworkModel
import Testing

@testable import LabShell

@Suite struct HistoryTests {
  @Test(arguments: [
    ([], "history", "    1  history\n"),
    (["echo a", "x=1"], "history", "    1  echo a\n    2  x=1\n    3  history\n"),
    (["echo a", "x=1"], "history 2", "    2  x=1\n    3  history 2\n"),
    (["echo a"], "history 0", ""),
    (["echo a", "history -c"], "history", "    1  history\n"),
    (
      ["false", "for i in 1 2; do\ntrue\ndone"], "history | tail -n 1",
      "    3  history | tail -n 1\n"
    ),
    (["echo 'a"], "history -w", ""),
    (
      ["bash -c 'echo a; history'"], "history", "    1  bash -c 'echo a; history'\n    2  history\n"
    ),
  ])
  func `what was typed is listed as bash lists it`(
    before: [String], command: String, expected: String
  ) {
    var shell = Shell(seed: 1)
    var cloud = Cloud(seed: 1, now: Instant(seconds: 1_790_000_000))
    for line in before { _ = TestShell.run(line, in: &shell, on: &cloud) }
    #expect(TestShell.run(command, in: &shell, on: &cloud).output == expected)
  }

  @Test func `a count that is none is refused as in bash`() {
    let result = TestShell.run("history x")
    #expect(result.errors == "sh: history: x: numeric argument required\n")
    #expect(result.status == 1)
  }

  @Test func `what is listed is bounded, and keeps its numbers`() {
    var history = CommandHistory()
    for number in 1...600 { history.add("line \(number)") }
    #expect(history.lines.count == 500)
    #expect(history.lines.first?.number == 101)
    #expect(history.lines.first?.text == "line 101")
    history.add(String(repeating: "x", count: 32_768))
    #expect(history.lines.count == 1)
    #expect(history.lines.first?.number == 601)
    history.add(String(repeating: "x", count: 40_000))
    #expect(history.lines.isEmpty)
  }

  @Test func `it is nothing that a person would miss`() {
    var shell = Shell(seed: 1)
    let before = shell
    shell.remember("hint")
    #expect(shell == before)
    #expect(!shell.differs(from: before))
  }
}
