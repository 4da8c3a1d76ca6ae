/// Why a file could not be graded. The batch goes on.
public struct GradingFailure: Error, Equatable, Sendable {
  public enum Code: String, Sendable {
    case unreadable
    case noTranscripts = "no-transcripts"
    case damaged
    case unsupported
    case tooLarge = "too-large"
    case unknownLesson = "unknown-lesson"
    /// The lesson is there, but not the version that the session was recorded with.
    case unknownLessonVersion = "unknown-lesson-version"
  }

  public var file: String
  public var code: Code
  public var message: String

  public init(file: String, code: Code, message: String) {
    self.file = file
    self.code = code
    self.message = message
  }
}
