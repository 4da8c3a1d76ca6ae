import LabSession
import ProgramTesting
import SessionStore
import SystemCalls
import Testing
import Tutor

/// Inputs run whole or not at all, and a ping goes on while somebody watches.
@Suite(.serialized) struct InputsTests {
  private func open(
    in folder: String, environment: [String: String] = ["NO_COLOR": "1"]
  ) throws -> Pseudoterminal {
    let variables = Places.environment(folder).merging(environment) { $1 }
    let screen = try #require(Pseudoterminal(Places.vpclab, environment: variables, columns: 120))
    try #require(screen.wait(for: "lab 1/7 $"))
    return screen
  }

  private func transcript(in folder: String) throws -> Transcript {
    let path = "\(folder)/vpclab/sessions/k1.jsonl"
    let bytes = try FileReading.bytes(at: path, limit: TranscriptLimits.bytes)
    return try TranscriptReader.read(bytes, tail: .cut)
  }

  private func vpcs(on screen: Pseudoterminal) -> Bool {
    screen.type("echo \"$(aws ec2 describe-vpcs --query 'length(Vpcs)')\" VPCs\r")
    // Only at the next prompt does a key mean what it means there.
    return screen.wait(for: "1 VPCs") && screen.wait(for: "$ ")
  }

  @Test func `a pasted if whose body would delete something runs not at all`() throws {
    let folder = try Places.newFolder()
    let screen = try open(in: folder)
    screen.type(
      "\u{1B}[200~VPC=$(aws ec2 describe-vpcs --query 'Vpcs[0].VpcId' --output text)\n"
        + "if [ \"$VPC\" = vpc-nothing ]; then\n  coproc aws ec2 delete-vpc --vpc-id $VPC\nfi\n"
        + "aws ec2 create-vpc --cidr-block 10.1.0.0/16\necho reached\u{1B}[201~\r")
    #expect(screen.wait(for: "'coproc' is not supported"))
    #expect(screen.wait(for: "The rest of the paste was dropped: 2 lines."))
    #expect(vpcs(on: screen))
    let texts = try transcript(in: folder).inputs.compactMap { input in
      if case .command(let command, _) = input { command.text } else { nil }
    }
    #expect(texts.count == 3)
    #expect(texts[1].hasPrefix("if [") && texts[1].hasSuffix("\nfi"))
  }

  @Test(arguments: [["NO_COLOR": "1"], ["TERM": "dumb"]])
  func `a typed loop goes on with > until done, and an endless one is stopped`(
    environment: [String: String]
  ) throws {
    let screen = try open(in: try Places.newFolder(), environment: environment)
    screen.type("for i in 1 2; do\r")
    #expect(screen.wait(for: "> "))
    screen.type("echo turn$i\r")
    screen.type("done\r")
    #expect(screen.wait(for: "turn2"))
    screen.type("while true; do :; done\r")
    #expect(screen.wait(for: "takes more work than is left to it"))
    #expect(vpcs(on: screen))
  }

  /// The terminal hands a Ctrl-D that came too early to the editor as a NUL.
  @Test func `Ctrl-D before there is a prompt takes no key's meaning away`() throws {
    let screen = try open(in: try Places.newFolder())
    screen.type("\u{0}")
    screen.type("\u{4}")
    #expect(screen.exitStatus() == 0)
  }

  @Test func `a ping with a count ends by itself; Ctrl-C ends one at that packet`() throws {
    let folder = try Places.newFolder()
    let screen = try open(in: folder)
    screen.type("ping -c 2 -W 1 127.0.0.1\r")
    #expect(screen.wait(for: "2 packets transmitted"))
    #expect(screen.wait(for: "lab 1/7 $"))
    screen.type("ping -O -c 50 127.0.0.1\r")
    #expect(screen.wait(for: "icmp_seq=4"))
    screen.type("\u{3}")
    #expect(screen.wait(for: "packet loss"))
    #expect(!screen.transcript.contains("icmp_seq=49"))
    #expect(vpcs(on: screen))
    let inputs = try transcript(in: folder).inputs
    #expect(inputs.first == .command("ping -c 2 -W 1 127.0.0.1", isFollowed: true))
    #expect(inputs.contains(.proceed(packets: 1)) && inputs.contains(.interrupt))
    screen.type("undo\r")
    screen.type("undo\r")
    #expect(screen.wait(for: "Took back: ping -O -c 50 127.0.0.1"))
    screen.type("quit\r")
    #expect(screen.exitStatus() == 0)
    let replay = try Places.run("replay", "\(folder)/vpclab/sessions/k1.jsonl", "--verify")
    #expect(replay.status == 0, "\(replay.standardError)")
  }

  @Test func `fg follows a ping from the background until Ctrl-C`() throws {
    let screen = try open(in: try Places.newFolder())
    screen.type("ping -O 127.0.0.1 &\r")
    #expect(screen.wait(for: "[1] "))
    screen.type("fg\r")
    #expect(screen.wait(for: "icmp_seq=5"))
    screen.type("\u{3}")
    #expect(screen.wait(for: "ping statistics"))
    #expect(vpcs(on: screen))
  }

  @Test func `a ping that ran when the program was killed has ended when the person is back`()
    throws
  {
    let folder = try Places.newFolder()
    let first = try open(in: folder)
    first.type("ping -O 127.0.0.1\r")
    #expect(first.wait(for: "icmp_seq=3"))
    first.send(signal: SIGKILL)
    #expect(first.exitStatus() == 128 + SIGKILL)
    let second = try open(in: folder)
    #expect(second.transcript.contains("% packet loss"))
    #expect(vpcs(on: second))
    #expect(try transcript(in: folder).inputs.contains(.interrupt))
  }

  @Test func `set -e leaves the lab open, and drops the rest of a paste`() throws {
    let folder = try Places.newFolder()
    let first = try open(in: folder)
    first.type("\u{1B}[200~set -euo pipefail\nyq .\necho reached\u{1B}[201~\r")
    #expect(first.wait(for: "The rest of the paste was dropped: 1 line."))
    #expect(vpcs(on: first))
    first.type("\u{4}")
    #expect(first.exitStatus() == 0)
    let second = try open(in: folder)
    second.type("yq .\r")
    #expect(second.wait(for: "yq: command not found"))
    #expect(vpcs(on: second))
  }

  @Test func `what is typed ahead of the end does not reach the person's own shell`() throws {
    let folder = try Places.newFolder()
    let shell = try #require(
      Pseudoterminal(
        BuiltProgram(path: "/bin/sh"), ["-c", "\(Places.vpclab.path); echo back; cat"],
        environment: Places.environment(folder).merging(["TERM": "dumb"]) { $1 }))
    try #require(shell.wait(for: "lab 1/7 $"))
    shell.type("exit\nrm precious-file\n")
    try #require(shell.wait(for: "back"))
    shell.type("end\n\u{4}")
    #expect(shell.exitStatus() == 0)
    // Once as typed, but not a second time as cat would write it.
    #expect(shell.transcript.matches(of: /rm precious-file/).count <= 1)
  }

  // MARK: Scripts

  static let brokenScripts: [(script: String, line: Int, says: String)] = [
    (
      "echo one\n\nif true; then\n  aws ec2 create-vpc --cidr-block 10.1.0.0/16\ndone\nfi", 5,
      "unexpected 'done'"
    ),
    ("echo one\necho three; )\necho two", 2, "unexpected ')'"),
    ("# a comment\necho one\n\n\necho 'two\n", 5, "a ' is not closed"),
    ("echo one\nf() {\n echo two\n", 4, "its '}' is missing"),
    ("echo one\necho \\\n  $[1 + 1]\n", 3, "'$[…]'"),
  ]

  @Test(arguments: brokenScripts)
  func `a script that cannot be parsed is not begun, and the true line is told`(
    row: (script: String, line: Int, says: String)
  ) throws {
    let folder = try Places.newFolder()
    let path = "\(folder)/lab.sh"
    try Places.write(row.script, to: path)
    for command in [["run", "vpc-flow-logs", path, "--quiet"], ["sh", path]] {
      let run = try Places.run(arguments: command)
      #expect(run.status == 2, "\(command)")
      #expect(run.standardOutput.isEmpty, "\(command)")
      #expect(run.standardError.hasPrefix("\(path):\(row.line): "), "\(run.standardError)")
      #expect(run.standardError.contains(row.says), "\(run.standardError)")
    }
  }

  @Test func `a script says what a word needs, and writes a report`() throws {
    let folder = try Places.newFolder()
    let script = "wizard vpc\nanswer\nreport\nanswer what-is-vpc It's mine\nreport \(folder)/r\n"
    let run = try Places.run("run", "vpc-flow-logs", "-", input: script)
    #expect(run.standardError.contains("wizard vpc FIELD=VALUE"))
    #expect(run.standardError.contains("answer step-1 TEXT"))
    #expect(run.standardError.contains("report FOLDER"))
    #expect(run.standardError.contains("Wrote \(folder)/r/vpc-flow-logs.md"))
    #expect(run.status == 1)
    let text = try FileReading.bytes(at: "\(folder)/r/vpc-flow-logs.md", limit: 1 << 20)
    #expect(String(decoding: text, as: UTF8.self).contains("It's mine"))
  }

  @Test func `set -e ends a script at the command that failed`() throws {
    let run = try Places.run(
      "run", "vpc-flow-logs", "-", input: "set -e\necho one\nfalse\necho two\n")
    #expect(run.standardOutput == "one\n")
    #expect(run.standardError.contains("standard input:3: a command failed"))
  }
}
