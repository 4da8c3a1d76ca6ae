public import LabSession
import LabShell
public import Lessons
import Tutor

/// A recorded session that is carried out again, for whoever writes it in another form.
///
/// Everything that a recording shows comes from carrying out the inputs: a transcript has no outputs,
/// and what it claims is for `replay` to judge.
public struct PlayedSession {
  /// An input, and the lab around it.
  struct Event {
    let number: Int
    /// Seconds by the wall clock since the session began.
    let wallClock: Double?
    let input: Input
    /// The window where it was typed.
    let window: Int
    let response: Response
    let before: Lab
    let after: Lab
    /// Whether the session was closed behind it, and taken up again by what follows.
    let endsSitting: Bool
    /// Whether something follows.
    let isLast: Bool

    /// The lab before it, as its window shows it.
    var seenBefore: Lab { before.seen(from: window) }
    var seenAfter: Lab { after.seen(from: window) }
    /// Whether a ping goes on in its window.
    var goesOn: Bool { seenAfter.state.shell.foregroundCommand != nil }
  }

  public let transcript: Transcript
  public let lesson: Lesson

  /// - Throws: `ReplayError` when the lesson is not the one that the transcript was recorded with.
  public init(_ transcript: Transcript, lesson: Lesson) throws(ReplayError) {
    _ = try Replay(transcript, lesson: lesson)
    self.transcript = transcript
    self.lesson = lesson
  }

  /// Carries the session out, an event after the other.
  func play(_ body: (Event) -> Void) {
    guard var replay = try? Replay(transcript, lesson: lesson) else { return }
    let events = transcript.events
    let lastInput = events.lastIndex { $0.isInput } ?? 0
    var before = replay.session.lab
    for (index, event) in events.enumerated() {
      var step: Replay.Step?
      replay.run(upTo: event.number) { step = $0 }
      guard let step else { return }
      if case .input(let input, _) = event.kind, let response = step.response {
        let follows = events.dropFirst(index + 1).prefix { !$0.isInput }
        body(
          Event(
            number: event.number, wallClock: event.wallClock, input: input,
            window: event.window, response: response, before: before, after: step.lab,
            endsSitting: index < lastInput && follows.contains { $0.isEnding },
            isLast: index == lastInput))
      }
      before = step.lab
    }
  }
}

extension TranscriptEvent {
  fileprivate var isInput: Bool { if case .input = kind { true } else { false } }
  fileprivate var isEnding: Bool { if case .end = kind { true } else { false } }
}

extension PlayedSession {
  /// The events at which a step of the lesson, counted from 1, was the one worked on.
  public func events(ofStep step: Int) -> Set<Int> {
    var events: Set<Int> = []
    play { event in
      if event.before.state.tutor.state.step == step - 1 { events.insert(event.number) }
    }
    return events
  }

  /// The first pings of two addresses, from a command to the last packet.
  public func eventsOfPings() -> Set<Int> {
    var events: Set<Int> = []
    var addresses: Set<Substring> = []
    var goesOn = false
    play { event in
      if goesOn {
        events.insert(event.number)
      } else if addresses.count < 2, let address = Self.pinged(event.response),
        addresses.insert(address).inserted
      {
        events.insert(event.number)
        goesOn = true
      }
      goesOn = goesOn && event.goesOn
    }
    return events
  }

  /// The address whose replies a command waited for.
  private static func pinged(_ response: Response) -> Substring? {
    for case .printed(.standardOutput(let text)) in response.messages {
      let line = text.split(separator: "\n").first { $0.hasPrefix("PING ") }
      if let words = line?.split(separator: " "), words.count > 1 { return words[1] }
    }
    return nil
  }
}
