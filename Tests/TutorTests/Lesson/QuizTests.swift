import LabSession
import LabTesting
import Lessons
import Testing
import Tutor

/// Quizzes and predictions of the reference lesson.
@Suite struct QuizTests {
  @Test func `every step has a question, every answer something to say`() throws {
    let lesson = try Rehearsal.lesson.get().lesson
    for step in lesson.steps where !step.isOptional {
      #expect(lesson.quizzes.contains { $0.step == step.id }, "\(step.id)")
    }
    var rehearsal = try Rehearsal()
    rehearsal.play(try Rehearsal.solutionSteps().flatMap(\.self))
    for quiz in lesson.quizzes where !quiz.isPrediction {
      for (index, option) in quiz.options.enumerated() {
        let told = rehearsal.told("quiz \(quiz.id) \(index + 1)")
        #expect(told.hasPrefix(option.isRight ? "Yes." : "Not quite."), "\(told)")
        #expect(told.count > 20)
      }
    }
  }

  @Test func `a prediction is kept until the lab decides it, and told then`() throws {
    var rehearsal = try Rehearsal()
    let steps = try Rehearsal.solutionSteps()
    rehearsal.play(steps.prefix(4).flatMap(\.self))
    // The step in view comes first, whatever was left open before.
    #expect(rehearsal.told("quiz").contains("Your guess, before you try"))
    #expect(rehearsal.told("quiz private-ping").contains("Your guess, before you try"))
    #expect(rehearsal.told("quiz private-ping 1").contains("Kept"))
    #expect(rehearsal.told("quiz public-ping 1").contains("Kept"))
    let said = steps[4].map { rehearsal.told($0) }
    let told = said.joined(separator: "\n")
    #expect(told.contains("You said: Yes, both VPCs are in one account and Region."), "\(told)")
    #expect(told.contains("It came otherwise: No, nothing joins the VPCs."), "\(told)")
    #expect(told.contains("As you said: Yes."), "\(told)")
    // It is told once, stays decided through undo, and cannot be made after the fact.
    #expect(!rehearsal.told("check").contains("You said"))
    rehearsal.type("undo")
    let answers = rehearsal.lab.state.tutor.history.quizAnswers
    #expect(answers.map(\.isRight) == [false, true])
    #expect(rehearsal.told("quiz private-ping 2").contains("can no longer be guessed"))
  }

  @Test func `quizzes come in turn, and a first answer counts`() throws {
    var rehearsal = try Rehearsal()
    #expect(rehearsal.told("quiz").contains("10.1.128.0/17"))
    #expect(rehearsal.told("quiz 1").contains("Not quite"))
    // A second try is about what was read, not about the next question, which nobody has seen.
    #expect(rehearsal.told("quiz 2").contains("Yes."))
    #expect(rehearsal.told("quiz").contains("What makes a subnet public"))
    #expect(rehearsal.told("quiz overlap 2").contains("Yes."))
    #expect(rehearsal.told("quiz 4").contains("none of the answers"))
    #expect(rehearsal.told("quiz 1 2").contains("how 'quiz' is used"))
    rehearsal.type("quiz 2")
    #expect(rehearsal.told("quiz").contains("No question is open"))
    let answers = rehearsal.lab.state.tutor.history.quizAnswers
    #expect(answers.map(\.option) == [0, 1])
    #expect(answers.map(\.isRight) == [false, true])
  }
}
