import ProgramTesting
import SystemCalls
import Testing

@Suite struct ScriptPlaysTheLabTests {
  @Test func `the solution completes the lesson, and its transcript proves, grades and reports it`()
    throws
  {
    let folder = try Places.newFolder()
    let transcript = "\(folder)/t.jsonl"
    let run = try Places.run(
      "run", "vpc-flow-logs", Places.solution, "--seed", "7", "--transcript", transcript)
    #expect(run.status == 0)
    #expect(run.standardError.hasSuffix("Completed: 100 of 100 points.\n"))

    let replay = try Places.run("replay", transcript, "--verify")
    #expect(replay.status == 0)
    #expect(replay.standardOutput.contains("100 of 100 points"))

    let grade = try Places.run("grade", folder, "--format", "json")
    #expect(grade.status == 0)
    #expect(grade.standardOutput.contains(#""content_verified": true"#))

    let report = try Places.run("report", transcript, "-o", "\(folder)/report")
    #expect(report.status == 0)
    let pictures = Folder.names(in: "\(folder)/report/pictures")?.count ?? 0
    #expect(pictures >= 8 && report.standardError.contains(" and \(pictures) pictures."))
  }

  @Test func `two runs print the same`() throws {
    let first = try Places.run("run", "vpc-flow-logs", Places.solution)
    let second = try Places.run("run", "vpc-flow-logs", Places.solution)
    #expect(first.standardOutput == second.standardOutput)
    #expect(first.standardError == second.standardError)
  }

  @Test func `an empty script scores nothing and exits 1`() throws {
    let run = try Places.run("run", "vpc-flow-logs", "-")
    #expect(run.status == 1)
    #expect(run.standardError.contains("Not completed: 0 of 100 points."))
  }
}
