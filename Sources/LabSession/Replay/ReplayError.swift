/// Why a transcript can't be re-executed here.
public enum ReplayError: Error, Equatable, Sendable, CustomStringConvertible {
  case otherLesson(recorded: String, given: String)
  /// Same id, other files: checks and points may differ.
  case lessonChanged(lesson: String)

  public var description: String {
    switch self {
    case .otherLesson(let recorded, let given):
      "the session belongs to the lesson '\(recorded)', not to '\(given)'"
    case .lessonChanged(let lesson):
      "the lesson '\(lesson)' has changed since the session was recorded; "
        + "replay it with the lesson's files of that time (VPCLAB_LESSONS=FOLDER)"
    }
  }
}
