import LabSession
import ProgramTesting
import Testing

/// `replay --verify` says yes to what happened, everywhere, and no to everything else.
@Suite struct TranscriptProvesItselfTests {
  private let recording: (path: String, bytes: [UInt8])

  init() throws { recording = try Places.recording.get() }

  private func verify(_ bytes: [UInt8]) throws -> FinishedRun {
    try Places.run("replay", try Places.newFile(bytes), "--verify")
  }

  @Test(arguments: [
    [:], ["LC_ALL": "C"], ["LC_ALL": "tr_TR.UTF-8"], ["LC_ALL": "de_DE.UTF-8"],
    ["TZ": "Asia/Kathmandu"], ["TZ": "America/St_Johns", "LANG": "ar_EG.UTF-8"],
  ])
  func `every process in every environment comes to the same`(environment: [String: String]) throws
  {
    var verdicts: Set<String> = []
    for _ in 0..<4 {
      let run = try Places.shell(
        "\"$VPCLAB\" replay '\(recording.path)' --verify", environment: environment)
      #expect(run.status == 0)
      #expect(run.standardError == "")
      verdicts.insert(run.standardOutput)
    }
    #expect(verdicts.count == 1)
    #expect(verdicts.first?.contains("54 events, 100 of 100 points, receipt") == true)
  }

  /// All positions are tried on the reader itself, in TranscriptTests.
  @Test func `a changed byte is damage, and its event is named`() throws {
    let bytes = recording.bytes
    for sample in 0..<24 {
      let position = sample * (bytes.count - 1) / 23
      var changed = bytes
      changed[position] ^= 0x04
      let event = bytes[..<position].count { $0 == UInt8(ascii: "\n") }
      let run = try verify(changed)
      #expect(run.status == 3, "byte \(position)")
      #expect(run.standardOutput == "")
      // Without its line break an event is taken together with the next.
      let names = [event, event + 1].map { $0 == 0 ? "header (line 1)" : "event \($0) " }
      #expect(
        names.contains { run.standardError.contains($0) }
          || event == 0 && run.standardError.contains("no vpclab transcript"),
        "byte \(position): \(run.standardError)")
    }
  }

  @Test(arguments: [1, 17, 38, 53])
  func `a claim that re-execution does not bear out is named, though the chain is right`(
    number: Int
  ) throws {
    let changes: [(String, (inout TranscriptEvent.Outcome) -> Void)] = [
      ("output", { $0.output = Digest(ofText: "invented") }),
      ("exit status", { $0.status += 1 }),
    ]
    for (aspect, change) in changes {
      var forged = try ForgedTranscript(recording.bytes)
      let isInput = forged.change(number, change)
      #expect(isInput)
      let run = try verify(forged.bytes)
      #expect(run.status == 4)
      #expect(run.standardError.contains("event \(number) ("))
      #expect(run.standardError.contains("\(aspect) differs"))
    }
  }

  @Test func `an input that is left out, another seed and another start are found out`() throws {
    var forged = try ForgedTranscript(recording.bytes)
    forged.events.remove(at: 19)
    for index in forged.events.indices { forged.events[index].number = index + 1 }
    var run = try verify(forged.bytes)
    #expect(run.status == 4)
    #expect(run.standardError.contains("event 20 ("))

    forged = try ForgedTranscript(recording.bytes)
    forged.header.seed = 8
    run = try verify(forged.bytes)
    #expect(run.status == 4)
    #expect(run.standardError.contains(" differs: recorded "))

    forged = try ForgedTranscript(recording.bytes)
    forged.header.startedAt += 1
    #expect(try verify(forged.bytes).status == 4)
  }

  @Test func `points are counted from the inputs, not from what the file claims`() throws {
    var forged = try ForgedTranscript(recording.bytes)
    forged.events = Array(forged.events.prefix(5)) + [forged.events[53]]
    forged.events[5].number = 6
    let path = try Places.newFile(forged.bytes)
    let grade = try Places.run("grade", path, "--format", "json")
    #expect(grade.status == 4)
    #expect(grade.standardOutput.contains(#""content_verified": false"#))
    #expect(grade.standardOutput.contains(#""completed": false"#))
  }
}
