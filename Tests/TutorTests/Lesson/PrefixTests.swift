import LabSession
import LabTesting
import Lessons
import Testing
import Tutor

/// Every prefix of the solution passes its own checkpoints and no other.
@Suite struct PrefixTests {
  @Test(arguments: [1, 7, 42] as [UInt64])
  func `after the lines of a step its checkpoints and those before it have passed`(_ seed: UInt64)
    throws
  {
    var rehearsal = try Rehearsal(seed: seed)
    let steps = rehearsal.lab.lesson.steps.filter { !$0.isOptional }
    let parts = try Rehearsal.solutionSteps()
    #expect(parts.count == steps.count)
    #expect(rehearsal.passed == [])
    for (index, part) in parts.enumerated() {
      let earlier = steps[..<index].flatMap(\.checkpoints).map(\.id)
      let own = steps[index].checkpoints.map(\.id)
      var before = rehearsal.passed
      for line in part {
        rehearsal.type(line)
        let passed = rehearsal.passed
        #expect(Set(passed).isSuperset(of: before), "something was lost by: \(line)")
        #expect(Set(passed).isSubset(of: earlier + own), "too early by: \(line)")
        before = passed
      }
      #expect(rehearsal.passed == earlier + own)
      #expect(
        rehearsal.lab.score == steps[...index].flatMap(\.checkpoints).map(\.points).reduce(0, +))
      #expect(rehearsal.lab.isCompleted == (index == steps.count - 1))
    }
  }

  @Test func `a session without inputs scores nothing`() throws {
    let rehearsal = try Rehearsal()
    #expect(rehearsal.lab.score == 0)
    #expect(!rehearsal.lab.isCompleted)
    let results = rehearsal.lab.results()
    #expect(results.allSatisfy { !$0.isPassed })
  }

  @Test func `without its last line the solution is not complete`() throws {
    var rehearsal = try Rehearsal()
    rehearsal.play(Array(try Rehearsal.solutionSteps().flatMap { $0 }.dropLast()))
    #expect(rehearsal.status("top-ten") == .pending)
    #expect(!rehearsal.lab.isCompleted)
  }

  @Test func `nothing is said to be lost on the way`() throws {
    var rehearsal = try Rehearsal()
    for line in try Rehearsal.solutionSteps().flatMap({ $0 }) {
      let told = rehearsal.told(line)
      #expect(!told.contains("No longer holds"))
      #expect(!told.contains("Note:"), "\(line)")
    }
  }
}
