/// Where the tutor's attention is.
///
/// Each case carries what that state needs and nothing else. `docs/tutor.md` has the table of
/// transitions, written by a test from `apply`.
public enum TutorState: Equatable, Sendable {
  /// The lesson was introduced; nothing has been typed yet.
  case briefing
  /// The learner works on a step.
  case working(step: Int)
  /// A step has just passed and its questions for the write-up are open; `next` waits.
  case answering(step: Int, next: Int)
  /// Every required step is passed. A further step, an optional one or an old one, may be open.
  case finished(open: Int?)
}

extension TutorState {
  /// The step that the prompt shows, `nil` when the lesson is finished and none is open.
  public var step: Int? {
    switch self {
    case .briefing: 0
    case .working(let step): step
    case .answering(_, let next): next
    case .finished(let open): open
    }
  }
}
