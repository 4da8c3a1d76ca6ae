import ProgramTesting
import Testing

/// What a reviewer would try first (the conventions of https://clig.dev).
@Suite struct CommandLineConventionsTests {
  struct Row: CustomTestStringConvertible, Sendable {
    var arguments: [String]
    var status: Int32
    var says: String
    var testDescription: String { arguments.joined(separator: " ") }
  }

  @Test(arguments: [
    Row(arguments: ["grad"], status: 64, says: "grad"),
    Row(arguments: ["replay", "--bogus", "x"], status: 64, says: "--bogus"),
    Row(arguments: ["run", "nothing"], status: 5, says: "nothing"),
    Row(
      arguments: ["run", "vpc-flow-logs", "/nonexistent.sh"], status: 6, says: "/nonexistent.sh"),
    Row(arguments: ["run", "vpc-flow-logs", "/tmp"], status: 6, says: "it is a folder"),
    Row(arguments: ["replay", "/dev/null"], status: 3, says: "the file is empty"),
    Row(arguments: ["sessions", "delete", "nothing"], status: 64, says: "there is no session"),
    Row(arguments: [], status: 64, says: "needs a terminal"),
    Row(arguments: ["sh", "--now", "yesterday", "-c", "date"], status: 64, says: "yesterday"),
  ])
  func `an error names its cause on standard error and sets its status`(_ row: Row) throws {
    let run = try #require(
      FinishedRun(
        Places.vpclab, row.arguments, environment: Places.environment(try Places.newFolder())))
    #expect(run.status == row.status)
    #expect(run.standardError.contains(row.says))
    #expect(run.standardOutput == "")
  }

  @Test(arguments: [["--help"], ["grade", "-h"], ["--version"], ["limits"], ["lesson", "list"]])
  func `what was asked for is printed on standard output`(arguments: [String]) throws {
    let run = try #require(
      FinishedRun(
        Places.vpclab, arguments, environment: Places.environment(try Places.newFolder())))
    #expect(run.status == 0)
    #expect(run.standardOutput != "")
    #expect(run.standardError == "")
  }

  @Test(arguments: ["bash", "zsh", "fish"])
  func `completions are generated from the commands`(shell: String) throws {
    let run = try Places.run("--generate-completion-script", shell)
    #expect(run.standardOutput.contains("sessions"))
  }
}
