/// Why a file has no grade. The batch goes on.
public struct GradingFailure: Error, Equatable, Sendable {
  /// Documented in docs/grading.md, which a test compares.
  public enum Code: String, Sendable, CaseIterable {
    case unreadable
    case link
    case notAFile = "not-a-file"
    case tooLarge = "too-large"
    case tooDeep = "too-deep"
    case damagedArchive = "damaged-archive"
    case encrypted
    case unsupportedArchive = "unsupported-archive"
    case archiveLimit = "archive-limit"
    case damaged
    case unsupported
    case unknownLesson = "unknown-lesson"
    /// The lesson is there, but not the version that the session was recorded with.
    case unknownLessonVersion = "unknown-lesson-version"
    case otherLesson = "other-lesson"
    case timeLimit = "time-limit"
    case memoryLimit = "memory-limit"
    case crashed
    case noTranscripts = "no-transcripts"
    case emptyFolder = "empty-folder"
    case systemFile = "system-file"
    case document
    case repeated
    case notATranscript = "not-a-transcript"

    /// Whether work may be behind it that now has no grade. What is left are files that lie beside
    /// hand-ins: they are listed, and change no exit status.
    public var mayHideWork: Bool {
      switch self {
      case .emptyFolder, .systemFile, .document, .repeated, .notATranscript: false
      default: true
      }
    }

    /// In one sentence, as docs/grading.md lists it.
    public var meaning: String {
      switch self {
      case .unreadable: "it is not there, or the system does not let it be read"
      case .link: "a symbolic link, or any link within an archive; links are never followed"
      case .notAFile: "a pipe, a device or a socket; never opened"
      case .tooLarge: "larger than any transcript"
      case .tooDeep: "folders or archives inside each other, deeper than anybody packs them"
      case .damagedArchive: "an archive, or a member of one, that is cut off or damaged"
      case .encrypted: "a member of an archive that needs a password"
      case .unsupportedArchive: "an archive of a kind that is not read: RAR, 7z, bzip2, xz, zstd"
      case .archiveLimit: "an archive that unpacks to more than any class hands in"
      case .damaged: "a transcript that is not as vpclab wrote it"
      case .unsupported: "recorded by a later version, or by one before the first release"
      case .unknownLesson: "the lesson is not installed here"
      case .unknownLessonVersion: "the lesson is here, but not the version of the session"
      case .otherLesson: "a session of another lesson, or another version, than was asked for"
      case .timeLimit:
        "carrying it out took longer than `--time-limit` on this machine; its work is bounded, so that "
          + "on a faster one, or with more time, it has a grade"
      case .memoryLimit: "carrying it out takes more memory than any lesson needs"
      case .crashed: "vpclab itself failed on it; please report the file"
      case .noTranscripts: "a folder or an archive that was named, and holds nothing"
      case .emptyFolder: "a folder or an archive that holds nothing"
      case .systemFile: "what operating systems and editors leave: .DS_Store, __MACOSX"
      case .document: "a document of an office program"
      case .repeated: "named before, and graded there"
      case .notATranscript: "some other file: it does not begin as a transcript does"
      }
    }
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
