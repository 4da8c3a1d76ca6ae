import LabSession
import ProgramTesting
import SystemCalls
import Testing

/// Files that commands write: whole, never through a link, never over edits without being told.
@Suite struct WrittenFilesTests {
  private let folder: String
  private let transcript: String

  init() throws {
    folder = try Places.newFolder()
    transcript = try Places.recording.get().path
  }

  private func report(_ options: String = "") throws -> FinishedRun {
    try Places.shell("cd '\(folder)' && \"$VPCLAB\" report '\(transcript)' \(options)")
  }

  private var names: [String] {
    ["report/vpc-flow-logs.md"]
      + (Folder.names(in: "\(folder)/report/pictures") ?? []).map { "report/pictures/\($0)" }
  }

  @Test func `a write-up is written again as often as one likes`() throws {
    #expect(try report().status == 0)
    let first = names.map { textOfFile("\(folder)/\($0)") }
    #expect(first.count > 3)
    #expect(try report().status == 0)
    #expect(names.map { textOfFile("\(folder)/\($0)") } == first)
  }

  /// C8: what somebody edited stays, and what was there is kept before anything becomes another.
  @Test func `edits stay when the session goes on, and a copy is kept`() throws {
    let path = "\(folder)/report/vpc-flow-logs.md"
    let half = try Places.shell(
      """
      cd '\(folder)' && sed '/create-vpc-peering-connection/,$d' '\(transcript)' > half.jsonl &&
      "$VPCLAB" report half.jsonl
      """)
    #expect(half.status == 0 && half.standardError.contains("Left out, for there is nothing yet"))
    let written = textOfFile(path)
    let heading = "## Introducing Today's Project!"
    let edited = written.replacing(heading, with: "\(heading)\n\nI am proud of this.")
    try Places.write(edited, to: path)
    let whole = try report()
    #expect(
      whole.status == 0 && whole.standardError.contains("What you had changed in it was kept."))
    let merged = textOfFile(path)
    #expect(merged.contains("I am proud of this.") && merged.contains("## Logs Insights"))
    #expect(textOfFile("\(folder)/report/.vpclab/copies/1-vpc-flow-logs.md") == edited)
    #expect(try report().status == 0)
    #expect(textOfFile(path) == merged)
  }

  @Test func `where both have changed a paragraph, the author's stays and the session's is shown`()
    throws
  {
    let path = "\(folder)/report/vpc-flow-logs.md"
    #expect(try report("--author Ann").status == 0)
    try Places.write(
      textOfFile(path).replacing("**Author:** Ann", with: "**Author:** Ann, with Bob"), to: path)
    let again = try report("--author Eve")
    #expect(again.status == 0 && again.standardError.contains("Changed by you and by the session"))
    #expect(again.standardError.contains("**Author:** Ann, with Bob"))
    let text = textOfFile(path)
    #expect(text.contains("**Author:** Ann, with Bob\n\n<!-- vpclab:"))
    #expect(text.contains("**Author:** Eve"))
  }

  @Test func `a picture that was drawn over stays`() throws {
    #expect(try report().status == 0)
    let picture = "\(folder)/report/pictures/instances.svg"
    try Places.write("<svg>mine</svg>", to: picture)
    #expect(try report().status == 0)
    #expect(textOfFile(picture) == "<svg>mine</svg>")
  }

  @Test func `a file of that name that came from elsewhere counts as edited`() throws {
    mkdir("\(folder)/report", 0o700)
    try Places.write("mine", to: "\(folder)/report/vpc-flow-logs.md")
    #expect(try report().status == 6)
    #expect(textOfFile("\(folder)/report/vpc-flow-logs.md") == "mine")
    #expect(access("\(folder)/report/pictures", F_OK) != 0)
    #expect(try report("--force").status == 0)
    #expect(textOfFile("\(folder)/report/.vpclab/copies/1-vpc-flow-logs.md") == "mine")
  }

  @Test(arguments: [
    "mkdir report; ln -s ../precious report/vpc-flow-logs.md",
    "mkdir -p report/pictures; ln -s ../../new report/pictures/top-ten.svg; ln -s ../../precious report/pictures/flow-log.svg",
    "mkdir elsewhere; ln -s elsewhere report",
    "mkdir -p report elsewhere; ln -s ../elsewhere report/pictures",
    "mkdir -p report/vpc-flow-logs.md",
    "mkdir -p report elsewhere; ln -s ../elsewhere report/.vpclab",
    "mkdir -p report/.vpclab elsewhere; ln -s ../../elsewhere report/.vpclab/last",
    "mkdir -p report/.vpclab/last; ln -s ../../../precious report/.vpclab/last/vpc-flow-logs.md",
  ])
  func `nothing is written through a link`(plant: String) throws {
    try Places.write("precious", to: "\(folder)/precious")
    #expect(try Places.shell("cd '\(folder)'; \(plant)").status == 0)
    // Any picture may be the one that is linked.
    #expect(try report().status == 0 || report().status == 6)
    for option in ["", "--force"] { _ = try report(option) }
    #expect(textOfFile("\(folder)/precious") == "precious")
    #expect(access("\(folder)/new", F_OK) != 0)
    #expect((Folder.names(in: "\(folder)/elsewhere") ?? []) == [])
  }

  @Test func `grades are written whole, not through a link, but to devices and pipes`() throws {
    try Places.write("precious", to: "\(folder)/precious")
    let through = try Places.shell(
      "cd '\(folder)'; ln -s precious link; \"$VPCLAB\" grade '\(transcript)' -o link")
    #expect(through.status == 6)
    #expect(through.standardError.contains("symbolic link"))
    #expect(textOfFile("\(folder)/precious") == "precious")
    let device = try Places.shell("\"$VPCLAB\" grade '\(transcript)' -o /dev/stdout | cat")
    #expect(device.standardOutput.contains("100/100"))
    #expect(try Places.shell("\"$VPCLAB\" grade '\(transcript)' -o /dev/null").status == 0)
    #expect(FileStatus(path: "/dev/null")?.kind == .other)
    try Places.write("old", to: "\(folder)/grades")
    #expect(
      try Places.shell("cd '\(folder)'; \"$VPCLAB\" grade '\(transcript)' -o grades").status == 0)
    #expect(textOfFile("\(folder)/grades").contains("100/100"))
  }

  @Test func `a disk that is full leaves the file that was there`() throws {
    try Places.write("old", to: "\(folder)/grades")
    let run = try Places.shell(
      "ulimit -f 0; cd '\(folder)'; \"$VPCLAB\" grade '\(transcript)' -o grades")
    #expect(run.status == 6)
    #expect(textOfFile("\(folder)/grades") == "old")
    let left = try Places.shell("ls -A '\(folder)'").standardOutput
    #expect(left == "grades\n")
  }

  @Test(arguments: ["--help", "grade --help", "--version", "limits", "limits --json"])
  func `help that nobody gets is a failure`(arguments: String) throws {
    #expect(try Places.shell("\"$VPCLAB\" \(arguments) > /dev/full").status == 6)
  }

  private static let hostile = "Eve\u{1B}[31m\u{7F}\u{9B}31m\u{202E}\u{200B}\u{FEFF}é🧪"

  @Test(arguments: [
    "grade T --format json", "replay T --messages json", "replay T", "grade T", "report T -o /tmp",
  ])
  func `what comes from another's file reaches a pipe as text`(line: String) throws {
    var forged = try ForgedTranscript(try Places.recording.get().bytes)
    forged.header.learner = Self.hostile
    forged.events.insert(
      .init(
        number: 1, time: 0,
        kind: .input(
          .command("echo '\(Self.hostile)'"), .init(status: 0, output: .init(ofText: "")))), at: 0)
    for index in forged.events.indices { forged.events[index].number = index + 1 }
    let path = try Places.newFile(forged.bytes)
    let run = try Places.shell(
      "\"$VPCLAB\" " + line.replacing("T", with: "'\(path)'").replacing("/tmp", with: "'\(folder)'")
    )
    #expect(run.status < 128)
    var texts = [run.standardOutput, run.standardError]
    if line.hasPrefix("report") {
      texts += [textOfFile("\(folder)/vpc-flow-logs.md")]
      texts += (Folder.names(in: "\(folder)/pictures") ?? []).map {
        textOfFile("\(folder)/pictures/\($0)")
      }
    }
    for text in texts {
      for scalar in text.unicodeScalars
      where "\u{1B}\u{7F}\u{9B}\u{202E}\u{200B}\u{FEFF}".unicodeScalars.contains(scalar) {
        Issue.record("\(line): \(String(scalar.value, radix: 16))")
      }
    }
    if line.contains("json") { #expect(run.standardOutput.utf8.allSatisfy { $0 < 0x7F }) }
  }

  @Test func `a lesson's own text reaches a pipe as text`() throws {
    mkdir("\(folder)/bad", 0o700)
    try Places.write("id: \"x\\e[31m\"\nsteps: [\n", to: "\(folder)/bad/lesson.yaml")
    let run = try Places.shell("VPCLAB_LESSONS='\(folder)' \"$VPCLAB\" lesson lint 2>&1")
    #expect(!run.standardOutput.contains("\u{1B}"))
  }
}
