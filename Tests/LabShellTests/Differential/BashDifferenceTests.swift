import AWSServices
import Foundations
import NetworkModel
import ProgramTesting
import SystemCalls
import Testing

@testable import LabShell

/// The shell against a real bash: what both make of the same made-up scripts.
struct BashDifferenceTests {
  static let bash = ["/bin/bash", "/usr/bin/bash"].first { FileStatus(path: $0) != nil }
    .map { BuiltProgram(path: $0) }

  @Test(
    .enabled(if: BashDifferenceTests.bash != nil, "there is no bash here"),
    arguments: 0..<10 as Range<UInt64>)
  func `made-up scripts print and end as in bash`(batch: UInt64) throws {
    let scripts = (0..<50 as Range<UInt64>).map { index -> (seed: UInt64, text: String) in
      let seed = batch * 50 + index
      var generator = ScriptGenerator(seed: seed)
      return (seed, generator.script())
    }
    let expected = try Self.bashAnswers(to: scripts.map(\.text))
    #expect(expected.count == scripts.count)
    var refused = 0
    for (script, answer) in zip(scripts, expected) {
      var shell = Shell(seed: 1)
      var cloud = Cloud(seed: 1, now: Instant(seconds: 1_790_000_000))
      let run = TestShell.runScript(script.text, in: &shell, on: &cloud)
      if run.errors.contains("is not supported") {
        refused += 1
        continue
      }
      #expect(
        run.output == answer.output && run.status == answer.status,
        "seed \(script.seed):\n\(script.text)\nours: \(run.status) \(run.output.debugDescription)\nbash: \(answer.status) \(answer.output.debugDescription)\n\(run.errors)"
      )
    }
    #expect(refused <= 2, "\(refused) of 50 scripts were refused")
  }

  /// Runs all scripts in one bash each, started by one bash: what they printed, and their statuses.
  private static func bashAnswers(
    to scripts: [String]
  ) throws -> [(output: String, status: Int)] {
    let folder = try TemporaryFolder()
    for (index, script) in scripts.enumerated() {
      try folder.write("\(index).sh", script)
    }
    let driver = """
      cd \(folder.path)
      for ((i = 0; i < \(scripts.count); i++)); do
        mkdir d$i; cd d$i
        env -i PATH=/usr/bin:/bin HOME=/home/learner LC_ALL=C.UTF-8 \\
          timeout 10 bash ../$i.sh 2>/dev/null </dev/null
        printf '\\x1d%s\\x1e' $?
        cd ..
      done
      """
    let program = try #require(bash)
    let run = try #require(FinishedRun(program, ["-c", driver]))
    return run.standardOutput.split(separator: "\u{1e}").map { piece in
      let parts = piece.split(separator: "\u{1d}", omittingEmptySubsequences: false)
      return (String(parts[0]), GivenNumber(parts.last ?? "")?.value ?? -1)
    }
  }
}
