import DataPlane
import LabSession
import LabTesting
import Lessons
import NetworkModel
import Testing

/// `make check` plays all scripts with seeds 1 to 200 (`vpclab lesson test --seeds 1-200`).
@Suite struct LessonTestTests {
  @Test(arguments: [1, 7] as [UInt64])
  func `solutions give all points, mistakes their diagnosis, whatever the seed`(_ seed: UInt64)
    throws
  {
    let source = try Rehearsal.lesson.get()
    let outcomes = LessonTest(source).outcomes(seed: seed, startedAt: Rehearsal.start)
    #expect(outcomes.count == 1 + source.alternatives.count + source.mistakes.count)
    for outcome in outcomes {
      #expect(outcome.surprises == [], "\(outcome.script)")
    }
  }

  @Test func `a script that does not keep its promise is a surprise`() throws {
    var files: [(name: String, text: String)] = try Rehearsal.lesson.get().files.files
      .filter { !$0.name.hasPrefix("mistakes/") && !$0.name.hasPrefix("alternatives/") }
      .map { ($0.name, $0.text) }
    let solution = try Rehearsal.lesson.get().lesson.solution
    files += [
      ("alternatives/half.sh", "aws ec2 create-vpc --cidr-block 10.1.0.0/16"),
      ("mistakes/none.sh", "# diagnosis: same-cidr\n" + solution),
      ("mistakes/nameless.sh", "aws ec2 describe-vpcs"),
    ]
    let source = try LessonSource(LessonFiles(files))
    let outcomes = LessonTest(source).outcomes(seed: 1, startedAt: Rehearsal.start)
    #expect(
      outcomes.map(\.script) == [
        "solution.sh", "alternatives/half.sh", "mistakes/nameless.sh", "mistakes/none.sh",
      ])
    #expect(outcomes[0].surprises == [])
    let surprise = try #require(outcomes[1].surprises.first)
    #expect(surprise.hasPrefix("vpc-1 is open: "))
    #expect(surprise.contains("has no subnet yet"))
    #expect(outcomes[2].surprises == ["its first line must be '# diagnosis: ID'; it got none"])
    #expect(
      outcomes[3].surprises == [
        "expected the diagnosis same-cidr, got none", "it completes the lesson",
      ])
  }
}
