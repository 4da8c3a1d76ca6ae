import LabSession
import ProgramTesting
import SessionStore
import SystemCalls
import Testing

/// Whatever is wrong is named with its cause and the way out, sets its status and harms nothing.
@Suite struct BadInputTests {
  private let folder: String
  private let good: [UInt8]

  init() throws {
    (folder, good) = try Self.handedIn.get()
  }

  private static let handedIn = Result { try fillFolder() }

  /// A folder with what learners hand in.
  private static func fillFolder() throws -> (String, [UInt8]) {
    let folder = try Places.newFolder()
    let good = try Places.recording.get().bytes
    let lineBreak = UInt8(ascii: "\n")
    try Places.write(good, to: "\(folder)/good.jsonl")
    try Places.write([], to: "\(folder)/empty.jsonl")
    try Places.write("Dear professor, here is my lab.\n", to: "\(folder)/letter.jsonl")
    try Places.write([0xFF, 0xFE, 0, 0x7B, 0], to: "\(folder)/binary.jsonl")
    try Places.write(good.dropLast(200), to: "\(folder)/torn.jsonl")
    try Places.write(
      good.flatMap { $0 == lineBreak ? [UInt8(ascii: "\r"), lineBreak] : [$0] },
      to: "\(folder)/crlf.jsonl")
    try Places.write([0x65, 0x63, 0x68, 0x6F, 0x20, 0xE9, lineBreak], to: "\(folder)/latin1.sh")
    try Places.write("echo hello\n", to: "\(folder)/hello.sh")
    for name in ["nothing", "lessons", "lessons/vpc-flow-logs"] {
      mkdir("\(folder)/\(name)", 0o700)
    }
    try Places.write(
      "id: vpc-flow-logs\nsteps: [\n", to: "\(folder)/lessons/vpc-flow-logs/lesson.yaml")
    try Places.write([], to: "\(folder)/huge.jsonl")
    try #require(truncate("\(folder)/huge.jsonl", 1 << 34) == 0)
    func forge(_ name: String, _ change: (inout TranscriptHeader) -> Void) throws {
      var forged = try ForgedTranscript(good)
      change(&forged.header)
      try Places.write(forged.bytes, to: "\(folder)/\(name).jsonl")
    }
    /// What the types of this version cannot say.
    func forgeLine(_ name: String, _ old: String, _ new: String) throws {
      let text = String(decoding: good, as: UTF8.self).split(separator: "\n")
      let line = text[0].replacing(old, with: new, maxReplacements: 1)
      let body = String(line.dropLast(#","h":""#.utf8.count + 64 + 2)) + "}"
      var chain = HashChain()
      let hash = chain.extend(with: Array(body.utf8))
      try Places.write(body.dropLast() + ",\"h\":\"\(hash)\"}\n", to: "\(folder)/\(name).jsonl")
    }
    try forgeLine("newer", #""rules":2"#, #""rules":99"#)
    try forge("later-format") { $0.minimumFormat = 3 }
    try forge("other-lesson") { $0.lesson = "no-such-lesson" }
    try forge("old-lesson") { $0.lessonDigest = "0" }
    try forge("hostile") { $0.learner = "Eve\u{1B}]0;owned\u{7}\u{202E}\nMallory 100/100" }
    return (folder, good)
  }

  struct Row: CustomTestStringConvertible, Sendable {
    /// What `sh` runs in the folder.
    var line: String
    var status: Int32
    /// The cause and the way out, both on standard error.
    var says: [String]
    var testDescription: String { line }

    init(_ line: String, _ status: Int32, _ says: String...) {
      self.line = line
      self.status = status
      self.says = says
    }
  }

  @Test(arguments: [
    // Usage
    Row("$VPCLAB nonsense", 64, "'nonsense'", "--help"),
    Row("$VPCLAB replay --bogus good.jsonl", 64, "--bogus"),
    Row("$VPCLAB run vpc-flow-logs hello.sh --seed many", 64, "many", "--seed"),
    Row("$VPCLAB run vpc-flow-logs hello.sh --seed -1", 64, "'-1' is invalid", "--seed"),
    Row("$VPCLAB grade --format yaml good.jsonl", 64, "yaml", "json"),
    Row("$VPCLAB grade", 64, "Missing expected argument"),
    Row("$VPCLAB replay good.jsonl --speed 0", 64, "--speed", "such as 10"),
    Row(#"$VPCLAB "$(printf 'x\033[31m')""#, 64, #"x\x1b[31m"#),
    Row(#"$VPCLAB replay good.jsonl "$(printf -- '--x\033[31m')""#, 64, #"--x\x1b[31m"#),
    // Files
    Row("$VPCLAB replay missing.jsonl", 6, "missing.jsonl: No such file"),
    Row("$VPCLAB replay nothing", 6, "it is a folder; name a file"),
    Row("$VPCLAB replay huge.jsonl", 6, "larger than 8 MiB"),
    Row("$VPCLAB replay - < huge.jsonl", 6, "larger than 8 MiB"),
    Row("$VPCLAB run vpc-flow-logs missing.sh", 6, "missing.sh: No such file"),
    Row("$VPCLAB run vpc-flow-logs latin1.sh", 6, "latin1.sh is no UTF-8", "save it as UTF-8"),
    Row(#"$VPCLAB replay "$(printf 'no\033[31m')""#, 64, #"no\x1b[31m"#),
    // Transcripts
    Row("$VPCLAB replay empty.jsonl", 3, "the file is empty"),
    Row("$VPCLAB replay letter.jsonl", 3, "no vpclab transcript"),
    Row("$VPCLAB replay binary.jsonl", 3, "no vpclab transcript"),
    Row("$VPCLAB replay torn.jsonl --verify", 3, "event 54 ", "not complete", "copy it again"),
    Row("$VPCLAB replay crlf.jsonl --verify", 3, "CR LF", "as vpclab wrote it"),
    Row("$VPCLAB replay newer.jsonl", 3, "rules 99", "install that version"),
    Row("$VPCLAB replay later-format.jsonl", 3, "format 3", "install that version"),
    Row("$VPCLAB replay other-lesson.jsonl", 5, "no-such-lesson"),
    Row(
      "$VPCLAB replay old-lesson.jsonl", 5,
      "is missing; here are versions \(Places.lessonVersion), ", "VPCLAB_LESSONS"),
    Row("$VPCLAB report torn.jsonl -o r", 3, "event 54 ", "not complete"),
    Row("$VPCLAB report good.jsonl -o good.jsonl/r", 6, "Not a directory"),
    // Lessons
    Row("VPCLAB_LESSONS=lessons $VPCLAB run vpc-flow-logs hello.sh", 5, "lesson.yaml:"),
    Row("VPCLAB_LESSONS=lessons $VPCLAB lesson lint", 5, "lesson.yaml:"),
    Row("$VPCLAB run no-lesson hello.sh", 5, "no-lesson"),
    // Places that can't be written
    Row(
      "$VPCLAB run vpc-flow-logs hello.sh --transcript good.jsonl", 6, "File exists",
      "name a new file"),
    Row(
      "$VPCLAB run vpc-flow-logs hello.sh --transcript no/t.jsonl", 6, "No such file",
      "make its folder first"),
    Row("$VPCLAB grade good.jsonl -o no/grades.txt", 6, "cannot create no/grades.txt"),
    Row("$VPCLAB limits > /dev/full", 6, "No space left"),
    Row("$VPCLAB sh -c 'aws ec2 describe-vpcs' > /dev/full", 6, "No space left"),
    Row("env -u HOME -u XDG_STATE_HOME $VPCLAB sessions", 6, "HOME", "set XDG_STATE_HOME"),
    Row("XDG_STATE_HOME=$PWD/hello.sh $VPCLAB sessions", 6, "cannot open", "Not a directory"),
    // Inside the lab the commands' own rules hold
    Row(#"$VPCLAB sh -c "aws ec2 create-tags --cli-input-json '{'""#, 252, "Invalid JSON"),
    Row("$VPCLAB sh -c 'aws ec2 describe-vpcs --bogus'", 252, "--bogus"),
    Row("$VPCLAB sh -c 'cat missing'", 1, "No such file"),
  ])
  func `an error names its cause and the way out, and nothing is lost`(row: Row) throws {
    let run = try Places.shell(
      "cd '\(folder)' && \(row.line)", environment: ["HOME": folder, "XDG_STATE_HOME": folder])
    #expect(run.status == row.status, "\(run.standardError)")
    for text in row.says { #expect(run.standardError.contains(text)) }
    let isSafe = { (byte: UInt8) in byte >= 0x20 && byte != 0x7F || byte == 0x0A || byte == 0x09 }
    #expect(run.standardError.utf8.allSatisfy(isSafe))
    #expect(try FileReading.bytes(at: "\(folder)/good.jsonl", limit: 1 << 24) == good)
  }

  @Test func `a folder with bad files is graded all the same`() throws {
    let json = try Places.run("grade", folder, "--format", "json")
    #expect(json.status == 3)
    #expect(json.standardError == "")
    // The chain proves what CR LF and half a line at the end have not changed.
    let bad = [
      "binary", "empty", "huge", "later-format", "letter", "newer", "old-lesson", "other-lesson",
    ]
    let beside = ["hello.sh", "latin1.sh", "lessons/vpc-flow-logs/lesson.yaml", "nothing"]
    for name in bad {
      #expect(json.standardOutput.contains(#""file": "\#(folder)/\#(name).jsonl""#), "\(name)")
    }
    for name in beside {
      #expect(json.standardOutput.contains(#""file": "\#(folder)/\#(name)""#), "\(name)")
    }
    #expect(json.standardOutput.ranges(of: #""code": "#).count == bad.count + beside.count)
    #expect(json.standardOutput.ranges(of: #""content_verified": true"#).count == 4)
    let table = try Places.run("grade", folder)
    #expect(table.status == 3)
    #expect(table.standardOutput.ranges(of: ": not graded (").count == bad.count)
    #expect(table.standardOutput.ranges(of: ": not looked at (").count == beside.count)
    #expect(table.standardOutput.contains("16 files: 4 graded, 8 not graded, 4 not looked at"))
    #expect(table.standardOutput.contains("crlf.jsonl: normalized: CR LF"))
    #expect(table.standardOutput.contains("the same session as"))
  }

  @Test(arguments: ["table", "json"])
  func `an empty folder and a missing file are errors in the format that was asked for`(
    format: String
  ) throws {
    let run = try Places.run(
      "grade", "\(folder)/nothing", "\(folder)/missing.jsonl", "--format", format)
    #expect(run.status == 3)
    #expect(run.standardError == "")
    #expect(run.standardOutput.contains("no-transcripts"))
    #expect(run.standardOutput.contains("unreadable"))
    #expect(run.standardOutput.contains("No such file"))
  }

  @Test(arguments: [["grade"], ["replay"], ["replay", "--verify"]])
  func `what a stranger wrote never commands the terminal nor looks like a row of its own`(
    arguments: [String]
  ) throws {
    var forged = try ForgedTranscript(good)
    forged.header.learner = "Eve\u{1B}]0;owned\u{7}\u{202E}\nMallory 100/100"
    forged.events[0].kind = .input(
      .command("printf '\\033]0;owned\\007\\n\u{1B}[31m'"),
      TranscriptEvent.Outcome(status: 0, output: Digest(ofText: "")))
    let run = try Places.shell(
      #""$VPCLAB" \#(arguments.joined(separator: " ")) '\#(try Places.newFile(forged.bytes))'"#)
    #expect(run.status == 4)
    for text in [run.standardOutput, run.standardError] {
      #expect(!text.unicodeScalars.contains { "\u{1B}\u{7}\u{202E}".unicodeScalars.contains($0) })
      #expect(!text.contains("\nMallory"))
    }
  }

  @Test func `what precedes the damage is shown, then the damage`() throws {
    let run = try Places.run("replay", "\(folder)/torn.jsonl")
    #expect(run.status == 0 || run.status == 3)
    #expect(run.standardOutput.contains("aws ec2 create-vpc"))
    var damaged = good
    let half = damaged.count / 2
    damaged[half] ^= 1
    let path = try Places.newFile(damaged)
    let second = try Places.run("replay", path)
    #expect(second.status == 3)
    #expect(second.standardOutput.contains("aws ec2 create-vpc"))
    #expect(second.standardError.contains("altered") || second.standardError.contains("damaged"))
  }
}
