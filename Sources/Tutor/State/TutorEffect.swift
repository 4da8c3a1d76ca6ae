/// What the tutor wants done after an event.
public enum TutorEffect: Equatable, Sendable {
  case introduceLesson
  case showTask(step: Int)
  case announcePassed(step: Int)
  /// Mention that the step's questions for the write-up can be answered now.
  case offerPrompts(step: Int)
  case announceCompletion
}
