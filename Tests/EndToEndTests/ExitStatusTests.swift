import Grading
import LabSession
import ProgramTesting
import SessionStore
import Testing

/// Exit statuses mean what help and documents say.
@Suite struct ExitStatusTests {
  @Test func `help and docs/grading.md list the same statuses`() throws {
    let help = try Places.run("--help").standardOutput
    let bytes = try FileReading.bytes(at: "\(Places.repository)/docs/grading.md", limit: 1 << 20)
    let rows = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
      .drop { $0 != "| status | meaning |" }.dropFirst(2).prefix { $0.hasPrefix("|") }
      .map { $0.split(separator: "|").map { $0.trimmed } }
    #expect(rows.count == 9)
    for row in rows {
      #expect(help.contains("  \(row[0])  \(row[1])\n"), "\(row)")
    }
    let listed = help.split(separator: "\n").drop { $0 != "Exit status:" }.dropFirst()
      .prefix { $0.hasPrefix("  ") }
    #expect(listed.count == rows.count)
  }

  @Test func `docs/grading.md lists the codes of files without a grade, as the program has them`()
    throws
  {
    let bytes = try FileReading.bytes(at: "\(Places.repository)/docs/grading.md", limit: 1 << 20)
    let rows = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
      .drop { $0 != "| code | meaning |" }.dropFirst(2).prefix { $0.hasPrefix("|") }
      .map(String.init)
    #expect(
      rows == GradingFailure.Code.allCases.map { "| `\($0.rawValue)` | \($0.meaning) |" })
  }

  @Test(
    arguments: [
      ("skip now", "", 1, "Completed: 0 of 100 points, below the pass mark"),
      ("skip now", "--pass-mark 0", 0, "Completed: 0 of 100 points."),
      ("solve now", "", 0, "Completed: 53 of 100 points."),
      ("solve now", "--pass-mark 60", 1, "Completed: 53 of 100 points, below the pass mark"),
      ("true", "", 1, "Not completed: 0 of 100 points"),
      ("true", "--pass-mark 101", 64, "--pass-mark"),
    ] as [(String, String, Int32, String)])
  func `a completed lesson without points is no success`(
    word: String, option: String, status: Int32, says: String
  ) throws {
    let path = "\(try Places.newFolder())/t.jsonl"
    let run = try Places.shell(
      """
      yes '\(word)' | head -20 |
      "$VPCLAB" run vpc-flow-logs - --transcript '\(path)' \(option)
      """)
    #expect(run.status == status)
    #expect(run.standardError.contains(says), "\(run.standardError.suffix(300))")
    guard status != 64 else { return }
    #expect(try Places.shell("\"$VPCLAB\" grade '\(path)' \(option)").status == status)
  }

  @Test func `what was not looked at is not verified`() throws {
    let recording = try Places.recording.get()
    var forged = try ForgedTranscript(recording.bytes)
    _ = forged.change(10) { $0.status += 1 }
    let path = try Places.newFile(forged.bytes)
    #expect(try Places.run("replay", path, "--verify").status == 4)
    for (last, says) in [(3, "events 4 to 54 not looked at"), (0, "nothing compared")] {
      let run = try Places.run("replay", path, "--verify", "--to", "\(last)")
      #expect(run.status == 0)
      #expect(run.standardOutput.contains(says))
      #expect(!run.standardOutput.contains("verified:"))
    }
  }

  @Test func `a file that was cut is not ended`() throws {
    var forged = try ForgedTranscript(try Places.recording.get().bytes)
    forged.events.removeLast(10)
    let path = try Places.newFile(forged.bytes)
    let run = try Places.run("replay", path, "--verify")
    #expect(run.status == 0)
    #expect(run.standardOutput.contains("not ended"))
    #expect(try Places.run("grade", path).standardOutput.contains("not ended"))
  }

  @Test func `impossible clocks stop neither replay nor report`() throws {
    var forged = try ForgedTranscript(try Places.recording.get().bytes)
    for index in forged.events.indices { forged.events[index].wallClock = 1e300 }
    let path = try Places.newFile(forged.bytes)
    // A clock that runs backwards: at that speed every pause is as far in the past as numbers go.
    for index in forged.events.indices {
      forged.events[index].wallClock = 1e300 - Double(index) * 1e299
    }
    let backwards = try Places.newFile(forged.bytes)
    let folder = try Places.newFolder()
    for line in [
      "replay --speed 10 '\(path)'", "replay --speed 1e300 '\(path)'",
      "replay --speed 1e-300 '\(backwards)'", "report -o '\(folder)/r' '\(path)'",
    ] {
      #expect(try Places.shell("\"$VPCLAB\" \(line)").status == 0, "\(line)")
    }
  }
}

extension Substring {
  fileprivate var trimmed: String {
    String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
}
