import LabSession
import Lessons
import Recordings
import SessionStore
import Tutor

/// Sessions to export: those that lie in the repository, and some that only a terminal records.
enum Samples {
  static let repository: String = {
    var path = #filePath[...]
    for _ in 0..<3 {
      guard let slash = path.lastIndex(of: "/") else { break }
      path = path[..<slash]
    }
    return String(path)
  }()

  static let library = LessonLibrary(searchPath: ["\(repository)/Lessons"])

  /// Every transcript in Transcripts/.
  static let recorded = [
    "every-form", "icmp-too-narrow", "one-sided-route", "other-names", "solution", "wrong-first",
    "wrong-trust",
  ]

  static func recording(_ name: String) throws -> Transcript {
    let bytes = try FileReading.bytes(
      at: "\(repository)/Transcripts/\(name).jsonl", limit: TranscriptLimits.bytes)
    return try TranscriptReader.read(bytes)
  }

  /// The lesson as it is, read once.
  static let newestLesson = Result { try library.lesson("vpc-flow-logs").lesson }

  static func lesson(of header: TranscriptHeader) throws -> Lesson {
    let newest = try newestLesson.get()
    if newest.digest == header.lessonDigest { return newest }
    return try library.lesson(header.lesson, identity: header.lessonDigest).version.lesson
  }

  static func session(_ transcript: Transcript) throws -> PlayedSession {
    try PlayedSession(transcript, lesson: lesson(of: transcript.header))
  }

  /// What is recorded when these are done in a new session; `nil` closes a sitting.
  static func record(
    _ inputs: [Input?], windows: [Int] = [], seed: UInt64 = 7, pause: Double = 1.5
  ) throws -> Transcript {
    try record(
      inputs, windows: windows, lesson: newestLesson.get(), seed: seed, startedAt: 1_767_603_600,
      pause)
  }

  static func record(
    _ inputs: [Input?], windows: [Int] = [], lesson: Lesson, seed: UInt64, startedAt: Int,
    _ pause: Double = 1.5
  ) throws -> Transcript {
    var (session, bytes) = Session.begun(
      TranscriptHeader(
        id: "run", program: ProgramVersion.current, lesson: lesson.id, lessonDigest: lesson.digest,
        learner: "Zoë", seed: seed, startedAt: startedAt), lesson: lesson)
    var time = 0.0
    for (index, input) in (inputs + [nil]).enumerated() {
      time += pause
      let window = index < windows.count ? windows[index] : 1
      bytes +=
        input.map { session.apply($0, in: window, wallClock: time).line }
        ?? session.end(wallClock: time)
    }
    return try TranscriptReader.read(bytes)
  }

  /// Plays a script as `vpclab run` does, and answers what it records.
  static func play(_ script: String, lesson: Lesson) throws -> Transcript {
    let script = SessionScript(script)
    guard script.complaint == nil else { throw Failure(text: "\(script)") }
    var inputs: [Input?] = []
    var windows: [Int] = []
    for item in script.items {
      switch item.step {
      case .input(let input): inputs.append(input)
      case .sitting: inputs.append(nil)
      case .continuation: continue
      }
      windows.append(item.window)
    }
    return try record(
      inputs, windows: windows, lesson: lesson, seed: script.seed ?? 1,
      startedAt: script.startedAt ?? 0)
  }

  struct Failure: Error {
    let text: String
  }
}

extension Input: ExpressibleByUnicodeScalarLiteral,
  ExpressibleByExtendedGraphemeClusterLiteral, ExpressibleByStringLiteral
{
  init(stringLiteral text: String) { self = .command(ParsedInput(text)) }
}
