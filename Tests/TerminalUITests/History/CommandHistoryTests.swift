import Testing

@testable import TerminalUI

@Suite struct CommandHistoryTests {
  @Test func `blank lines, repetitions and lines that begin with a space stay out`() {
    let history = CommandHistory(["a", "a", "", "  ", " secret", "b", "a"])
    #expect(history.commands == ["a", "b", "a"])
  }

  @Test func `the oldest go when it is full`() {
    let history = CommandHistory((0...CommandHistory.limit).map { "command \($0)" })
    #expect(history.commands.count == CommandHistory.limit)
    #expect(history.commands.first == "command 1")
  }

  @Test(
    arguments: [
      ("aws", " ec2 describe-vpcs"), ("aws i", "am list-roles"), ("", nil), ("zz", nil),
      ("check", nil),
    ] as [(String, String?)])
  func `the latest command that begins so is suggested`(typed: String, rest: String?) {
    let history = CommandHistory(["aws iam list-roles", "check", "aws ec2 describe-vpcs"])
    #expect(history.rest(of: typed) == rest)
  }
}
