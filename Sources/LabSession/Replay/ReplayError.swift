/// Why a transcript can't be re-executed here.
public enum ReplayError: Error, Equatable, Sendable, CustomStringConvertible {
  case otherLesson(recorded: String, given: String)
  /// Same id, but other checks, costs or solutions: points may differ.
  case otherVersion(lesson: String, recorded: String, given: String)

  public var description: String {
    switch self {
    case .otherLesson(let recorded, let given):
      "the session belongs to the lesson '\(recorded)', not to '\(given)'"
    case .otherVersion(let lesson, let recorded, let given):
      "the session was recorded with the version \(recorded.prefix(12)) of the lesson '\(lesson)', "
        + "this is \(given.prefix(12))"
    }
  }
}
