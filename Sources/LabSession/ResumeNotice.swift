/// Something that a learner should know when a session goes on.
///
/// None of them ends it: the lab is what its inputs lead to.
public enum ResumeNotice: Equatable, Sendable {
  /// This version of the program answers an input otherwise than the one that recorded it.
  case differs(ReplayDifference, recordedBy: String)
  /// The session goes on with the version of the lesson that it began with; there is a newer one.
  case newerLesson(version: Int, newest: Int)
  /// The version that the session began with is not here, so it goes on with another.
  case lessonMissing(newest: Int)
  /// Half a line was at the end, as a crash leaves it; its input was never acknowledged.
  case tornLine(keptAt: String)
  /// The file had been changed on its way, in nothing that counts.
  case mended([TranscriptMending], keptAt: String)
}
