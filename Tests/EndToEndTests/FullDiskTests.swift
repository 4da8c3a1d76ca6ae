import LabSession
import ProgramTesting
import SessionStore
import SystemCalls
import Testing

/// A disk that is full or can't be written: the program says so, and nothing that it saved is lost.
@Suite struct FullDiskTests {
  private func events(_ path: String) throws -> Int {
    let bytes = try FileReading.bytes(at: path, limit: TranscriptLimits.bytes)
    return try TranscriptReader.read(bytes).inputs.count
  }

  /// `ulimit -f` limits every file to so many blocks of 512 bytes.
  @Test func `a script that meets the limit on files ends, and what it saved is whole`() throws {
    let folder = try Places.newFolder()
    let run = try Places.shell(
      "ulimit -f 8; \"$VPCLAB\" run vpc-flow-logs '\(Places.solution)' "
        + "--quiet --transcript \(folder)/t.jsonl 2>&1 >/dev/null | cat")
    #expect(run.standardOutput.contains("not saved: cannot write to \(folder)/t.jsonl"))
    #expect(run.standardOutput.contains("ulimit -f"))
    #expect(run.standardOutput.contains("Everything before is saved"))
    #expect(try events("\(folder)/t.jsonl") > 3)
  }

  @Test func `a disk that is full when the session begins leaves no half file`() throws {
    let folder = try Places.newFolder()
    let run = try Places.shell(
      "ulimit -f 0; exec \"$VPCLAB\" run vpc-flow-logs - --transcript \(folder)/t.jsonl </dev/null"
        + " 2>/dev/null")
    #expect(run.status == 6)
    #expect(access("\(folder)/t.jsonl", F_OK) != 0)
  }

  @Test func `a learner who makes room goes on where they were`() throws {
    // A real file system of 16 KiB; only root may mount one.
    let folder = try Places.newFolder()
    let mounted = try Places.shell("mount -t tmpfs -o size=16k tmpfs '\(folder)' 2>/dev/null")
    try withKnownIssue("only root can mount a small disk", isIntermittent: true) {
      try #require(mounted.status == 0)
    } when: {
      mounted.status != 0
    }
    guard mounted.status == 0 else { return }
    defer { _ = try? Places.shell("umount -l '\(folder)'") }
    let screen = try #require(
      Pseudoterminal(
        Places.vpclab,
        environment: Places.environment(folder).merging(["TERM": "dumb", "NO_COLOR": "1"]) { $1 },
        columns: 200))
    try #require(screen.wait(for: "\nlab "))
    try Places.write([UInt8](repeating: 0, count: 8192), to: "\(folder)/ballast")
    var saved = 0
    while saved < 60 {
      screen.type("echo \(String(repeating: "x", count: 150)) \(saved)\n")
      try #require(screen.wait(for: "\nlab "))
      if screen.transcript.contains("not saved") { break }
      saved += 1
    }
    #expect(screen.transcript.contains("No space left on device; make room on the disk"))
    let path = "\(folder)/vpclab/sessions/k1.jsonl"
    #expect(try events(path) == saved)
    unlink("\(folder)/ballast")
    screen.type("echo after\n")
    try #require(screen.wait(for: "\nafter"))
    #expect(try events(path) == saved + 1)
    try #require(screen.wait(for: "$ "))
    screen.type("\u{4}")
    #expect(screen.wait(for: "Saved:"))
    #expect(screen.exitStatus() == 0)
    #expect(try Places.run("replay", path, "--verify").status == 0)
  }

  @Test func `a folder that may not be written is named, and nothing is made in it`() throws {
    let folder = try Places.newFolder()
    chmod(folder, 0o555)
    // Root may write everywhere, so root becomes nobody for this.
    let nobody =
      geteuid() == 0 ? "setpriv --reuid=65534 --regid=65534 --clear-groups" : "env"
    let run = try Places.shell(
      "\(nobody) \"$VPCLAB\" run vpc-flow-logs - --transcript \(folder)/t.jsonl </dev/null")
    #expect(run.status == 6)
    #expect(run.standardError.contains("cannot create \(folder)/t.jsonl: Permission denied"))
    #expect(run.standardError.contains("choose a place that you may use"))
    #expect(access("\(folder)/t.jsonl", F_OK) != 0)
  }

  @Test func `of eight programs on one session one goes on, and the others change nothing`() throws
  {
    let folder = try Places.newFolder()
    let environment = Places.environment(folder).merging(["TERM": "dumb"]) { $1 }
    let first = try #require(Pseudoterminal(Places.vpclab, environment: environment))
    try #require(first.wait(for: "\nlab "))
    for _ in 0..<7 {
      let other = try #require(Pseudoterminal(Places.vpclab, environment: environment))
      #expect(other.exitStatus() == 6)
      #expect(other.transcript.contains("is already open in another vpclab"))
      #expect(other.transcript.contains("'vpclab attach'"))
    }
    first.type("echo mine\n")
    try #require(first.wait(for: "\nmine"))
    #expect(try events("\(folder)/vpclab/sessions/k1.jsonl") == 1)
    let delete = try #require(
      FinishedRun(
        Places.vpclab, ["sessions", "delete", "k1", "--yes"], environment: environment))
    #expect(delete.status == 6)
  }
}
