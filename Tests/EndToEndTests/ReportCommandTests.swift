import LabSession
import ProgramTesting
import SystemCalls
import Testing

/// `vpclab report` as somebody types it.
@Suite struct ReportCommandTests {
  private let folder: String

  init() throws { folder = try Places.newFolder() }

  private func shell(_ line: String) throws -> FinishedRun {
    try Places.shell(
      "cd '\(folder)' && \(line)",
      environment: ["XDG_STATE_HOME": folder, "HOME": folder])
  }

  /// The recording as a session of this folder.
  private func keepSession(as id: String) throws {
    let recording = try Places.recording.get().path
    let sessions = "'\(folder)/vpclab/sessions'"
    #expect(
      try shell("mkdir -p \(sessions) && cp '\(recording)' \(sessions)/\(id).jsonl").status == 0)
  }

  @Test func `without a path it takes the session used last, and says where it wrote`() throws {
    let nothing = try shell("\"$VPCLAB\" report")
    #expect(nothing.status == 64 && nothing.standardError.contains("no session was begun"))
    try keepSession(as: "k1")
    let run = try shell("\"$VPCLAB\" report")
    #expect(run.status == 0)
    #expect(run.standardError.contains("/report/vpc-flow-logs.md and "))
    #expect(run.standardError.contains("Wrote /"))
  }

  /// Nobody has named the folder, so nothing of somebody else's may get lost in it.
  @Test func `what lies where nobody sent it stays`() throws {
    try keepSession(as: "k1")
    #expect(try shell("mkdir report && echo mine > report/notes.txt").status == 0)
    let refused = try shell("\"$VPCLAB\" report")
    #expect(refused.status == 6 && refused.standardError.contains("/report is there already"))
    #expect(access("\(folder)/report/vpc-flow-logs.md", F_OK) != 0)
    // Who names it means it.
    #expect(try shell("\"$VPCLAB\" report -o report").status == 0)
    #expect(textOfFile("\(folder)/report/notes.txt") == "mine\n")
  }

  @Test func `one session's write-up does not take the place of another's`() throws {
    try keepSession(as: "k1")
    #expect(try shell("\"$VPCLAB\" report").status == 0)
    let mine = textOfFile("\(folder)/report/vpc-flow-logs.md")
    let other =
      "echo 'aws ec2 describe-vpcs' | \"$VPCLAB\" run vpc-flow-logs -q --transcript b.jsonl"
    #expect(try shell(other).status == 1)
    let refused = try shell("\"$VPCLAB\" report b.jsonl")
    #expect(refused.status == 6 && refused.standardError.contains("of another session"))
    #expect(textOfFile("\(folder)/report/vpc-flow-logs.md") == mine)
    #expect(try shell("\"$VPCLAB\" report b.jsonl --force").status == 0)
    #expect(textOfFile("\(folder)/report/.vpclab/copies/1-vpc-flow-logs.md") == mine)
  }

  @Test func `sessions have names, and a tilde is the home directory`() throws {
    try keepSession(as: "mine")
    #expect(try shell("\"$VPCLAB\" report mine --output='~/out'").status == 0)
    #expect(access("\(folder)/out/vpc-flow-logs.md", F_OK) == 0)
    let unknown = try shell("\"$VPCLAB\" report nobody")
    #expect(unknown.status == 64 && unknown.standardError.contains("there is no session 'nobody'"))
  }

  /// C7
  @Test func `an author is the one who is named`() throws {
    try keepSession(as: "k1")
    let run = try shell("\"$VPCLAB\" report k1 --author 'Ann \"A\" <b>' --front-matter")
    #expect(run.status == 0)
    let text = textOfFile("\(folder)/report/vpc-flow-logs.md")
    #expect(
      text.hasPrefix(
        "---\ntitle: \"VPC Monitoring with Flow Logs\"\nauthor: \"Ann \\\"A\\\" <b>\"\n"))
    #expect(text.contains("**Author:** Ann \"A\" \\<b\\>"))
    // A name is given once.
    #expect(try shell("\"$VPCLAB\" report k1").status == 0)
    #expect(textOfFile("\(folder)/report/vpc-flow-logs.md").contains("**Author:** Ann \"A\""))
  }

  @Test func `a draft marks what a report leaves out`() throws {
    #expect(
      try shell(
        "echo 'aws ec2 create-vpc --cidr-block 10.1.0.0/16' | \"$VPCLAB\" run vpc-flow-logs -q --transcript a.jsonl"
      ).status == 1)
    let report = try shell("\"$VPCLAB\" report a.jsonl")
    #expect(report.status == 0 && report.standardError.contains("Left out"))
    #expect(report.standardError.contains("It names no author"))
    #expect(!textOfFile("\(folder)/report/vpc-flow-logs.md").contains("to be written"))
    #expect(try shell("\"$VPCLAB\" report a.jsonl --draft -o draft").status == 0)
    #expect(textOfFile("\(folder)/draft/vpc-flow-logs.md").contains("*[to be written: answer logs"))
  }

  /// C12: a record that was altered is written up, which says so.
  @Test func `of an altered record it warns, in the text and by its exit status`() throws {
    var forged = try ForgedTranscript(try Places.recording.get().bytes)
    forged.header.seed = 8
    let path = try Places.newFile(forged.bytes)
    let run = try shell("\"$VPCLAB\" report '\(path)'")
    #expect(run.status == 4 && run.standardError.contains(" differs"))
    let text = textOfFile("\(folder)/report/vpc-flow-logs.md")
    #expect(text.contains("carried out again it differs from event"))
  }

  @Test func `it opens the file with the system's program on wish`() throws {
    try keepSession(as: "k1")
    try Places.write("#!/bin/sh\necho \"$1\" > opened\n", to: "\(folder)/xdg-open")
    let run = try shell(
      "cp xdg-open open && chmod +x xdg-open open && PATH=\"$PWD:$PATH\" \"$VPCLAB\" report --open")
    #expect(run.status == 0)
    #expect(textOfFile("\(folder)/opened").hasSuffix("/report/vpc-flow-logs.md\n"))
    let missing = try shell("PATH=/nowhere \"$VPCLAB\" report --open")
    #expect(missing.status == 6 && missing.standardError.contains("yourself"))
  }
}
