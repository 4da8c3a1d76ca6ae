import Testing

@testable import TerminalUI

/// `!!`, `!$` and Alt-. as interactive shells have them.
@Suite struct HistoryExpansionTests {
  struct Row {
    let line: String
    let previous: String?
    let result: String?
  }

  @Test(arguments: [
    Row(line: "!!", previous: "echo a", result: "echo a"),
    Row(line: "sudo !! | wc", previous: "cat f", result: "sudo cat f | wc"),
    Row(line: "ping !$", previous: "connect web 10.2.0.4", result: "ping 10.2.0.4"),
    Row(line: "echo \"!$\"", previous: "echo 'a b'", result: "echo \"'a b'\""),
    Row(line: "echo '!!'", previous: "echo a", result: nil),
    Row(line: "echo \\!!", previous: "echo a", result: nil),
    Row(line: "[ ! -f x ] && echo wow!", previous: "echo a", result: nil),
    Row(line: "!!", previous: nil, result: nil),
  ])
  func `a line is filled in`(row: Row) {
    #expect(HistoryExpansion.expanded(row.line, previous: row.previous) == row.result)
  }

  @Test(arguments: [
    ("echo one two", "two"), ("echo 'a b'", "'a b'"), ("ls ", "ls"), ("", ""),
    ("aws ec2 x --query \"V[0].I d\"", "\"V[0].I d\""),
  ])
  func `the last word keeps its quotes`(command: String, word: String) {
    #expect(HistoryExpansion.lastWord(of: command) == word)
  }
}
