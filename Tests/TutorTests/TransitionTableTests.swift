import SystemCalls
import Testing

@testable import Tutor

/// The table of docs/tutor.md is what the code does: `VPCLAB_RECORD=1 swift test` writes it anew.
@Suite struct TransitionTableTests {
  private static let states: [(name: String, state: TutorState)] = [
    ("briefing", .briefing), ("working on step 1", .working(step: 0)),
    ("answering about step 1", .answering(step: 0, next: 1)), ("finished", .finished(open: nil)),
    ("finished, optional step 3 open", .finished(open: 2)),
  ]

  private static func checked(_ passed: [Bool], prompts: Bool = false) -> TutorEvent {
    .stepsChecked(
      StepsChecked(
        steps: passed.enumerated().map { index, isPassed in
          StepsChecked.Standing(
            isPassed: isPassed, isOptional: index == 2, hasOpenPrompts: prompts)
        }, isLessonComplete: passed[0] && passed[1]))
  }

  private static let events: [(name: String, event: TutorEvent)] = [
    ("the lesson started", .lessonStarted), ("a command was entered", .commandEntered),
    ("checked: nothing passed", checked([false, false, false])),
    ("checked: step 1 passed", checked([true, false, false])),
    ("checked: step 1 passed, questions open", checked([true, false, false], prompts: true)),
    ("checked: all required steps passed", checked([true, true, false])),
    ("checked: the optional step passed too", checked([true, true, true])),
    ("all questions were answered", .promptsAnswered), ("went to step 2", .wentTo(step: 1)),
  ]

  private static func describe(_ state: TutorState) -> String {
    switch state {
    case .briefing: "briefing"
    case .working(let step): "working on step \(step + 1)"
    case .answering(let step, let next): "answering about step \(step + 1), then step \(next + 1)"
    case .finished(nil): "finished"
    case .finished(let open?): "finished, step \(open + 1) open"
    }
  }

  private static func describe(_ effect: TutorEffect) -> String {
    switch effect {
    case .introduceLesson: "introduce the lesson"
    case .showTask(let step): "show step \(step + 1)"
    case .announcePassed(let step): "announce that step \(step + 1) passed"
    case .offerPrompts(let step): "offer the questions of step \(step + 1)"
    case .announceCompletion: "announce completion"
    }
  }

  private static var table: String {
    var lines = ["| state | event | next state | effects |", "| --- | --- | --- | --- |"]
    for (stateName, state) in states {
      for (eventName, event) in events {
        var next = state
        let effects = next.apply(event)
        let changed = next == state ? "–" : describe(next)
        let said = effects.isEmpty ? "–" : effects.map(describe).joined(separator: "; ")
        lines.append("| \(stateName) | \(eventName) | \(changed) | \(said) |")
      }
    }
    return lines.joined(separator: "\n")
  }

  private static let path =
    #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(3)
    .joined(separator: "/") + "/docs/tutor.md"

  @Test func `the documented table of transitions is the code's`() throws {
    let text = try #require(Self.read(Self.path))
    let parts = text.split(separator: "<!-- transitions -->", omittingEmptySubsequences: false)
    try #require(parts.count == 3, "docs/tutor.md needs the table between two marks")
    if getenv("VPCLAB_RECORD") != nil {
      let written =
        "\(parts[0])<!-- transitions -->\n\(Self.table)\n<!-- transitions -->\(parts[2])"
      Self.write(written, to: Self.path)
    } else {
      #expect(String(parts[1]) == "\n\(Self.table)\n")
    }
  }

  private static func read(_ path: String) -> String? {
    guard let file = fopen(path, "r") else { return nil }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    while case let byte = fgetc(file), byte != EOF { bytes.append(UInt8(truncatingIfNeeded: byte)) }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func write(_ text: String, to path: String) {
    guard let file = fopen(path, "w") else { return }
    defer { fclose(file) }
    fputs(text, file)
  }
}
