import ProgramTesting
import SystemCalls
import Testing

/// An instructor looks into a session: watches it from a moment on, opens its lab, compares.
@Suite struct LookIntoSessionTests {
  private static func recording() throws -> (path: String, bytes: [UInt8]) {
    try Places.recording.get()
  }

  /// The event at which a checkpoint passed, as `--markers` has it.
  private static func event(of checkpoint: String) throws -> Int {
    let run = try Places.run("replay", recording().path, "--markers")
    #expect(run.status == 0)
    let line = try #require(
      run.standardOutput.split(separator: "\n").first { $0.contains("\t\(checkpoint) passed") })
    return try #require(Int(line.prefix { $0 != "\t" }))
  }

  @Test func `a replay begins where it is told to, by number or by checkpoint`() throws {
    let path = try Self.recording().path
    let whole = try Places.run("replay", path).standardOutput
    let event = try Self.event(of: "peering-active")
    let byName = try Places.run("replay", path, "--from", "peering-active")
    let byNumber = try Places.run("replay", path, "--from", "\(event)")
    #expect(byName.standardOutput == byNumber.standardOutput && byName.status == 0)
    #expect(whole.hasSuffix(byName.standardOutput))
    #expect(byName.standardOutput.count < whole.count / 2)
    let one = try Places.run("replay", path, "--from", "\(event)", "--to", "peering-active")
    #expect(byName.standardOutput.hasPrefix(one.standardOutput))
    #expect(one.standardOutput.contains("$ "))
    for wrong in ["nothing", "9999"] {
      let run = try Places.run("replay", path, "--from", wrong)
      #expect(run.status == 64 && run.standardError.contains(wrong))
    }
    #expect(try Places.run("replay", path, "--step").status == 64)
  }

  @Test func `one's own sessions are named by their ids`() throws {
    let recording = try Self.recording().path
    let folder = try Places.newFolder()
    for (command, says) in [
      ("replay k1 --verify", "content verified"), ("replay k1 --markers", "peering-active passed"),
      ("diff k1 k1", "no difference"), ("sh --from k1 -c 'aws ec2 describe-vpcs'", "10.1.0.0/16"),
    ] {
      let run = try Places.shell(
        """
        export XDG_STATE_HOME='\(folder)'; mkdir -p "$XDG_STATE_HOME/vpclab/sessions"
        cp '\(recording)' "$XDG_STATE_HOME/vpclab/sessions/k1.jsonl"
        "$VPCLAB" \(command); "$VPCLAB" \(command.replacing("k1", with: "nobody"))
        """)
      #expect(run.standardOutput.contains(says), "\(command)")
      #expect(
        run.status == 64 && run.standardError.contains("there is no session 'nobody'"), "\(command)"
      )
    }
  }

  @Test func `a replay says on which machine something was typed`() throws {
    let solution = Places.solution
    let folder = try Places.newFolder()
    let run = try Places.shell(
      """
      { cat '\(solution)'; printf 'connect "$I1"\\nhostname\\nexit\\necho home\\n'; } > '\(folder)/s.sh'
      "$VPCLAB" run vpc-flow-logs '\(folder)/s.sh' --quiet --transcript '\(folder)/t.jsonl' >/dev/null
      "$VPCLAB" replay '\(folder)/t.jsonl'
      """)
    let lines = run.standardOutput.split(separator: "\n")
    let typed = lines.filter { $0.hasSuffix("hostname") || $0.hasSuffix("echo home") }
    #expect(typed.count == 2)
    #expect(typed.first?.hasPrefix("[ec2-user@ip-10-1-") == true, "\(typed)")
    #expect(typed.last == "$ echo home")
  }

  @Test func `each key shows an input more`() throws {
    let path = try Self.recording().path
    let screen = try #require(
      Pseudoterminal(
        Places.vpclab, ["replay", path, "--from", "3", "--step"],
        environment: Places.environment(try Places.newFolder())))
    #expect(screen.wait(for: "-- 3 of "))
    screen.type("\r")
    #expect(screen.wait(for: "-- 4 of "))
    screen.type("q\r")
    #expect(screen.exitStatus() == 0)
  }

  @Test func `a lab is opened as it was, and its file stays as it is`() throws {
    let (path, bytes) = try Self.recording()
    let vpcs = "aws ec2 describe-vpcs --query 'length(Vpcs[?!IsDefault])'"
    for (moment, count) in [("0", "0"), ("vpc-1", "1"), ("vpc-2", "2")] {
      let run = try Places.run("sh", "--from", path, "--at", moment, "-c", vpcs)
      #expect(run.standardOutput == count + "\n" && run.status == 0, "\(run.standardError)")
    }
    let change = try Places.run(
      "sh", "--from", path, "-c",
      "aws ec2 create-vpc --cidr-block 10.9.0.0/16 > f; \(vpcs)\nfalse")
    #expect(change.standardOutput.contains("3\n") && change.status == 1)
    #expect(try Places.shell("cat '\(path)'").standardOutput.utf8.elementsEqual(bytes))
    #expect(try Places.run("sh", "--at", "3", "-c", "true").status == 64)
  }

  @Test func `a person tries something in a copy`() throws {
    let path = try Self.recording().path
    let folder = try Places.newFolder()
    let screen = try #require(
      Pseudoterminal(
        Places.vpclab, ["sh", "--from", path, "--at", "vpc-1"],
        environment: Places.environment(folder).merging(["TERM": "dumb", "NO_COLOR": "1"]) { $1 }))
    #expect(screen.wait(for: "nothing of it is saved"))
    #expect(screen.wait(for: "lab 1/7 $"))
    screen.type("aws ec2 create-vpc --cidr-block 10.2.0.0/16\r")
    #expect(screen.wait(for: "VpcId"))
    screen.type("quit\r")
    #expect(screen.exitStatus() == 0)
    #expect(
      Folder.names(in: "\(folder)/vpclab/sessions")?.contains { $0.hasSuffix(".jsonl") } != true)
  }

  @Test func `two moments differ in what was done between them`() throws {
    let path = try Self.recording().path
    let run = try Places.run(
      "diff", path, path, "--first-at", "vpc-1", "--second-at", "vpc-2")
    #expect(run.status == 1)
    let lines = run.standardOutput.split(separator: "\n").map(String.init)
    #expect(lines.contains("- vpc-2: pending, 0 of 7") && lines.contains("+ vpc-2: passed, 7 of 7"))
    #expect(
      lines.contains {
        $0.hasPrefix("+ VPC: NextWork-2-vpc (vpc-") && $0.hasSuffix("), 10.2.0.0/16")
      })
    #expect(lines.contains { $0.hasPrefix("+ ") && $0.contains("ec2 create-vpc") })
    #expect(!lines.contains { $0.hasPrefix("- ") && $0.contains("aws ec2") })
    let same = try Places.run("diff", path, path)
    #expect(same.status == 0 && same.standardOutput == "no difference\n")
  }
}
