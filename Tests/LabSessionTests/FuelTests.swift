import Documents
import Foundations
import LabShell
import LabTesting
import Lessons
import Testing
import Tutor

@testable import LabSession

/// Work is counted, bounded for an input and for a session, and never given back.
@Suite struct FuelTests {
  /// Inputs that are cheap to write and dear to carry out, each made once and then repeated.
  struct Bomb: Sendable, CustomTestStringConvertible {
    var name: String
    var setup: [String] = []
    var input: String
    /// More repetitions than the session may allow.
    var atMost: Int

    var testDescription: String { name }
  }

  private static let big = ["b=" + String(repeating: "x", count: 60_000), "b=$b$b", "b=$b$b"]
  private static let flowLog = [
    "aws logs create-log-group --log-group-name g",
    "aws logs create-log-stream --log-group-name g --log-stream-name s",
  ]

  @Test(arguments: [
    Bomb(
      name: "log events of a quarter of a megabyte", setup: big + flowLog,
      input: Array(
        repeating: "aws logs put-log-events --log-group-name g --log-stream-name s "
          + "--log-events timestamp=1,message=$b", count: 100
      ).joined(separator: "; "), atMost: 20),
    Bomb(
      name: "queries that make much of little",
      input: Array(
        repeating: "aws ec2 describe-vpcs --query '"
          + Array(repeating: "[@,@]", count: 30).joined(separator: "|") + "'", count: 40
      ).joined(separator: "; "), atMost: 60),
    Bomb(
      name: "groups and groups",
      input: (0..<50).map { "aws ec2 create-vpc --cidr-block 10.\($0).0.0/16" }
        .joined(separator: "; "), atMost: 400),
    Bomb(name: "looking at everything", input: "check", atMost: 5_000),
  ])
  func `a session ends before it costs more than two seconds`(bomb: Bomb) throws {
    var lab = try Rehearsal().lab
    for line in bomb.setup { _ = lab.apply(.command(line)) }
    var count = 0
    while !lab.fuel.isSpent {
      _ = lab.apply(.command(bomb.input))
      count += 1
      guard count < bomb.atMost else { break }
    }
    #expect(lab.fuel.isSpent, "\(count) times, and \(lab.fuel.remaining) steps are left")
    let response = lab.apply(.command("echo more"))
    #expect(response.messages == [.refused(.workIsSpent)])
    #expect(response.status == 2)
    // The write-up can still be filled in.
    let prompt = try #require(lab.lesson.prompts.first)
    #expect(lab.apply(.answer(prompt: prompt.id, text: "Mine.")).status == 0)
  }

  /// What was meant is looked for among hundreds of words, which takes longer than most commands.
  @Test(arguments: [
    "lss_vpcs", "type lss_vpcs", "command lss_vpcs", "eval lss_vpcs", "env lss_vpcs",
    "aws ecc2 describe-vpcs", "aws ec2 describe-vpcz", "aws ec2 wait vpc-availabel",
  ])
  func `a word that nobody knows costs what looking for it costs`(line: String) throws {
    func steps(_ line: String) throws -> Int {
      var lab = try Rehearsal().lab
      let before = lab.fuel.remaining
      _ = lab.apply(.command("for i in 1 2 3 4 5; do \(line); done"))
      return before - lab.fuel.remaining
    }
    #expect(try steps(line) - steps(":") >= 5 * 150)
  }

  /// Whatever is typed, however long: each input pays for its line before it is looked at.
  @Test(arguments: [
    "", "#", ":", "echo a", "echo \u{1}\u{1}\u{1}", #"\"\"\"\"\"\"\"\"\"\"\"\"\"\""#,
    "# " + String(repeating: "x", count: 60_000), "# " + String(repeating: "é", count: 10_000),
    "# " + String(repeating: "🧪", count: 5_000), "# " + String(repeating: "\u{7F}", count: 10_000),
    "# " + String(repeating: #"\"#, count: 30_000), "X=" + String(repeating: "x", count: 60_000),
    "aws ec2 create-vpc --cidr-block 10.1.0.0/16", "check",
    "help " + String(repeating: "a", count: 300),
  ])
  func `the work of a session is done before its file is full`(text: String) throws {
    let lesson = try Rehearsal().lab.lesson
    var (session, _) = Session.begun(
      TranscriptHeader(
        id: "k1", program: "0.1.0", lesson: lesson.id, lessonDigest: lesson.digest, learner: "",
        seed: 7, startedAt: 1_767_603_600), lesson: lesson)
    for input in [Input.command(text), .form(wizard: "vpc", values: ["name": .string(text)])] {
      let before = session.lab.fuel.remaining
      let line = session.apply(input, wallClock: 1e6).line
      let steps = before - session.lab.fuel.remaining
      let inputs = Limits.stepsOfSession / steps + 1
      #expect(inputs <= TranscriptLimits.events, "\(steps) steps")
      #expect(
        inputs * line.count <= TranscriptLimits.bytes - TranscriptLimits.bytesOfEnding,
        "\(steps) steps for \(line.count) bytes")
    }
  }

  @Test func `undo and reset give no work back`() throws {
    var lab = try Rehearsal().lab
    var before = lab.fuel.remaining
    for line in ["aws ec2 create-vpc --cidr-block 10.0.0.0/16", "undo", "redo", "reset now"] {
      _ = lab.apply(.command(line))
      #expect(lab.fuel.remaining < before, "after \(line)")
      before = lab.fuel.remaining
    }
  }

  @Test func `the lab takes a small part of what a session may`() throws {
    var lab = try Rehearsal().lab
    for line in try Rehearsal.solutionSteps().flatMap(\.self) { _ = lab.apply(.command(line)) }
    #expect(lab.isCompleted)
    let spent = Limits.stepsOfSession - lab.fuel.remaining
    #expect(spent * 20 < Limits.stepsOfSession, "\(spent) steps")
  }
}
