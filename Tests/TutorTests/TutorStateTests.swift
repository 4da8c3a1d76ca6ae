import Testing

@testable import Tutor

@Suite struct TutorStateTests {
  private static func check(
    _ passed: [Bool], prompts: Bool = false, complete: Bool? = nil
  ) -> TutorEvent {
    .stepsChecked(
      StepsChecked(
        steps: passed.enumerated().map { index, isPassed in
          StepsChecked.Standing(
            isPassed: isPassed, isOptional: index == 2, hasOpenPrompts: prompts)
        }, isLessonComplete: complete ?? passed.prefix(2).allSatisfy { $0 }))
  }

  struct Row: Sendable {
    var sentence: String
    var before: TutorState
    var event: TutorEvent
    var after: TutorState
    var effects: [TutorEffect]
  }

  @Test(arguments: [
    Row(
      sentence: "the lesson opens with its first task", before: .briefing, event: .lessonStarted,
      after: .briefing, effects: [.introduceLesson, .showTask(step: 0)]),
    Row(
      sentence: "the first command begins the work", before: .briefing, event: .commandEntered,
      after: .working(step: 0), effects: []),
    Row(
      sentence: "a check that finds nothing changes nothing", before: .working(step: 0),
      event: check([false, false, false]), after: .working(step: 0), effects: []),
    Row(
      sentence: "a passed step leads to the next", before: .working(step: 0),
      event: check([true, false, false]), after: .working(step: 1),
      effects: [.announcePassed(step: 0), .showTask(step: 1)]),
    Row(
      sentence: "open questions are offered first", before: .working(step: 0),
      event: check([true, false, false], prompts: true), after: .answering(step: 0, next: 1),
      effects: [.announcePassed(step: 0), .offerPrompts(step: 0), .showTask(step: 1)]),
    Row(
      sentence: "work goes on whether or not they are answered",
      before: .answering(step: 0, next: 1), event: .commandEntered, after: .working(step: 1),
      effects: []),
    Row(
      sentence: "answering them all leads on", before: .answering(step: 0, next: 1),
      event: .promptsAnswered, after: .working(step: 1), effects: [.showTask(step: 1)]),
    Row(
      sentence: "steps done in another order lead back to the one left out",
      before: .working(step: 1), event: check([false, true, false]), after: .working(step: 0),
      effects: [.announcePassed(step: 1), .showTask(step: 0)]),
    Row(
      sentence: "the lesson ends without its optional step", before: .working(step: 1),
      event: check([true, true, false]), after: .finished(open: nil),
      effects: [.announcePassed(step: 1), .announceCompletion]),
    Row(
      sentence: "completion ends the questions too", before: .answering(step: 0, next: 1),
      event: check([true, true, false]), after: .finished(open: nil),
      effects: [.announcePassed(step: 0), .announceCompletion]),
    Row(
      sentence: "an optional step can be opened afterwards", before: .finished(open: nil),
      event: .wentTo(step: 2), after: .finished(open: 2), effects: [.showTask(step: 2)]),
    Row(
      sentence: "and passes like any other", before: .finished(open: 2),
      event: check([true, true, true]), after: .finished(open: nil),
      effects: [.announcePassed(step: 2)]),
    Row(
      sentence: "a finished lesson stays finished", before: .finished(open: nil),
      event: check([false, true, false], complete: true), after: .finished(open: nil),
      effects: []),
    Row(
      sentence: "any step can be looked at", before: .answering(step: 0, next: 1),
      event: .wentTo(step: 0), after: .working(step: 0), effects: [.showTask(step: 0)]),
  ])
  func transition(row: Row) {
    var state = row.before
    let effects = state.apply(row.event)
    #expect(state == row.after, "\(row.sentence)")
    #expect(effects == row.effects, "\(row.sentence)")
  }

  @Test(arguments: 0..<10 as Range<UInt64>)
  func `no sequence of events leads outside the lesson or forgets that it is finished`(
    seed: UInt64
  ) {
    var random = RandomWalk(state: seed &* 0x9E37_79B9_7F4A_7C15)
    for _ in 0..<200 {
      var state = TutorState.briefing
      var wasFinished = false
      for _ in 0..<20 {
        _ = state.apply(random.event())
        let isFinished = if case .finished = state { true } else { false }
        if wasFinished { #expect(isFinished, "seed \(seed)") }
        wasFinished = isFinished
        if let step = state.step { #expect((0..<3).contains(step), "seed \(seed)") }
      }
    }
  }

  private struct RandomWalk {
    var state: UInt64
    mutating func next(_ count: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % count
    }
    mutating func event() -> TutorEvent {
      switch next(5) {
      case 0: .lessonStarted
      case 1: .commandEntered
      case 2: .promptsAnswered
      case 3: .wentTo(step: next(3))
      default: check((0..<3).map { _ in next(2) == 0 }, prompts: next(2) == 0)
      }
    }
  }
}
