import Documents
import LabSession
import ProgramTesting
import SessionStore
import Testing
import Tutor

/// `vpclab export`, and going on with a session by a script.
@Suite struct ExportTests {
  /// A transcript's lines without what no replay compares.
  private static func compared(_ path: String) throws -> [[String]] {
    let bytes = try FileReading.bytes(at: path, limit: 1 << 24)
    return try String(decoding: bytes, as: UTF8.self).split(separator: "\n").map { line in
      let members = try #require(try JSONValue(parsingJSON: String(line)).members)
      return members.filter { !["w", "h", "id", "learner"].contains($0.name) }
        .map { "\($0.name) \($0.value.json(.compact))" }
    }
  }

  private static func run(_ line: String, in folder: String) throws -> FinishedRun {
    try Places.shell("cd '\(folder)' && \(line)", environment: Places.environment(folder))
  }

  @Test func `a script that was exported plays the session again`() throws {
    let folder = try Places.newFolder()
    let recording = try Places.recording.get().path
    let run = try Self.run(
      "\"$VPCLAB\" export '\(recording)' --as script -o s && \"$VPCLAB\" run vpc-flow-logs s -q --transcript t.jsonl",
      in: folder)
    #expect(run.status == 0, "\(run.standardError)")
    #expect(try Self.compared("\(folder)/t.jsonl") == Self.compared(recording))
    let started = try Self.run(
      "\"$VPCLAB\" start --new <s >out 2>&1; head -n 1 vpclab/sessions/k1.jsonl", in: folder)
    #expect(started.standardOutput.contains(#""seed":"7","t0":1767603600"#))
    let other = try Self.run(
      "\"$VPCLAB\" run vpc-flow-logs s -q --seed 8 --now 2026-02-01T00:00:00Z --transcript o.jsonl; head -n 1 o.jsonl",
      in: folder)
    #expect(other.standardOutput.contains(#""seed":"8","t0":1769904000"#))
  }

  @Test(arguments: [
    ("cast", "{\"version\": 3, "), ("cast-v2", "{\"version\": 2, "), ("html", "<!DOCTYPE html>\n"),
    ("svg --step 1", "<svg "), ("tape", "# VPC Monitoring"), ("script", "# A session of"),
    ("commands", "#!/usr/bin/env bash\n"), ("svg --events 1-2 --size 80x24", "<svg "),
    ("cast --idle-limit 0 --size 80x24", "{\"version\": 3, \"term\": {\"cols\": 80, \"rows\": 24}"),
  ])
  func `the session used last is written when none is named`(form: String, start: String) throws {
    let folder = try Places.newFolder()
    let begun = try Self.run("printf 'echo a\\necho b\\n' | \"$VPCLAB\"", in: folder)
    #expect(begun.status == 0 && begun.standardOutput == "a\nb\n", "\(begun.standardError)")
    let run = try Self.run("\"$VPCLAB\" export --as \(form)", in: folder)
    #expect(run.standardOutput.hasPrefix(start) && run.status == 0, "\(run.standardError)")
    let named = try Self.run("\"$VPCLAB\" export k1 --as \(form) -o x && cat x", in: folder)
    #expect(named.standardOutput == run.standardOutput)
  }

  struct Row: Sendable {
    var line: String
    var status: Int32
    var says: String
  }

  @Test(arguments: [
    Row(line: "export --as cast", status: 64, says: "no session was begun here yet"),
    Row(line: "export nothing --as cast", status: 64, says: "there is no session 'nothing'"),
    Row(line: "export nothing.jsonl --as cast", status: 6, says: "nothing.jsonl"),
    Row(line: "export /dev/null --as cast", status: 3, says: "the file is empty"),
    Row(line: "export RECORDING", status: 64, says: "--as"),
    Row(line: "export RECORDING --as gif", status: 64, says: "gif"),
    Row(line: "export RECORDING --as cast --events 1-2", status: 64, says: "--as svg"),
    Row(line: "export RECORDING --as svg --events 2-1", status: 64, says: "2-1"),
    Row(line: "export RECORDING --as svg --events 900-901", status: 64, says: "no such events"),
    Row(line: "export RECORDING --as svg --step 99", status: 64, says: "no such events"),
    Row(line: "export RECORDING --as svg --step 1 --events 1", status: 64, says: "give one"),
    Row(line: "export RECORDING --as cast --idle-limit -1", status: 64, says: "--idle-limit"),
    Row(line: "export RECORDING --as cast --idle-limit 1e300", status: 64, says: "--idle-limit"),
    Row(line: "export RECORDING --as cast --size 1e9x1", status: 64, says: "1e9x1"),
    Row(line: "export RECORDING --as html -o no/x.html", status: 6, says: "no/x.html"),
    Row(line: "run --resume nothing s", status: 64, says: "there is no session 'nothing'"),
    Row(line: "run --resume k1 s --seed 3", status: 64, says: "--seed"),
    Row(line: "run --resume RECORDING other s", status: 64, says: "of the lesson 'vpc-flow-logs'"),
    Row(line: "run vpc-flow-logs RECORDING", status: 2, says: "is a transcript and no script"),
    Row(line: "run", status: 64, says: "lesson"),
    Row(
      line: "run vpc-flow-logs directive", status: 2,
      says: "directive:2: '# vpclab: typd' is no directive"),
  ])
  func `what cannot be written or played is told`(_ row: Row) throws {
    let folder = try Places.newFolder()
    try Places.write("echo a\n", to: "\(folder)/s")
    try Places.write("echo a\n# vpclab: typd\n", to: "\(folder)/directive")
    try Places.write(try Places.recording.get().bytes, to: "\(folder)/r.jsonl")
    let line = row.line.replacing("RECORDING", with: "r.jsonl")
    let run = try Self.run("\"$VPCLAB\" \(line)", in: folder)
    #expect(run.status == row.status && run.standardError.contains(row.says), "\(run)")
  }

  @Test func `a session goes on by scripts, whichever way`() throws {
    let folder = try Places.newFolder()
    let solution = try #require(
      String(
        validating: try FileReading.bytes(at: Places.solution, limit: 1 << 20), as: UTF8.self))
    let inputs = ParsedInput.inputs(ofScript: solution).map(\.text)
    for (index, part) in [inputs[..<20], inputs[20..<24], inputs[24..<28], inputs[28...]]
      .enumerated()
    {
      try Places.write(part.joined(separator: "\n") + "\n", to: "\(folder)/\(index)")
    }
    let run = try Self.run(
      """
      "$VPCLAB" start --seed 7 --now 2026-01-05T09:00:00Z <0 >out 2>&1 && "$VPCLAB" <1 >>out 2>&1 \
      && "$VPCLAB" sessions resume k1 <2 >>out 2>&1 && "$VPCLAB" run --resume k1 3 >>out 2>&1
      """, in: folder)
    let log = try Self.run("tail -n 20 out", in: folder).standardOutput
    #expect(run.status == 0, "\(log)")
    let sessions = try Self.run("\"$VPCLAB\" sessions", in: folder).standardOutput
    #expect(sessions.contains("100") && !sessions.contains("k2"))
    let path = "\(folder)/vpclab/sessions/k1.jsonl"
    #expect(try Places.run("replay", path, "--verify").status == 0)
    let byPath = try Self.run(
      "echo 'echo more' | \"$VPCLAB\" run --resume '\(path)' -q", in: folder)
    #expect(byPath.standardOutput == "more\n" && byPath.status == 0)
    // All of it is one script again.
    let again = try Self.run(
      "\"$VPCLAB\" export --as script -o s && \"$VPCLAB\" run vpc-flow-logs s -q --transcript t.jsonl",
      in: folder)
    #expect(again.status == 0)
    #expect(try Self.compared("\(folder)/t.jsonl") == Self.compared(path))
  }

  @Test(arguments: [
    ("report", "report FOLDER"), ("submit", "submit FOLDER"),
    ("answer what-is-vpc", "answer what-is-vpc TEXT"),
    ("wizard vpc", "wizard vpc FIELD=VALUE"),
  ])
  func `a word that asks somebody says what to write instead`(word: String, instead: String) throws
  {
    let folder = try Places.newFolder()
    try Places.write("echo a\n\(word)\necho b\n", to: "\(folder)/s")
    for line in ["run vpc-flow-logs s", "run vpc-flow-logs s -q", "start <s"] {
      let run = try Self.run("\"$VPCLAB\" \(line)", in: folder)
      #expect(run.status == (line.hasPrefix("run") ? 1 : 2) && run.standardOutput == "a\nb\n")
      let words = run.standardError.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      #expect(
        words.contains(
          "\(line.hasSuffix("<s") ? "standard input" : "s"):2: '\(word.prefix { $0 != " " })'"))
      #expect(words.contains(instead), "\(words)")
    }
    try Places.write("\(word)\n", to: "\(folder)/w")
    let done = try Self.run(
      "cat '\(Places.solution)' w | \"$VPCLAB\" run vpc-flow-logs -q >out", in: folder)
    #expect(done.status == 2)
  }

  @Test(arguments: ["run vpc-flow-logs s -q", "sh s", "start <s 2>/dev/null"])
  func `an editor's byte order mark and line ends are no part of a script`(line: String) throws {
    let folder = try Places.newFolder()
    try Places.write("\u{FEFF}echo a\r\ncat <<END\r\nb\r\nEND\r\n", to: "\(folder)/s")
    #expect(try Self.run("\"$VPCLAB\" \(line)", in: folder).standardOutput == "a\nb\n")
    try Places.write("printf 'a\r\n'\necho b\n", to: "\(folder)/s")
    #expect(try Self.run("\"$VPCLAB\" \(line)", in: folder).standardOutput == "a\r\nb\n")
  }

  @Test func `nothing to play begins no session`() throws {
    let folder = try Places.newFolder()
    for line in ["start </dev/null", "</dev/null", "start <s"] {
      try Places.write("# nothing\n\n", to: "\(folder)/s")
      let run = try Self.run("\"$VPCLAB\" \(line)", in: folder)
      #expect(run.status == 64 && run.standardError.contains("needs a terminal"))
    }
    #expect(
      try Self.run("\"$VPCLAB\" sessions", in: folder).standardError.contains("No sessions yet"))
  }

  @Test func `an apostrophe in an answer swallows no line`() throws {
    let folder = try Places.newFolder()
    try Places.write(
      "answer how-i-used-vpc In today's project\nanswer did-not-expect I didn't \"know (\necho on\n",
      to: "\(folder)/s")
    let run = try Self.run("\"$VPCLAB\" run vpc-flow-logs s", in: folder)
    #expect(run.standardOutput == "on\n")
    #expect(run.standardError.contains("Kept for your write-up: how-i-used-vpc."))
    #expect(run.standardError.contains("Kept for your write-up: did-not-expect."))
  }
}
