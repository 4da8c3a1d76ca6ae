import ArgumentParser
import Foundations
import LabSession
import Lessons
import Presentation
import SessionStore

/// Where a session without a person begins: always at the same place, so that two runs print the
/// same.
struct StartOptions: ParsableArguments {
  @Option(
    parsing: .unconditional,
    help: "The seed of ids, addresses and timings; the script's, or 1, if not given.")
  var seed: UInt64?

  @Option(
    parsing: .unconditional,
    help: """
      Where the simulated clock starts: 2026-01-05T09:00:00Z, or seconds since 1970; the script's, or \
      2026-01-05T09:00:00Z, if not given.
      """)
  var now: TimeArgument?

  /// What was given, else what the script says, else always the same.
  func start(of script: SessionScript? = nil) -> (seed: UInt64, seconds: Int) {
    (
      seed ?? script?.seed ?? 1,
      now?.seconds ?? script?.startedAt ?? TimeArgument.standard.seconds
    )
  }

  var isGiven: Bool { seed != nil || now != nil }
}

/// A moment given on the command line, in UTC.
struct TimeArgument: ExpressibleByArgument, Equatable {
  /// Since 1970.
  var seconds: Int

  /// 2026-01-05T09:00:00Z: a Monday morning.
  static let standard = TimeArgument(seconds: 1_767_603_600)

  /// The machine's clock; a Monday morning where that is set to a year in which no lab can begin.
  static var now: TimeArgument { TimeArgument(checked: WallClock.now) ?? standard }

  init(seconds: Int) {
    self.seconds = seconds
  }

  /// Seconds since 1970, or `YYYY-MM-DDTHH:MM:SSZ`, from 2006, when AWS began, to 2100.
  init?(argument: String) {
    if let seconds = GivenNumber(argument) {
      self.init(checked: seconds.value)
      return
    }
    let text = argument.hasSuffix("Z") ? argument.dropLast() : argument[...]
    let halves = text.split(separator: "T", omittingEmptySubsequences: false)
    guard halves.count == 2,
      let date = Self.numbers(halves[0], separator: "-"),
      let time = Self.numbers(halves[1], separator: ":"),
      (1970...2999).contains(date[0]), (1...12).contains(date[1]), (1...31).contains(date[2]),
      (0...23).contains(time[0]), (0...59).contains(time[1]), (0...59).contains(time[2])
    else { return nil }
    let moment = CivilDate(
      year: date[0], month: date[1], day: date[2], hour: time[0], minute: time[1], second: time[2])
    // The 31st of February would be a day of March.
    guard CivilDate(milliseconds: moment.milliseconds) == moment else { return nil }
    self.init(checked: moment.milliseconds / 1000)
  }

  var defaultValueDescription: String { "2026-01-05T09:00:00Z" }

  private init?(checked seconds: Int) {
    guard (1_136_073_600...4_102_444_800).contains(seconds) else { return nil }
    self.seconds = seconds
  }

  private static func numbers(_ text: Substring, separator: Character) -> [Int]? {
    let parts = text.split(separator: separator, omittingEmptySubsequences: false)
    let numbers = parts.compactMap { part in
      part.allSatisfy { $0.isASCII && $0.isNumber } ? GivenNumber(part)?.value : nil
    }
    return numbers.count == 3 && parts.count == 3 ? numbers : nil
  }
}

/// A moment of a recorded session: the number of an event, or a checkpoint by its id, which means
/// the event at which it passed first.
struct MomentArgument: ExpressibleByArgument {
  private let text: String

  init?(argument: String) {
    guard !argument.isEmpty else { return nil }
    text = argument
  }

  /// The event's number, as the record has it.
  func event(in transcript: Transcript, of file: String) throws(CommandFailure) -> Int {
    if let number = GivenNumber(text)?.value {
      let last = transcript.events.last?.number ?? 0
      guard (0...last).contains(number) else {
        throw CommandFailure(
          "\(file) has the events 1 to \(last), and no \(number)", status: .usage)
      }
      return number
    }
    if let marker = SessionMarker.all(in: transcript).first(where: {
      $0.checkpoint == text && $0.standing == .passed
    }) {
      return marker.event
    }
    throw CommandFailure(
      """
      '\(text)' is neither an event's number nor a checkpoint that passed in \(file); \
      'vpclab replay \(file) --markers' lists them
      """, status: .usage)
  }
}

/// An event at which a checkpoint passed or was lost, as the record claims.
struct SessionMarker {
  let event: Int
  let checkpoint: String
  let standing: CheckpointChange.Standing
  let points: Int
  let seconds: Double?

  static func all(in transcript: Transcript) -> [SessionMarker] {
    transcript.events.flatMap { event -> [SessionMarker] in
      guard case .input(_, let outcome) = event.kind, let progress = outcome.progress else {
        return []
      }
      return progress.changes.map {
        SessionMarker(
          event: event.number, checkpoint: $0.checkpoint, standing: $0.standing,
          points: progress.points, seconds: event.wallClock)
      }
    }
  }
}

/// From how many percent of its points on a completed lesson is a success.
struct PassMark: ParsableArguments {
  @Option(parsing: .unconditional, help: "Percent of the points that a success takes.")
  var passMark = Course.usualPassMark

  func validate() throws {
    guard (0...100).contains(passMark) else {
      throw ValidationError("--pass-mark must be a number from 0 to 100, such as 60.")
    }
  }

  func isReached(by points: Int, of maximum: Int) -> Bool { points * 100 >= passMark * maximum }
}

/// What a person's own shell offers for an argument, as this machine has it now.
extension CompletionKind {
  static var lessons: CompletionKind { .custom { _, _, _ in LessonStore().library.ids } }

  static var sessions: CompletionKind {
    .custom { _, _, _ in ((try? UserSessions.entries()) ?? []).map(\.id) }
  }

  static var transcripts: CompletionKind { .file(extensions: ["jsonl"]) }
}
