import ArgumentParser
import Foundations
import LabSession
import Presentation
import Recordings

/// `vpclab export`: a session in the forms of others.
struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write a session as a recording that plays, or as a script that does it again.",
    discussion: """
      cast, cast-v2   asciicast for asciinema, with a marker for each checkpoint
      html            one page that plays it, without network
      svg             a moment of it as an animated picture: the pings, or --events or --step
      tape            a tape for VHS, which types it in a real terminal
      script          what 'vpclab run' plays to the same transcript
      commands        the aws commands as a bash script for an account of one's own

        vpclab export --as html -o lab.html
        vpclab export ann.jsonl --as cast | asciinema play -
        vpclab export k2 --as svg --events 40-42
      """)

  @Argument(
    help:
      "A transcript, or a session's id in 'vpclab sessions'; the session used last if not given.")
  var session: String?

  @Option(name: .customLong("as"), help: "The form.")
  var form: RecordingForm

  @Option(name: .shortAndLong, help: "The file to write; - is standard output.")
  var output = "-"

  @OptionGroup var options: RecordingOptions

  func validate() throws { try options.check(for: form) }

  func run() throws {
    let path = try SessionName.path(of: session)
    let file = try TranscriptFile(path)
    let lesson = try LessonStore().lesson(of: file.transcript.header)
    let played: PlayedSession
    do throws(ReplayError) {
      played = try PlayedSession(file.transcript, lesson: lesson)
    } catch {
      throw CommandFailure(error, file: path)
    }
    let text = try form.text(of: played, options, file: path)
    guard output != "-" else { return try StandardStreams().writeResult(text) }
    try ResultFile(path: output).write(text)
  }
}

/// The forms of `vpclab export`.
enum RecordingForm: String, ExpressibleByArgument, CaseIterable {
  case cast
  case castV2 = "cast-v2"
  case tape, html, svg, script, commands

  func text(
    of session: PlayedSession, _ options: RecordingOptions, file: String
  ) throws(CommandFailure) -> String {
    switch self {
    case .cast: Asciicast.text(of: options.screenplay(of: session), version: .three)
    case .castV2: Asciicast.text(of: options.screenplay(of: session), version: .two)
    case .html: HTMLPage.text(of: options.screenplay(of: session))
    case .svg:
      AnimatedSVG.text(
        of: options.screenplay(of: session, events: try options.moment(of: session, file: file)))
    case .tape:
      VHSTape.text(of: session, size: options.size.size, idleLimit: options.idleLimit)
    case .script: ScriptExport.text(of: session)
    case .commands: AccountScript.text(of: session)
    }
  }
}

/// How a recording plays.
struct RecordingOptions: ParsableArguments {
  @Option(help: "The longest pause, in seconds.")
  var idleLimit = 2.0

  @Option(help: "Columns and rows of the terminal.")
  var size = SizeArgument()

  @Option(
    parsing: .unconditional,
    help: "svg: only these events, such as 40-42; 'replay --markers' has their numbers.")
  var events: EventsArgument?

  @Option(parsing: .unconditional, help: "svg: only the work on this step, by its number.")
  var step: Int?

  func check(for form: RecordingForm) throws {
    if form != .svg, events != nil || step != nil {
      throw ValidationError("--events and --step choose what a picture shows: use --as svg.")
    }
  }

  func validate() throws {
    if events != nil, step != nil {
      throw ValidationError("--events and --step are two ways to choose: give one.")
    }
    guard (0...3600).contains(idleLimit) else {
      throw ValidationError("--idle-limit must be a number of seconds from 0 to 3600, such as 2.")
    }
  }

  /// The events that a picture shows: those chosen, else the first two pings.
  func moment(
    of session: PlayedSession, file: String
  ) throws(CommandFailure) -> Set<Int> {
    let chosen =
      if let events {
        Set(events.range.clamped(to: 0...TranscriptLimits.events))
      } else if let step {
        session.events(ofStep: step)
      } else {
        session.eventsOfPings()
      }
    let numbers = Set(session.transcript.events.map(\.number))
    guard chosen.isDisjoint(with: numbers) else { return chosen }
    throw CommandFailure(
      events == nil && step == nil
        ? "nothing was pinged in \(file): choose what the picture shows by --events or --step"
        : "\(file) has no such events; 'vpclab replay \(file) --markers' lists some", status: .usage
    )
  }

  func screenplay(of session: PlayedSession, events: Set<Int>? = nil) -> Screenplay {
    Screenplay(of: session, size: size.size, idleLimit: idleLimit, events: events)
  }
}

/// `100x30`
struct SizeArgument: ExpressibleByArgument {
  var size = TerminalSize()

  init() {}

  init?(argument: String) {
    let parts = argument.split(separator: "x", omittingEmptySubsequences: false)
    guard parts.count == 2, let columns = GivenNumber(parts[0], in: 40...400)?.value,
      let rows = GivenNumber(parts[1], in: 10...200)?.value
    else { return nil }
    size = TerminalSize(columns: columns, rows: rows)
  }

  var defaultValueDescription: String { "\(size.columns)x\(size.rows)" }
}

/// `40-42`, or one number.
struct EventsArgument: ExpressibleByArgument {
  let range: ClosedRange<Int>

  init?(argument: String) {
    let ends = argument.split(separator: "-", omittingEmptySubsequences: false)
    let numbers = ends.compactMap { GivenNumber($0)?.value }
    guard (1...2).contains(ends.count), numbers.count == ends.count, let first = numbers.first,
      let last = numbers.last, 1 <= first, first <= last
    else { return nil }
    range = first...last
  }
}
