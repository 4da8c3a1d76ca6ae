import LabSession
import ProgramTesting
import SessionStore
import SystemCalls
import Testing
import Tutor

/// Several windows on one session, each at a terminal of its own.
@Suite(.serialized) struct WindowsTests {
  private func open(
    _ arguments: [String] = [], in folder: String, prompt: String = "lab 1/7 $"
  ) throws -> Pseudoterminal {
    let variables = Places.environment(folder).merging(["NO_COLOR": "1", "PS1": "$ "]) { $1 }
    let screen = try #require(
      Pseudoterminal(Places.vpclab, arguments, environment: variables, columns: 120))
    try #require(screen.wait(for: prompt), "\(screen.transcript)")
    return screen
  }

  private func attach(in folder: String, number: Int = 2) throws -> Pseudoterminal {
    try open(["attach"], in: folder, prompt: "[\(number)] lab 1/7 $")
  }

  private func transcript(in folder: String) throws -> Transcript {
    let path = "\(folder)/vpclab/sessions/k1.jsonl"
    let bytes = try FileReading.bytes(at: path, limit: TranscriptLimits.bytes)
    return try TranscriptReader.read(bytes, tail: .cut)
  }

  private func texts(_ transcript: Transcript) -> [String] {
    transcript.events.compactMap { event in
      if case .input(.command(let command, _), _) = event.kind {
        "\(event.window) \(command.text)"
      } else {
        nil
      }
    }
  }

  private func verify(in folder: String) throws {
    let replay = try Places.run("replay", "\(folder)/vpclab/sessions/k1.jsonl", "--verify")
    #expect(replay.status == 0, "\(replay.standardOutput)\(replay.standardError)")
  }

  private static let peering: [String] = [
    vpc(1), vpc(2), routeTable(1), routeTable(2),
    "P=$(aws ec2 create-vpc-peering-connection --vpc-id $V1 --peer-vpc-id $V2 \\\r"
      + "--query VpcPeeringConnection.VpcPeeringConnectionId --output text)",
    "aws ec2 accept-vpc-peering-connection --vpc-peering-connection-id $P --query 'no'",
    "aws ec2 create-route --route-table-id $R1 --destination-cidr-block 10.2.0.0/16 \\\r"
      + "--vpc-peering-connection-id $P",
    "aws ec2 create-route --route-table-id $R2 --destination-cidr-block 10.1.0.0/16 \\\r"
      + "--vpc-peering-connection-id $P; echo routes are made",
  ]

  private static func vpc(_ number: Int) -> String {
    "V\(number)=$(aws ec2 describe-vpcs --filters Name=cidr,Values=10.\(number).0.0/16 \\\r"
      + "--query 'Vpcs[0].VpcId' --output text)"
  }

  private static func routeTable(_ number: Int) -> String {
    "R\(number)=$(aws ec2 describe-route-tables --filters Name=vpc-id,Values=$V\(number) \\\r"
      + "Name=association.main,Values=false --query 'RouteTables[0].RouteTableId' --output text)"
  }

  /// What follows `to1=`.
  private static func address(in text: String) -> String? {
    text.split(whereSeparator: \.isNewline).last { $0.contains("to1=10.") }
      .flatMap { $0.split(separator: "=").last.map { String($0.dropLast()) } }
  }

  @Test func `a ping in one starts to answer when its route is made in the other`() throws {
    let folder = try Places.newFolder()
    let first = try open(["start", "--at", "6"], in: folder, prompt: "lab 6/7 $")
    let second = try open(["attach"], in: folder, prompt: "[2] lab 6/7 $")
    first.type(
      "set -- $(aws ec2 describe-instances --query "
        + "'Reservations[].Instances[].[InstanceId,PrivateIpAddress]' --output text); echo to$((1))=$4.\r"
    )
    #expect(first.wait(for: "to1="))
    #expect(first.wait(for: ".\r\n"))
    let address = try #require(Self.address(in: first.transcript))
    first.type("connect $1\r")
    #expect(first.wait(for: "]$ "))
    first.type("ping -O \(address)\r")
    #expect(first.wait(for: "no answer yet for icmp_seq=2"))
    for line in Self.peering { second.type(line + "\r") }
    #expect(second.wait(for: "routes are made", milliseconds: 20_000))
    #expect(first.wait(for: "64 bytes from"))
    first.type("\u{3}")
    #expect(first.wait(for: "ping statistics"))
    first.type("exit\r")
    #expect(first.wait(for: "$ "))
    second.type("quit\r")
    #expect(second.wait(for: "goes on in its other windows"))
    #expect(second.exitStatus() == 0)
    first.type("quit\r")
    #expect(first.wait(for: "Saved: "))
    #expect(first.exitStatus() == 0)
    let inputs = texts(try transcript(in: folder))
    let ping = try #require(inputs.firstIndex { $0.hasPrefix("1 ping") })
    #expect(inputs[ping...].contains { $0.hasPrefix("2 aws ec2 create-route") })
    try verify(in: folder)
    let shown = try Places.run("replay", "\(folder)/vpclab/sessions/k1.jsonl")
    #expect(shown.standardOutput.contains("\n[2] $ aws ec2 create-route"))
  }

  @Test func `each has variables of its own, and one takes back what the other did`() throws {
    let folder = try Places.newFolder()
    let first = try open(in: folder)
    first.type("X=one; aws ec2 create-vpc --cidr-block 10.1.0.0/16 --query Vpc.State\r")
    #expect(first.wait(for: "pending"))
    let second = try attach(in: folder)
    second.type("echo \"<$X>$(aws ec2 describe-vpcs --query 'length(Vpcs)')\"\r")
    #expect(second.wait(for: "<>2"))
    second.type("undo\r")
    #expect(second.wait(for: "Took back: X=one; aws ec2 create-vpc"))
    first.type("echo \"$(aws ec2 describe-vpcs --query 'length(Vpcs)')<$X>\"\r")
    #expect(first.wait(for: "1<>"))
    #expect(
      texts(try transcript(in: folder)).map { String($0.prefix(8)) }
        == ["1 X=one;", "2 echo \"", "2 undo", "1 echo \""])
    try verify(in: folder)
  }

  @Test(arguments: [SIGKILL, SIGTERM, 0])
  func `when the first window goes, the second keeps the record`(signal: Int32) throws {
    let folder = try Places.newFolder()
    let first = try open(in: folder)
    first.type("echo a$((1))\r")
    #expect(first.wait(for: "a1"))
    let second = try attach(in: folder)
    let third = try attach(in: folder, number: 3)
    if signal == 0 {
      first.type("quit\r")
      #expect(first.wait(for: "goes on in its other windows"))
    } else {
      first.send(signal: signal)
    }
    #expect(first.exitStatus() == (signal == 0 ? 0 : 128 + signal))
    second.type("echo b$((1))\r")
    #expect(second.wait(for: "b1"))
    third.type("echo c$((1))\r")
    #expect(third.wait(for: "c1"))
    // The first number is free again.
    let fourth = try open(["attach"], in: folder)
    fourth.type("echo d$((1))\r")
    #expect(fourth.wait(for: "d1"))
    for window in [second, third, fourth] {
      window.type("quit\r")
      #expect(window.exitStatus() == 0)
    }
    let inputs = texts(try transcript(in: folder)).filter { !$0.hasSuffix("quit") }
    #expect(inputs == ["1 echo a$((1))", "2 echo b$((1))", "3 echo c$((1))", "1 echo d$((1))"])
    #expect(try transcript(in: folder).ending != nil)
    try verify(in: folder)
  }

  @Test func `a window that is killed takes its ping and its login along`() throws {
    let folder = try Places.newFolder()
    let first = try open(in: folder)
    let second = try attach(in: folder)
    second.type("X=5; ping -O 127.0.0.1 &\r")
    #expect(second.wait(for: "[1] "))
    second.type("ping -O 127.0.0.1\r")
    #expect(second.wait(for: "icmp_seq=2"))
    second.send(signal: SIGKILL)
    #expect(second.exitStatus() == 128 + SIGKILL)
    first.type("echo on$((1))\r")
    #expect(first.wait(for: "on1"))
    let again = try attach(in: folder)
    again.type("echo \"<$X$(jobs)>$((2))\"\r")
    #expect(again.wait(for: "<>2"))
    #expect(try transcript(in: folder).inputs.contains(.hangUp))
    try verify(in: folder)
  }

  @Test func `your own shell joins, and its calls are of a window, too`() throws {
    let folder = try Places.newFolder()
    let first = try open(["shell", "--shell", "/bin/sh"], in: folder, prompt: "\n$ ")
    let second = try open(["shell", "--shell", "/bin/sh"], in: folder, prompt: "\n$ ")
    #expect(second.transcript.contains("window 2"))
    let third = try attach(in: folder, number: 3)
    first.type("aws ec2 create-vpc --cidr-block 10.1.0.0/16 --query Vpc.CidrBlock\r")
    #expect(first.wait(for: "\"10.1.0.0/16\""))
    second.type("aws ec2 describe-vpcs --query 'length(Vpcs)'; lab undo\r")
    #expect(second.wait(for: "\n2\r"))
    #expect(second.wait(for: "Took back"))
    third.type("aws ec2 describe-vpcs --query 'Vpcs[].IsDefault'\r")
    #expect(third.wait(for: "true\r\n]"))
    first.type("exit\r")
    #expect(first.wait(for: "goes on in its other windows"))
    #expect(first.exitStatus() == 0)
    second.type("aws ec2 describe-vpcs --query 'Vpcs[].IsDefault'\r")
    #expect(second.wait(for: "true\r\n]"))
    #expect(
      texts(try transcript(in: folder)).map { $0.prefix(9) } == [
        "1 aws ec2", "2 aws ec2", "2 undo", "3 aws ec2", "2 aws ec2",
      ])
    try verify(in: folder)
  }

  @Test func `without an open session there is nothing to attach to`() throws {
    let folder = try Places.newFolder()
    let none = try #require(
      FinishedRun(Places.vpclab, ["attach"], environment: Places.environment(folder)))
    #expect(none.status == 64)
    let first = try open(in: folder)
    let start = try #require(
      FinishedRun(Places.vpclab, ["attach"], environment: Places.environment(folder)))
    #expect(start.status == 64 && start.standardError.contains("terminal"))
    first.type("quit\r")
    #expect(first.exitStatus() == 0)
    let closed = try #require(
      FinishedRun(Places.vpclab, ["attach"], environment: Places.environment(folder)))
    #expect(closed.status == 64 && closed.standardError.contains("not open"))
    #expect(FileStatus(path: "\(folder)/vpclab/sessions/k1.jsonl.window") == nil)
  }

  @Test func `exit by habit asks once while a ping runs, and quit leaves`() throws {
    let folder = try Places.newFolder()
    let screen = try open(in: folder)
    screen.type("ping -O 127.0.0.1 &\r")
    #expect(screen.wait(for: "[1] "))
    screen.type("exit\r")
    #expect(screen.wait(for: "A ping runs in the background"))
    screen.type("echo on$((1))\r")
    #expect(screen.wait(for: "on1\r\n"))
    #expect(screen.wait(for: "lab 1/7 $ "))
    screen.type("\u{4}")
    #expect(screen.wait(for: "once more leaves"))
    #expect(screen.wait(for: "lab 1/7 $ "))
    screen.type("\u{4}")
    #expect(screen.wait(for: "Saved"))
    #expect(screen.exitStatus() == 0)
    let again = try open(in: folder)
    again.type("quit\r")
    #expect(again.exitStatus() == 0)
  }
}

/// What a person's hands know from other terminals.
@Suite(.serialized) struct HabitsAtThePromptTests {
  private func open(_ more: [String: String] = [:]) throws -> Pseudoterminal {
    let variables = Places.environment(try Places.newFolder()).merging(
      ["NO_COLOR": "1"].merging(more) { $1 }
    ) { $1 }
    let screen = try #require(
      Pseudoterminal(Places.vpclab, environment: variables, columns: 120))
    try #require(screen.wait(for: "lab 1/7 $"))
    return screen
  }

  @Test func `cat takes lines until Ctrl-D, and the lab stays open`() throws {
    let screen = try open()
    // Before its prompt stands a Ctrl-D is no key of the editor's yet.
    for line in ["cat > f.json\r", "{\"a\":\r", "1}\r"] {
      screen.type(line)
      #expect(screen.wait(for: "\u{1B}[?2004h> "))
    }
    screen.type("\u{4}")
    #expect(screen.wait(for: "lab 1/7 $"))
    screen.type("echo \"<$(jq .a f.json)>\"\r")
    #expect(screen.wait(for: "<1>"))
    screen.type("cat > g\rnever\r\u{3}")
    #expect(screen.wait(for: "lab 1/7 $"))
    screen.type("ls | wc -l | sed 's/^/files:/'\r")
    #expect(screen.wait(for: "files:1"))
  }

  @Test func `history, the last command, its last word, and the pages' keys`() throws {
    let screen = try open()
    screen.type("echo a$((1)) b$((2))\r")
    #expect(screen.wait(for: "a1 b2"))
    screen.type("!!\r")
    #expect(screen.wait(for: "a1 b2"))
    screen.type("echo last=!$\r")
    #expect(screen.wait(for: "last=b2"))
    screen.type("echo dot=\u{1B}.\r")
    #expect(screen.wait(for: "dot=last=b2"))
    screen.type("echo page\u{1B}[6~=$((3))\r")
    #expect(screen.wait(for: "page=3"))
    screen.type("history 2\r")
    #expect(screen.wait(for: "  echo page=$((3))"))
    screen.type("clear\r")
    #expect(screen.wait(for: "\u{1B}[2J"))
  }

  @Test func `a person's own editor changes a copy, and the lab has the result`() throws {
    let folder = try Places.newFolder()
    try WholeFile.create(
      at: "\(folder)/editor",
      Array("#!/bin/sh\nsed -i s/old/new/ \"$1\"\necho more >> \"$1\"\n".utf8), mode: 0o755)
    let screen = try open(["EDITOR": "\(folder)/editor"])
    screen.type("echo old text > f.txt\r")
    #expect(screen.wait(for: "lab 1/7 $"))
    screen.type("edit f.txt\r")
    #expect(screen.wait(for: "lab 1/7 $"))
    screen.type("echo \"<$(cat f.txt)>\"\r")
    #expect(screen.wait(for: "<new text\r\nmore>"))
  }
}
