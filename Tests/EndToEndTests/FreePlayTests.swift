import ProgramTesting
import Testing

/// `vpclab sh` prints what the commands print, and nothing else.
@Suite struct FreePlayTests {
  @Test func `a command's output and status are the program's`() throws {
    let run = try Places.run("sh", "-c", "aws ec2 describe-vpcs --query 'length(Vpcs)'")
    #expect(run.standardOutput == "1\n")
    #expect(run.standardError == "")
    #expect(run.status == 0)
  }

  @Test(arguments: [("aws ec2 bogus", 252), ("false", 1), ("no-such-program", 127), ("exit 3", 3)])
  func `the last status is the program's`(command: String, status: Int32) throws {
    #expect(try Places.run("sh", "-c", command).status == status)
  }

  @Test func `lines come from standard input`() throws {
    let run = try Places.run("sh", input: "X=a\necho \"$X\" \\\n  b\n")
    #expect(run.standardOutput == "a b\n")
  }

  @Test func `a script ends when its work is spent`() throws {
    let loops = String(repeating: "while :; do :; done\n", count: 6)
    let run = try Places.run("sh", input: loops + "echo reached\n")
    #expect(run.status == 1 && run.standardOutput == "")
    #expect(run.standardError.contains("standard input takes more work than a session has"))
  }

  @Test func `escapes in a pipe stay what they are`() throws {
    let run = try Places.run("sh", "-c", #"printf '\033[31m'"#)
    #expect(run.standardOutput == "\u{1B}[31m")
  }
}
