import Documents
import Foundations
import LabShell
import LabTesting
import Lessons
import NetworkModel
import Testing
import Tutor

@testable import LabSession

/// Several windows on one lab: each has a shell of its own, and their inputs are one sequence.
@Suite struct WindowsTests {
  private static func printed(_ response: Response) -> String {
    response.messages.map { message in
      switch message {
      case .printed(.standardOutput(let text)): text
      case .printed(.standardError(let text)): text
      default: ""
      }
    }.joined()
  }

  private static func session() throws -> (Session, [UInt8]) {
    let lesson = try Rehearsal.lesson.get().lesson
    let header = TranscriptHeader(
      id: "k1", program: ProgramVersion.current, lesson: lesson.id, lessonDigest: lesson.digest,
      learner: "", seed: 7, startedAt: Rehearsal.start.seconds)
    return Session.begun(header, lesson: lesson)
  }

  @Test func `variables, statuses and the folder are a window's own, and files are not`() throws {
    var lab = try Rehearsal().lab
    _ = lab.apply(.command("X=1; mkdir d; cd d; echo text > ../f; false"), in: 1)
    #expect(
      Self.printed(lab.apply(.command("echo $? [$X]; pwd; cat f"), in: 2))
        == "0 []\n/home/learner\ntext\n")
    #expect(
      Self.printed(lab.apply(.command("echo $? [$X]; pwd"), in: 1)) == "1 [1]\n/home/learner/d\n")
  }

  @Test func `to look into a new window changes nothing, and is nothing to undo`() throws {
    var lab = try Rehearsal().lab
    let before = lab
    _ = lab.apply(.command("task"), in: 3)
    #expect(lab == before)
    #expect(lab.seen(from: 3).seen(from: 1) == lab)
  }

  @Test func `a ping runs in one while the other goes on, and each has its own foreground`() throws
  {
    var lab = try Rehearsal().lab
    _ = lab.apply(.command("ping -O localhost", isFollowed: true), in: 1)
    #expect(Self.printed(lab.apply(.command("echo b; sleep 3"), in: 2)) == "b\n")
    #expect(lab.apply(.proceed(packets: 1), in: 2).messages == [.refused(.nothingRuns)])
    #expect(
      lab.apply(.command("echo c"), in: 1).messages == [
        .refused(.processRuns(command: "ping -O localhost"))
      ])
    let answers = Self.printed(lab.apply(.proceed(packets: 1), in: 1))
    #expect(answers.split(separator: "\n").count == 3, "\(answers)")
    #expect(lab.seen(from: 2).state.shell.foregroundCommand == nil)
    #expect(lab.seen(from: 1).state.shell.foregroundCommand == "ping -O localhost")
  }

  @Test func `one window takes back what the other did`() throws {
    var lab = try Rehearsal().lab
    let before = lab.state
    _ = lab.apply(.command("aws ec2 create-vpc --cidr-block 10.1.0.0/16"), in: 1)
    _ = lab.apply(.command("X=5"), in: 2)
    let after = lab.state
    _ = lab.apply(.command("undo 2"), in: 2)
    #expect(!lab.state.differs(from: before))
    _ = lab.apply(.command("redo 2"), in: 1)
    #expect(lab.state == after)
    #expect(Self.printed(lab.apply(.command("echo $X"), in: 2)) == "5\n")
  }

  @Test func `a window that is closed takes its shell and what ran in it along`() throws {
    var lab = try Rehearsal().lab
    _ = lab.apply(.command("X=5; ping 10.9.9.9 &"), in: 2)
    _ = lab.apply(.command("ping -O localhost", isFollowed: true), in: 2)
    #expect(lab.apply(.hangUp, in: 2).status == 0)
    #expect(lab.seen(from: 2).state.shell.foregroundCommand == nil)
    #expect(Self.printed(lab.apply(.command("echo [$X]; jobs; sleep 5"), in: 2)) == "[]\n")
    #expect(lab.apply(.hangUp, in: 2).status == 0)
  }

  @Test func `a transcript has both in one sequence, and replays to the same`() throws {
    var (session, bytes) = try Self.session()
    let inputs: [(Input, Int)] = [
      (.command("ping -O localhost", isFollowed: true), 1), (.proceed(packets: 1), 1),
      (.command("X=5"), 2), (.command("aws ec2 create-vpc --cidr-block 10.1.0.0/16"), 2),
      (.proceed(packets: 2), 1), (.interrupt, 1), (.command("echo $X"), 2), (.hangUp, 2),
      (.command("echo $X"), 2),
    ]
    for (input, window) in inputs {
      bytes += session.apply(input, in: window, wallClock: nil).line
    }
    let transcript = try TranscriptReader.read(bytes)
    #expect(transcript.inputs == inputs.map(\.0))
    #expect(transcript.events.map(\.window) == inputs.map(\.1))
    var replay = try Replay(transcript, lesson: session.lab.lesson)
    replay.run()
    #expect(replay.verdict == .identical)
    #expect(replay.session.lab == session.lab)
    var elsewhere = transcript
    elsewhere.events[2].window = 1
    #expect(elsewhere.sessionDigest != transcript.sessionDigest)
  }

  @Test(arguments: ["0", "10", "\"2\"", "null", "1.5"])
  func `a window that there can't be is refused`(window: String) throws {
    let line = #"{"k":"hup","n":1,"t":0,"rc":0,"out":"sha256:\#(Digest(of: []))","win":\#(window)}"#
    let members = try #require(try JSONValue(parsingJSON: line).members)
    #expect(throws: TranscriptError.self) { try TranscriptEvent(members, line: 2) }
  }

  @Test func `a script says in which window its lines are typed`() throws {
    let script = SessionScript(
      "X=1\n# vpclab: window 2\nX=2\n# vpclab: hang-up\n# vpclab: window 1\necho $X\n")
    #expect(script.complaint == nil)
    #expect(script.items.map(\.window) == [1, 2, 2, 1])
    #expect(SessionScript("# vpclab: window 99\n").complaint != nil)
  }
}
