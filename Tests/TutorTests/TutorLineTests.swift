import Testing

@testable import Tutor

@Suite struct TutorLineTests {
  @Test(arguments: [
    ("hint", "hint", []), ("  check   all ", "check", ["all"]),
    (
      "answer logs Logs are VPC 1's diary", "answer",
      ["logs", "Logs", "are", "VPC", "1's", "diary"]
    ),
    (
      #"wizard instance name="Instance - NextWork VPC 1""#, "wizard",
      ["instance", "name=Instance - NextWork VPC 1"]
    ),
    ("wizard peering name='VPC 1 <> VPC 2'", "wizard", ["peering", "name=VPC 1 <> VPC 2"]),
  ])
  func `tutor words are taken apart`(line: String, word: String, arguments: [String]) throws {
    let parsed = try #require(TutorLine(line))
    #expect(parsed.word.name == word)
    #expect(parsed.arguments == arguments)
  }

  @Test(arguments: [
    "", "aws ec2 describe-vpcs", "hints", "VPC=1", "echo help", "wait 5m", "connect x",
  ])
  func `everything else is for the shell`(line: String) {
    #expect(TutorLine(line) == nil)
  }

  @Test func `no word is the name of a shell or AWS command`() {
    let names = Set(TutorWordRegistry.all.map { $0.name })
    #expect(names.count == TutorWordRegistry.all.count)
    let shell: Set = [
      "aws", "echo", "cat", "ls", "rm", "grep", "export", "wait", "connect", "ping", "test", "exit",
    ]
    #expect(names.isDisjoint(with: shell))
  }
}
