import LabSession
import LabTesting
import Lessons
import Testing
import Tutor

/// Undo is the previous value, and redo the later one.
@Suite struct UndoTests {
  @Test func `reset brings back a step's beginning, and keeps help and answers`() throws {
    var rehearsal = try Rehearsal()
    let steps = try Rehearsal.solutionSteps()
    #expect(rehearsal.told("reset 3 now").contains("never begun"))
    rehearsal.play(steps.prefix(2).flatMap(\.self))
    let cloud = rehearsal.lab.state.cloud
    let score = rehearsal.lab.score
    rehearsal.play(steps[2])
    rehearsal.type("hint")
    rehearsal.type("answer step-1 Two networks")
    let help = rehearsal.lab.state.tutor.checkpoints.map(\.help.hints)
    #expect(rehearsal.told("reset 3").contains("reset 3 now"))
    #expect(rehearsal.lab.state.cloud != cloud)
    #expect(rehearsal.told("reset set-up-logs now").contains("when step 3 began"))
    #expect(rehearsal.lab.state.cloud == cloud && rehearsal.lab.score == score)
    #expect(rehearsal.lab.state.tutor.checkpoints.map(\.help.hints) == help)
    #expect(rehearsal.lab.state.tutor.answer(to: "step-1") == "Two networks")
    rehearsal.type("undo")
    #expect(rehearsal.lab.score > score)
    // What is done again counts again.
    rehearsal.type("redo")
    rehearsal.play(steps.dropFirst(2).flatMap(\.self))
    #expect(rehearsal.lab.isCompleted)
  }

  @Test func `every line of the solution can be taken back and brought again`() throws {
    var rehearsal = try Rehearsal()
    for line in try Rehearsal.solutionSteps().flatMap({ $0 }) {
      let before = rehearsal.lab.state
      // What only asked or waited is passed over.
      guard rehearsal.type(line).isChange else { continue }
      let after = rehearsal.lab.state
      rehearsal.type("undo")
      #expect(!rehearsal.lab.state.differs(from: before), "\(line)")
      #expect(rehearsal.lab.state.tutor == before.tutor, "\(line)")
      rehearsal.type("redo")
      #expect(rehearsal.lab.state == after, "\(line)")
    }
    #expect(rehearsal.lab.score == 100)
  }

  @Test func `undoing everything leads back to the start, and help stays taken`() throws {
    var rehearsal = try Rehearsal()
    let fresh = rehearsal.lab.state
    rehearsal.play(try Rehearsal.solutionSteps()[0])
    rehearsal.type("hint instance-1")
    rehearsal.type("hint instance-1")
    rehearsal.type("undo 100")
    #expect(!rehearsal.lab.state.differs(from: fresh))
    #expect(rehearsal.passed == [])
    #expect(rehearsal.lab.state.tutor[checkpoint: "instance-1"]?.help.hints == 2)
    rehearsal.type("redo 100")
    #expect(rehearsal.passed == ["vpc-1", "vpc-2"])
    #expect(rehearsal.lab.state.tutor[checkpoint: "instance-1"]?.help.hints == 2)
  }

  @Test func `reset is asked for twice, empties the account and can be undone`() throws {
    var rehearsal = try Rehearsal()
    let fresh = rehearsal.lab.state
    rehearsal.play(try Rehearsal.solutionSteps()[0])
    rehearsal.type("answer what-is-vpc a private network")
    rehearsal.type("solve instance-1")
    let before = rehearsal.lab.state
    rehearsal.type("reset")
    #expect(rehearsal.lab.state == before)
    rehearsal.type("reset now")
    #expect(rehearsal.lab.state.cloud == fresh.cloud)
    #expect(rehearsal.passed == [])
    #expect(rehearsal.lab.state.tutor.answer(to: "what-is-vpc") == "a private network")
    rehearsal.type("undo")
    #expect(!rehearsal.lab.state.differs(from: before))
  }

  @Test func `after undo the same seed goes on as if nothing had been`() throws {
    var straight = try Rehearsal()
    var detour = try Rehearsal()
    for line in try Rehearsal.solutionSteps()[0] {
      straight.type(line)
      detour.type("aws ec2 create-vpc --cidr-block 10.9.0.0/16")
      detour.type("undo")
      detour.type(line)
    }
    #expect(!straight.lab.state.differs(from: detour.lab.state))
  }
}
