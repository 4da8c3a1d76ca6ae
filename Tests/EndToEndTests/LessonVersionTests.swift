import LabSession
import ProgramTesting
import SessionStore
import SystemCalls
import Testing

/// What may be mended in a lesson's folder while sessions are open, and what makes a new version.
@Suite struct LessonVersionTests {
  private let folder: String
  private let recording: (path: String, bytes: [UInt8])

  /// A folder of its own with the repository's lesson.
  init() throws {
    folder = try Places.newFolder()
    recording = try Places.recording.get()
    _ = try Places.shell("cp -R '\(Places.repository)/Lessons' '\(folder)/Lessons'")
  }

  private func shell(_ line: String) throws -> FinishedRun {
    try Places.shell(
      "cd '\(folder)' && \(line)",
      environment: ["VPCLAB_LESSONS": "\(folder)/Lessons", "XDG_STATE_HOME": folder])
  }

  @Test func `a comment in a script, a typo, a stray file change no verdict and no report`() throws
  {
    let lesson = "Lessons/vpc-flow-logs"
    let mending = try shell(
      """
      echo '# note' >> \(lesson)/mistakes/no-routes.sh && echo 'More.' >> \(lesson)/1-set-up-vpcs.md &&
      sed -i.bak 's/^title: VPC Monitoring/title: Monitoring/' \(lesson)/lesson.yaml &&
      echo x > \(lesson)/Notes.txt && touch \(lesson)/stray && ln -s /etc/passwd \(lesson)/link
      """)
    #expect(mending.status == 0)
    for command in ["replay --verify", "grade", "report -o report"] {
      let run = try shell("\"$VPCLAB\" \(command) '\(recording.path)'")
      #expect(run.status == 0, "\(command): \(run.standardError)")
    }
  }

  @Test func `another check is another version, and the old one is kept for its transcripts`()
    throws
  {
    let lesson = "Lessons/vpc-flow-logs"
    let version = Places.lessonVersion
    func change(_ old: String, to new: String) -> String {
      "sed -i.bak 's/\(old)/\(new)/' \(lesson)/lesson.yaml && rm \(lesson)/lesson.yaml.bak"
    }
    // A lesson that only this folder has: the repository's own would be found, too.
    let record = try shell(
      change("solve-percent: 50", to: "solve-percent: 60")
        + " && \"$VPCLAB\" run vpc-flow-logs '\(Places.solution)' -q --transcript t.jsonl")
    #expect(record.status == 0, "\(record.standardError)")
    #expect(try shell(change("solve-percent: 60", to: "solve-percent: 70")).status == 0)
    var run = try shell("\"$VPCLAB\" grade t.jsonl")
    #expect(run.status == 3)
    #expect(run.standardOutput.contains("unknown-lesson-version"))
    #expect(run.standardOutput.contains("is missing; here are versions \(version), "))
    #expect(!run.standardOutput.contains("LessonError"))

    let freezing = try shell(
      change("solve-percent: 70", to: "solve-percent: 60")
        + " && '\(Places.repository)/scripts/freeze-lesson' \(lesson) && "
        + change("solve-percent: 60", to: "solve-percent: 70"))
    #expect(freezing.status == 0, "\(freezing.standardError)")
    let lint = try shell("\"$VPCLAB\" lesson lint")
    #expect(lint.status == 5)
    #expect(lint.standardOutput.contains("raise 'version' to \(version + 1)"))
    #expect(try shell(change("^version: \(version)", to: "version: \(version + 1)")).status == 0)
    #expect(try shell("\"$VPCLAB\" lesson lint").status == 0)
    run = try shell("\"$VPCLAB\" grade t.jsonl")
    #expect(run.status == 0)
    #expect(run.standardOutput.contains("vpc-flow-logs \(version) "))
  }

  @Test func `a script that says what differs is written out whole, and can be played`() throws {
    let play = try shell(
      "\"$VPCLAB\" lesson script vpc-flow-logs alternatives/json.sh | \"$VPCLAB\" run vpc-flow-logs - -q"
    )
    #expect(play.status == 0, "\(play.standardError)")
    for (name, hint) in [
      ("alternatives/jsn.sh", "did you mean 'alternatives/json.sh'?"),
      ("nothing", "they are in mistakes/ and alternatives/"),
    ] {
      let refused = try shell("\"$VPCLAB\" lesson script vpc-flow-logs \(name)")
      #expect(refused.status == 64 && refused.standardError.contains(hint))
    }
  }

  @Test func `a lesson that lies beside the hand-ins is not believed`() throws {
    let easy = try shell(
      """
      mkdir -p hand-in/Lessons && cp -R Lessons/vpc-flow-logs hand-in/Lessons/easy &&
      sed -i.bak 's/^id: vpc-flow-logs/id: easy/' hand-in/Lessons/easy/lesson.yaml &&
      cd hand-in && echo true > s && VPCLAB_LESSONS= "$VPCLAB" run easy s --transcript e.jsonl
      """)
    #expect(easy.status == 1, "\(easy.standardError)")
    let run = try shell("cd hand-in && VPCLAB_LESSONS= \"$VPCLAB\" grade .")
    #expect(run.status == 3)
    #expect(run.standardOutput.contains("unknown-lesson"))
    #expect(!run.standardOutput.contains("/100"))
  }

  @Test func `a session goes on after an update, with a notice`() throws {
    mkdir("\(folder)/vpclab", 0o700)
    mkdir("\(folder)/vpclab/sessions", 0o700)
    var forged = try ForgedTranscript(recording.bytes)
    forged.header.program = "0.0.9"
    _ = forged.change(3) { $0.status += 1 }
    try Places.write(forged.bytes, to: "\(folder)/vpclab/sessions/k1.jsonl")
    let screen = try #require(
      Pseudoterminal(
        Places.vpclab,
        environment: Places.environment(folder).merging(["TERM": "dumb", "NO_COLOR": "1"]) { $1 },
        columns: 200))
    #expect(screen.wait(for: "otherwise than vpclab 0.0.9 did"))
    try #require(screen.wait(for: " $ "))
    screen.type("echo going on\n")
    try #require(screen.wait(for: " $ "))
    screen.type("quit\n")
    #expect(screen.exitStatus() == 0)
    let bytes = try FileReading.bytes(at: "\(folder)/vpclab/sessions/k1.jsonl", limit: 1 << 24)
    let transcript = try TranscriptReader.read(bytes)
    #expect(transcript.inputs.contains(.command("echo going on", isFollowed: true)))
    // The clock goes on, too.
    let clocks = transcript.events.compactMap(\.wallClock)
    #expect(clocks == clocks.sorted())
  }
}
