import Testing

@testable import Tutor

@Suite struct TutorCommandLineTests {
  @Test(arguments: [
    ("hint", "hint", []), ("  check   all ", "check", ["all"]),
    (
      "answer logs Logs are VPC 1's diary", "answer",
      ["logs", "Logs are VPC 1's diary"]
    ),
    (
      #"answer query  I ran "x y"  and   'z' with $HOME "#, "answer",
      ["query", #"I ran "x y"  and   'z' with $HOME"#]
    ),
    (#"answer query "All of it.""#, "answer", ["query", "All of it."]),
    (#"answer query "a" or "b""#, "answer", ["query", #""a" or "b""#]),
    ("answer query", "answer", ["query"]), ("answer  ", "answer", []),
    (
      #"wizard instance name="Instance - NextWork VPC 1""#, "wizard",
      ["instance", "name=Instance - NextWork VPC 1"]
    ),
    ("wizard peering name='VPC 1 <> VPC 2'", "wizard", ["peering", "name=VPC 1 <> VPC 2"]),
  ])
  func `tutor words are taken apart`(line: String, word: String, arguments: [String]) throws {
    let parsed = try #require(TutorCommandLine(line))
    #expect(parsed.word.name == word)
    #expect(parsed.arguments { _ in nil } == arguments)
  }

  @Test(arguments: [
    ("why $I1 ${I2}:22", ["i-1", "i-2:22"]), ("note $VPC is mine", ["vpc-1", "is", "mine"]),
    ("wizard peering requester=$VPC", ["peering", "requester=vpc-1"]),
    (#"wizard peering name="$NAME" a='$VPC'"#, ["peering", "name=two words", "a=$VPC"]),
    ("note $NAME", ["two words"]), ("note $UNSET ${UNSET} $EMPTY.", ["$UNSET", "${UNSET}", "."]),
    ("note it costs $5, ${VPC and $ alone", ["it", "costs", "$5,", "${VPC", "and", "$", "alone"]),
    ("note the VPC's $VPC", ["the", "VPC's", "vpc-1"]), ("note '$VPC", ["$VPC"]),
    ("note $I1$I2", ["i-1i-2"]), ("note $VPC_", ["$VPC_"]),
  ])
  func `variables that are set are filled in`(line: String, arguments: [String]) throws {
    let variables = [
      "I1": "i-1", "I2": "i-2", "VPC": "vpc-1", "NAME": "two words", "EMPTY": "",
    ]
    #expect(try #require(TutorCommandLine(line)).arguments { variables[$0] } == arguments)
  }

  @Test func `a long answer takes time in proportion to its length`() throws {
    let clock = ContinuousClock()
    func time(_ count: Int) throws -> Swift.Duration {
      let line = try #require(
        TutorCommandLine("answer x " + String(repeating: "a'$B", count: count)))
      return clock.measure { _ = line.arguments { _ in nil } }
        + clock.measure { _ = TutorCommandLine(String(repeating: "note é", count: count)) }
    }
    _ = try time(100)
    #expect(try time(10_000) < time(1_000) * 50 + .milliseconds(50))
  }

  @Test(arguments: [
    "", "aws ec2 describe-vpcs", "hints", "VPC=1", "echo help", "wait 5m", "connect x",
  ])
  func `everything else is for the shell`(line: String) {
    #expect(TutorCommandLine(line) == nil)
  }

  @Test func `no word is the name of a shell or AWS command`() {
    let names = Set(TutorWordRegistry.all.map { $0.name })
    let shell: Set = [
      "aws", "echo", "cat", "ls", "rm", "grep", "export", "wait", "connect", "ping", "test", "exit",
    ]
    #expect(names.isDisjoint(with: shell))
  }
}
