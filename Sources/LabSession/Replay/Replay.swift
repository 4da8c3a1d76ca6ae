public import Lessons

/// Carries out a transcript's inputs again, and compares what comes of them with what it claims.
public struct Replay {
  /// One event as re-executed.
  public struct Step {
    public var event: TranscriptEvent
    /// What was shown; `nil` for an event that is no input.
    public var response: Response?
    /// The lab after the event.
    public var lab: Lab
  }

  public private(set) var session: Session
  public private(set) var mismatch: ReplayMismatch?
  private let transcript: Transcript

  /// - Throws: `ReplayError` when the lesson is not the one that the transcript was recorded with.
  public init(_ transcript: Transcript, lesson: Lesson) throws(ReplayError) {
    guard transcript.header.lesson == lesson.id else {
      throw .otherLesson(recorded: transcript.header.lesson, given: lesson.id)
    }
    guard transcript.header.lessonDigest == lesson.digest else {
      throw .lessonChanged(lesson: lesson.id)
    }
    self.transcript = transcript
    session = Session.begun(transcript.header, lesson: lesson).session
  }

  /// Carries out all events; the first that differs from its record stays in `mismatch`.
  public mutating func run(
    upTo last: Int? = nil, observing observe: (Step) -> Void = { _ in }
  ) {
    for event in transcript.events {
      if let last, event.number > last { return }
      var response: Response?
      let actual: TranscriptEvent
      switch event.kind {
      case .input(let input, _):
        let performed = session.perform(input)
        response = performed.0
        actual = performed.1
      case .end: actual = session.ending()
      case .foreign:
        session.skip()
        actual = event
      }
      if mismatch == nil { mismatch = ReplayMismatch(recorded: event, actual: actual) }
      observe(Step(event: event, response: response, lab: session.lab))
    }
  }

  /// The session, ready to go on where the transcript ends.
  public func resumed() -> Session {
    var session = session
    session.continueRecord(of: transcript)
    return session
  }
}
