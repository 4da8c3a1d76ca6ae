import LabSession
import ProgramTesting
import SessionStore
import SystemCalls
import Testing
import Tutor

/// What a learner reads when their session can't be read, or is taken away while it is open.
@Suite struct LostAndDamagedSessionTests {
  private let folder: String
  private var sessions: String { "\(folder)/vpclab/sessions" }

  init() throws { folder = try Places.newFolder() }

  private func start(_ arguments: String...) throws -> Pseudoterminal {
    try #require(
      Pseudoterminal(
        Places.vpclab, arguments,
        environment: Places.environment(folder).merging(["TERM": "dumb", "NO_COLOR": "1"]) { $1 },
        columns: 200))
  }

  /// A closed session of one input.
  private func play(_ arguments: String...) throws {
    let screen = try #require(
      Pseudoterminal(
        Places.vpclab, arguments,
        environment: Places.environment(folder).merging(["TERM": "dumb", "NO_COLOR": "1"]) { $1 },
        columns: 200))
    try #require(screen.wait(for: " $ "))
    screen.type("echo played\n")
    try #require(screen.wait(for: "\nplayed"))
    screen.type("\u{4}")
    #expect(screen.exitStatus() == 0)
  }

  private func inputs(_ id: String) throws -> [String] {
    let bytes = try FileReading.bytes(at: "\(sessions)/\(id).jsonl", limit: 1 << 24)
    return try TranscriptReader.read(bytes).inputs.compactMap { input in
      if case .command(let command, _) = input { command.text } else { nil }
    }
  }

  private func change(_ id: String, _ body: ([UInt8]) -> [UInt8]) throws {
    let path = "\(sessions)/\(id).jsonl"
    try Places.write(body(try FileReading.bytes(at: path, limit: 1 << 24)), to: path)
  }

  private func names() -> [String] { Folder.names(in: sessions) ?? [] }

  struct Row: CustomTestStringConvertible, Sendable {
    var name: String
    var damage: @Sendable ([UInt8]) -> [UInt8]
    var says: String
    var testDescription: String { name }
  }

  @Test(arguments: [
    Row(name: "a bit of the header", damage: { $0.changing(20) }, says: "header (line 1)"),
    Row(
      name: "the header's first byte", damage: { $0.changing(0) }, says: "line 1 is not a header"),
    Row(name: "a bit of an input", damage: { $0.changing($0.count / 2) }, says: "event 1 (line 2)"),
    Row(name: "emptied", damage: { _ in [] }, says: "is empty"),
    Row(
      name: "a line of somebody's", damage: { $0 + Array("hello\n".utf8) }, says: "event 3 (line 4)"
    ),
    Row(
      name: "9 MB of it",
      damage: { $0 + [UInt8](repeating: 10, count: 9 << 20) + Array("x\n".utf8) },
      says: "is damaged"),
  ])
  func `a newest session that can't be read is named with the ways on, and none is begun`(row: Row)
    throws
  {
    try play()
    try play("start", "--new")
    try change("k2", row.damage)
    let before = names()
    for _ in 0..<2 {
      let screen = try start()
      #expect([3, 6].contains(try #require(screen.exitStatus())))
      #expect(screen.transcript.contains("k2.jsonl"))
      #expect(screen.transcript.contains(row.says), "\(screen.transcript)")
      for way in ["sessions resume ID", "sessions recover ID", "start --new"] {
        #expect(screen.transcript.contains(way))
      }
    }
    #expect(names() == before)
    let other = try start("sessions", "resume", "k1")
    #expect(other.wait(for: "session k1, as you left it"))
  }

  @Test func `what precedes a damage is taken over, and goes on`() throws {
    try play()
    try play()
    try change("k1") { $0.changing($0.count - 200) }
    let recovery = try #require(
      FinishedRun(
        Places.vpclab, ["sessions", "recover", "k1"], environment: Places.environment(folder)))
    #expect(recovery.status == 0)
    #expect(recovery.standardError.contains("Took 2 inputs of session k1 over into session k2."))
    #expect(recovery.standardError.contains("Session k1 was left as it is."))
    let screen = try start()
    #expect(screen.wait(for: "session k2, as you left it"))
    try #require(screen.wait(for: " $ "))
    screen.type("echo after\n")
    #expect(screen.wait(for: "\nafter"))
    #expect(try inputs("k2") == ["echo played", "echo played", "echo after"])
    let again = try #require(
      FinishedRun(
        Places.vpclab, ["sessions", "recover", "k2"], environment: Places.environment(folder)))
    #expect(again.status == 6)
    #expect(again.standardError.contains("is whole: there is nothing to recover"))
  }

  @Test func `what an editor did to the file is mended with a note`() throws {
    try play()
    try change("k1") { bytes in
      [0xEF, 0xBB, 0xBF] + bytes.flatMap { $0 == 10 ? [13, 10] : [$0] } + [13, 10]
    }
    let screen = try start()
    #expect(screen.wait(for: "Note: the session's file had been changed"))
    #expect(screen.wait(for: "k1.jsonl.before.1"))
    #expect(screen.wait(for: " $ "))
    #expect(try inputs("k1") == ["echo played"])
  }

  @Test(arguments: ["rm {}", "rm -r {}/..", "cp {} {}.x; mv {}.x {}", ": > {}", "echo >> {}"])
  func `a session whose file is taken away stops, says so, and is saved elsewhere`(act: String)
    throws
  {
    let screen = try start()
    try #require(screen.wait(for: " $ "))
    screen.type("echo one\n")
    try #require(screen.wait(for: "\none"))
    try #require(screen.wait(for: " $ "))
    let path = "\(sessions)/k1.jsonl"
    _ = try Places.shell(
      act.replacing("{}/..", with: sessions).replacing("{}", with: path))
    screen.type("echo two\n")
    #expect(screen.wait(for: "while the session was open"))
    #expect(screen.wait(for: "Everything before it is saved in \(sessions)/k1-2.jsonl"))
    #expect(screen.exitStatus() == 6)
    #expect(!screen.transcript.contains("\ntwo"))
    #expect(try inputs("k1-2") == ["echo one"])
    let next = try start()
    #expect(next.wait(for: "session k1-2, as you left it"))
  }

  @Test func `of two sessions begun in one second the second goes on`() throws {
    for arguments in [[], ["start", "--new"]] {
      let screen = try #require(
        Pseudoterminal(
          Places.vpclab, arguments,
          environment: Places.environment(folder).merging(["TERM": "dumb"]) { $1 }))
      try #require(screen.wait(for: " $ "))
      screen.send(signal: SIGKILL)
      #expect(screen.exitStatus() == 128 + SIGKILL)
    }
    #expect(try start().wait(for: "session k2, as you left it"))
  }

  @Test func `who has a session open is told by number, with a way out`() throws {
    let first = try start()
    try #require(first.wait(for: " $ "))
    let second = try start()
    #expect(second.exitStatus() == 6)
    #expect(second.transcript.contains("is already open in another vpclab"))
    #if canImport(Glibc)
      #expect(second.transcript.contains("(process "))
    #endif
    #expect(second.transcript.contains("vpclab start --new"))
  }

  @Test func `a session that is nearly full says so in time, and can be closed when it is full`()
    throws
  {
    let lesson = try TranscriptReader.read(try Places.recording.get().bytes).header
    var header = lesson
    header.id = "k1"
    var writer = TranscriptWriter()
    var bytes = writer.line(for: header)
    // Comments, which do nothing.
    let count = TranscriptLimits.events - TranscriptLimits.eventsOfEnding - 2
    for number in 1...count {
      bytes += writer.line(
        for: TranscriptEvent(
          number: number, time: 0,
          kind: .input(
            .command("# \(number)"),
            TranscriptEvent.Outcome(status: 0, output: Digest(ofText: "")))))
    }
    mkdir("\(folder)/vpclab", 0o700)
    mkdir(sessions, 0o700)
    try Places.write(bytes, to: "\(sessions)/k1.jsonl")
    let screen = try start()
    #expect(screen.wait(for: "room for 2 more inputs", milliseconds: 120_000))
    #expect(screen.wait(for: "0 percent of the work that a session may do is left"))
    for text in ["# one", "# two"] {
      try #require(screen.wait(for: " $ "))
      screen.type("\(text)\n")
    }
    try #require(screen.wait(for: " $ "))
    screen.type("# three\n")
    #expect(screen.wait(for: "has reached the limit of 25000 inputs"))
    #expect(screen.wait(for: "start --new"))
    #expect(screen.wait(for: " $ "))
    screen.type("\u{4}")
    #expect(screen.wait(for: "Saved:"))
    #expect(screen.exitStatus() == 0)
    #expect(
      try TranscriptReader.read(FileReading.bytes(at: "\(sessions)/k1.jsonl", limit: 1 << 24))
        .ending != nil)
  }

  @Test(arguments: ["", "a", "echo 'a\u{0}b'", "echo \u{1}\u{7F}"])
  func `whatever a terminal without an editor hands over is saved and read`(text: String) throws {
    let screen = try start()
    try #require(screen.wait(for: " $ "))
    // As Ctrl-V has it, each of these is text.
    screen.type(
      text.unicodeScalars.map { $0.value < 0x20 || $0.value == 0x7F ? "\u{16}\($0)" : "\($0)" }
        .joined() + "\n")
    try #require(screen.wait(for: " $ "))
    screen.send(signal: SIGKILL)
    #expect(screen.exitStatus() == 128 + SIGKILL)
    let next = try start()
    #expect(next.wait(for: "session k1, as you left it"))
  }

  @Test func `a script with NUL leads to a transcript that can be verified`() throws {
    let path = "\(folder)/t.jsonl"
    let script = try Places.newFile(Array("echo 'a\u{0}b'\n".utf8), named: "s.sh")
    let run = try Places.run("run", "vpc-flow-logs", script, "--transcript", path)
    #expect(run.standardOutput.contains("ab"))
    #expect(try Places.run("replay", path, "--verify").status == 0)
  }
}

extension [UInt8] {
  /// With one bit of a byte changed.
  fileprivate func changing(_ position: Int) -> [UInt8] {
    var bytes = self
    bytes[position] ^= 1
    return bytes
  }
}
