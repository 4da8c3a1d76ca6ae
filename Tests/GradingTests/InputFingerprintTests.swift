import LabSession
import Testing

@testable import Grading

/// What counts as typed the same.
@Suite struct InputFingerprintTests {
  private static func mark(_ lines: String...) -> InputFingerprint {
    InputFingerprint(of: lines.map { .command($0) })
  }

  @Test(arguments: [
    (
      "aws ec2 delete-vpc --vpc-id vpc-0a1b2c3d", "aws ec2 delete-vpc  --vpc-id 'vpc-0ffffffff0'",
      true
    ),
    ("ping -c 3 10.1.7.52", "ping -c 3 10.1.9.1", true),
    ("x --tags Key=Name,Value=Mine", "x --tags Key=Name,Value=\"Yours\"", true),
    (
      "aws ec2 create-vpc --cidr-block 10.1.0.0/16", "aws ec2 create-vpc --cidr-block 10.2.0.0/16",
      false
    ),
    ("x --instance-type t3.micro", "x --instance-type t3.small", false),
    ("ping -c 3 10.1.7.52", "ping -c 4 10.1.7.52", false),
    ("# one", "# another", true), ("a-b", "a-c", false),
  ])
  func `ids, addresses and tags make no difference`(first: String, second: String, same: Bool) {
    #expect((Self.mark(first).whole == Self.mark(second).whole) == same)
  }

  @Test func `three in a row are a mark, wherever they stand`() {
    let first = Self.mark("a", "b", "c", "d", "e")
    let second = Self.mark("x", "b", "c", "d", "y")
    #expect(first.marks.count == 3 && Set(first.marks).intersection(second.marks).count == 1)
    #expect(first.share(in: first) == nil, "too short to say anything")
  }

  @Test func `the shipped solution is known again, a session of one's own is not`() throws {
    let solution = try PlayedSession.grade(PlayedSession.honest.get())
    #expect(solution.solutionShare == 100)
    let own = try PlayedSession.grade(
      PlayedSession.bytes(
        PlayedSession.solution().flatMap { [$0, .command("aws ec2 describe-vpcs")] }))
    #expect((own.solutionShare ?? 100) < 20)
    #expect(solution.wholeMark != own.wholeMark)
    let other = try PlayedSession.grade(
      PlayedSession.bytes(PlayedSession.solution(), seed: 99, learner: "Max"))
    #expect(other.wholeMark == solution.wholeMark && other.session != solution.session)
  }
}
