import Foundations
import LabShell
public import Lessons
import NetworkModel
public import Tutor

/// A lab together with its record: each input becomes a line of the transcript.
public struct Session {
  public let header: TranscriptHeader
  public private(set) var lab: Lab
  private var writer: TranscriptWriter
  private var digester = AccountDigester()
  private var events = 0
  private var inputs = 0

  /// A new session, and the header's line.
  public static func begun(
    _ header: TranscriptHeader, lesson: Lesson
  ) -> (session: Session, line: [UInt8]) {
    begun(header, LessonContext(lesson))
  }

  static func begun(
    _ header: TranscriptHeader, _ context: consuming LessonContext
  ) -> (session: Session, line: [UInt8]) {
    var writer = TranscriptWriter()
    let line = writer.line(for: header)
    let lab = Lab(context, seed: header.seed, startedAt: Instant(seconds: header.startedAt))
    return (Session(header: header, lab: lab, writer: writer), line)
  }

  private init(header: TranscriptHeader, lab: Lab, writer: TranscriptWriter) {
    self.header = header
    self.lab = lab
    self.writer = writer
  }

  /// Carries out an input.
  ///
  /// - Returns: what to show, and the transcript line that must be on disk before it is shown.
  public mutating func apply(
    _ input: Input, in window: Int = Lab.firstWindow, wallClock: Double?
  ) -> (response: Response, line: [UInt8]) {
    let (response, event) = perform(input, in: window, wallClock: wallClock)
    return (response, writer.line(for: event))
  }

  /// The line that closes the session in good order.
  public mutating func end(wallClock: Double?) -> [UInt8] {
    let event = ending(wallClock: wallClock)
    return writer.line(for: event)
  }

  /// What would be recorded of an input; the lab has moved on.
  mutating func perform(
    _ input: Input, in window: Int = Lab.firstWindow, wallClock: Double? = nil
  ) -> (Response, TranscriptEvent) {
    let time = lab.elapsed
    let before = lab.state.tutor.checkpoints
    events += 1
    lab.nextEvent = events
    let response = lab.apply(input, in: window)
    inputs += 1
    let outcome = TranscriptEvent.Outcome(
      status: response.status, output: Digest(of: response.printedBytes),
      progress: progress(since: before))
    let event = TranscriptEvent(
      number: events, time: time, window: window, wallClock: wallClock,
      kind: .input(input, outcome))
    return (response, event)
  }

  /// `nil` when every checkpoint stands as it did.
  private mutating func progress(since before: [CheckpointProgress]) -> TranscriptEvent.Progress? {
    let now = lab.state.tutor.checkpoints
    let changes = now.indices.compactMap { index in
      before[index].status == now[index].status ? nil : CheckpointChange(now[index])
    }
    guard !changes.isEmpty else { return nil }
    return TranscriptEvent.Progress(
      changes: changes, points: lab.score, account: digester.digest(of: lab.state.cloud))
  }

  mutating func ending(wallClock: Double? = nil) -> TranscriptEvent {
    events += 1
    return TranscriptEvent(
      number: events, time: lab.elapsed, wallClock: wallClock,
      kind: .end(
        TranscriptEvent.Ending(
          isCompleted: lab.isCompleted, inputs: inputs, points: lab.score,
          account: digester.digest(of: lab.state.cloud))))
  }

  mutating func goUnread() { lab.hasReader = false }

  /// Passes over an event that changes nothing.
  mutating func skip() { events += 1 }

  /// Goes on where a transcript that was replayed ends.
  mutating func continueRecord(of transcript: Transcript) {
    writer = TranscriptWriter(after: transcript)
  }
}

extension CheckpointChange {
  init(_ progress: CheckpointProgress) {
    let standing: Standing =
      switch progress.status {
      case .passed: .passed
      case .lost: .lost
      case .pending: .pending
      }
    self.init(progress.id, standing)
  }
}

/// What an input led to.
public struct Response: Equatable, Sendable {
  public var messages: [LabMessage] = []
  /// The exit status, as a shell has it.
  public var status = 0
  /// What only whoever typed the input can do.
  public var questions: [Question] = []
  /// Whether a command failed under `set -e`: a script ends here. A lab at the prompt survives.
  public var endsScript = false

  /// Whether it is a step for `undo`.
  public internal(set) var isChange = false

  public init() {}

  /// What commands printed, in order, as the transcript's digest sees it. The tutor's sentences are
  /// no part of it: they may be reworded in every version and every lesson.
  var printedBytes: [UInt8] {
    var bytes: [UInt8] = []
    for case .printed(let output) in messages {
      switch output {
      case .standardOutput(let text): bytes += "1".utf8 + Array(text.utf8)
      case .standardError(let text): bytes += "2".utf8 + Array(text.utf8)
      }
      bytes.append(0)
    }
    return bytes
  }
}

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
