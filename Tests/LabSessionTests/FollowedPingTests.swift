import Documents
import Foundations
import LabShell
import LabTesting
import Lessons
import NetworkModel
import Testing
import Tutor

@testable import LabSession

/// A ping that goes on: time and Ctrl-C are inputs.
@Suite struct FollowedPingTests {
  private static func printed(_ responses: [Response]) -> String {
    responses.flatMap(\.messages).map { message in
      if case .printed(.standardOutput(let text)) = message { text } else { "" }
    }.joined()
  }

  private static func session() throws -> (Session, [UInt8]) {
    let lesson = try Rehearsal.lesson.get().lesson
    let header = TranscriptHeader(
      id: "k1", program: "0", lesson: lesson.id, lessonDigest: lesson.digest, learner: "", seed: 7,
      startedAt: Rehearsal.start.seconds)
    return Session.begun(header, lesson: lesson)
  }

  @Test func `each input answers only what is new, and one undo takes the whole ping back`() throws
  {
    var lab = try Rehearsal().lab
    let before = lab.state
    let heading = lab.apply(.command("ping -O 10.9.0.9", isFollowed: true))
    #expect(Self.printed([heading]) == "PING 10.9.0.9 (10.9.0.9) 56(84) bytes of data.\n")
    #expect(heading.status == 0)
    for number in 1...3 {
      let response = lab.apply(.proceed(packets: 1))
      #expect(Self.printed([response]) == "no answer yet for icmp_seq=\(number)\n")
    }
    let end = lab.apply(.interrupt)
    #expect(Self.printed([end]).hasPrefix("\n--- 10.9.0.9 ping statistics ---\n4 packets transm"))
    #expect(end.status == 1 && lab.state.tutor.history.pings.map(\.ping.sent) == [4])
    let after = lab.state
    _ = lab.apply(.command("undo"))
    #expect(!lab.state.differs(from: before))
    _ = lab.apply(.command("redo"))
    #expect(lab.state == after)
  }

  @Test func `a note about what was before a ping stands after it, not inside it`() throws {
    var lab = try Rehearsal().lab
    for line in try Rehearsal.solutionSteps().prefix(4).joined() { _ = lab.apply(.command(line)) }
    _ = lab.apply(
      .command(
        "PCX=$(aws ec2 create-vpc-peering-connection --vpc-id $VPC1 --peer-vpc-id $VPC2 --query VpcPeeringConnection.VpcPeeringConnectionId --output text)"
      ))
    // A route before the acceptance is a mistake when it outlasts an input.
    let first = lab.apply(
      .command(
        "aws ec2 create-route --route-table-id $RTB1 --destination-cidr-block 10.2.0.0/16 --vpc-peering-connection-id $PCX"
      ))
    let next = lab.apply(.command("connect $I1 ping -c 2 10.2.9.9", isFollowed: true))
    #expect(!first.messages.contains { $0.isDiagnosis })
    #expect(!next.messages.contains { $0.isDiagnosis })
    #expect(Self.printed([next]).hasPrefix("PING 10.2.9.9"))
    let end = lab.apply(.proceed(packets: 2))
    #expect(Self.printed([end]).contains("2 packets transmitted"))
    #expect(end.messages.last?.isDiagnosis == true, "\(end.messages)")
  }

  @Test(
    arguments: [
      .command("echo a"), .command("undo"), .command("ping 127.0.0.1", isFollowed: true),
      .answer(prompt: "what-is-vpc", text: "x"), .form(wizard: "vpc", values: [:]),
    ] as [Input])
  func `while it runs nothing else is accepted`(input: Input) throws {
    var lab = try Rehearsal().lab
    _ = lab.apply(.command("ping 127.0.0.1", isFollowed: true))
    let before = lab
    let response = lab.apply(input)
    #expect(response.messages == [.refused(.processRuns(command: "ping 127.0.0.1"))])
    #expect(response.status == 2 && lab == before)
  }

  @Test(arguments: [.proceed(packets: 1), .interrupt] as [Input])
  func `without a process there is nothing to go on with`(input: Input) throws {
    var lab = try Rehearsal().lab
    let before = lab
    let response = lab.apply(input)
    #expect(response.messages == [.refused(.nothingRuns)])
    #expect(response.status == 2 && lab == before)
  }

  @Test func `a transcript of it replays to the same, each line parsed once`() throws {
    var (session, bytes) = try Self.session()
    let inputs: [Input] = [
      .command("ping localhost", isFollowed: true), .proceed(packets: 1), .proceed(packets: 3),
      .interrupt, .command("ping -c 2 localhost", isFollowed: true), .proceed(packets: 1),
      .proceed(packets: 1), .command("ping localhost &"), .command("fg", isFollowed: true),
      .proceed(packets: 2),
    ]
    for input in inputs {
      bytes += session.apply(input, wallClock: nil).line
    }
    let transcript = try TranscriptReader.read(bytes)
    #expect(transcript.inputs == inputs)
    #expect(transcript.events.count == inputs.count)
    var replay = try Replay(transcript, lesson: session.lab.lesson)
    replay.run()
    #expect(replay.differences.isEmpty)
    #expect(replay.session.lab == session.lab)
    #expect(replay.session.lab.state.shell.foregroundCommand == "ping localhost")
  }

  @Test(arguments: 1...10 as ClosedRange<UInt64>)
  func `one packet n times is n packets at once`(seed: UInt64) throws {
    var chance = RandomSource(seed: seed, stream: "followed")
    let lab: Lab = try {
      var rehearsal = try Rehearsal(seed: seed)
      let steps = try Rehearsal.solutionSteps()
      rehearsal.play(Array(steps.prefix(chance.integer(in: 2...4)).joined()))
      return rehearsal.lab
    }()
    let packets = chance.integer(in: 1...20)
    let host = chance.element(of: ["8.8.8.8", "-O localhost", "-D 10.1.0.9"])
    let command = Input.command("ping \(host)", isFollowed: true)
    var (single, whole) = (lab, lab)
    var responses = [single.apply(command)]
    for _ in 0..<packets { responses.append(single.apply(.proceed(packets: 1))) }
    responses.append(single.apply(.interrupt))
    let others = [
      whole.apply(command), whole.apply(.proceed(packets: packets)), whole.apply(.interrupt),
    ]
    #expect(Self.printed(responses) == Self.printed(others), "seed \(seed)")
    #expect(single.state.cloud == whole.state.cloud, "seed \(seed)")
    #expect(single.state.shell == whole.state.shell, "seed \(seed)")
    #expect(
      single.state.tutor.history.pings.map(\.ping) == whole.state.tutor.history.pings.map(\.ping),
      "seed \(seed)")
    #expect(single.score == whole.score, "seed \(seed)")
  }
}

extension LabMessage {
  fileprivate var isDiagnosis: Bool { if case .diagnosis = self { true } else { false } }
}
