import AWSServices
import Foundations
import Testing

@testable import LabShell

/// Commands that the learner's own shell has read, as inputs of this one.
@Suite struct ForeignCommandTests {
  static let words = [
    "plain", "", "two words", "it's", "\"quoted\"", "$HOME", "a\nb", "\t", "`date`", "$(date)",
    "*", "~", "{a,b}", "#no", "a;b", "a&b", "<x", "!x", "\\", "é漢", "-n", "a=b", "\u{1B}[31m",
    "[{Key=Name,Value=\"a b\"}]", "Vpcs[?CidrBlock=='10.1.0.0/16']",
  ]

  @Test(arguments: words)
  func `a word is read as it was`(word: String) {
    var shell = Shell(seed: 1)
    var cloud = Cloud(seed: 1, now: Instant(seconds: 1_790_000_000))
    let command = ForeignCommand(words: ["printf", "[%s]", word, "end"])
    let run = TestShell.run(command.text(in: shell.home), in: &shell, on: &cloud)
    #expect(run.output == "[\(word)][end]")
    #expect(run.errors == "")
  }

  @Test(arguments: words)
  func `a variable has its value`(value: String) {
    var shell = Shell(seed: 1)
    var cloud = Cloud(seed: 1, now: Instant(seconds: 1_790_000_000))
    let command = ForeignCommand(words: ["env"], variables: [.init(name: "X", value: value)])
    let run = TestShell.run(command.text(in: shell.home), in: &shell, on: &cloud)
    #expect(("\n" + run.output).contains("\nX=\(value)\n"))
    #expect(shell.value(of: "X") == nil)
  }

  @Test(arguments: ["a.json", "in/two/folders.json", "/tmp/a.json", "a b.json"], words)
  func `a file is there before the command`(name: String, text: String) {
    var shell = Shell(seed: 1)
    var cloud = Cloud(seed: 1, now: Instant(seconds: 1_790_000_000))
    let command = ForeignCommand(
      words: ["cat", name], files: [HomeDirectory.File(name: name, text: text)])
    let run = TestShell.run(command.text(in: shell.home), in: &shell, on: &cloud)
    #expect(run.output == text)
    #expect(run.errors == "")
    // The same file needs no second writing.
    #expect(command.text(in: shell.home) == "cat \(ShellQuoting.ifNeeded(name))")
  }

  @Test func `a file that is gone is gone here, too`() {
    var shell = Shell(seed: 1)
    var cloud = Cloud(seed: 1, now: Instant(seconds: 1_790_000_000))
    let command = ForeignCommand(words: ["cat", "a.json"], missingFiles: ["a.json"])
    #expect(command.text(in: shell.home) == "cat a.json")
    _ = TestShell.run("echo x > a.json", in: &shell, on: &cloud)
    let run = TestShell.run(command.text(in: shell.home), in: &shell, on: &cloud)
    #expect(run.output == "")
    #expect(run.status == 1)
  }
}
