import ArgumentParser
import Grading
import LabSession
import LabShell
import Lessons
import SystemCalls
import TerminalUI

/// `vpclab replay`: a session once more, to watch it or to prove it.
struct ReplayCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "replay",
    abstract: "Carry out a recorded session again: watch it, or prove it.",
    discussion: """
      --verify compares exit statuses, outputs, checkpoints, points and the account with the \
      record: exit status 0 if all agree, 3 if the file was damaged or altered, 4 if re-execution \
      differs. A file of another version of vpclab may word its outputs differently. It says that \
      the content is what vpclab recorded, never who typed it. With --to it says nothing about the \
      events after that one. Without --verify, what precedes the damage is shown first. --from, --to \
      and --step are for looking: an event is its number or a checkpoint, which means where that passed.

        vpclab replay k1
        vpclab replay ann.jsonl --markers
        vpclab replay ann.jsonl --from vpc-1 --step
      """)

  @Argument(
    help: "A transcript, or a session's id in 'vpclab sessions'; - is standard input.",
    completion: .transcripts)
  var transcript: String

  @Flag(help: "Show nothing but the verdict.")
  var verify = false

  @Option(parsing: .unconditional, help: "Show nothing before this event.")
  var from: MomentArgument?

  @Option(parsing: .unconditional, help: "Stop after this event.")
  var to: MomentArgument?

  @Flag(help: "Wait for Enter before each input; q and Enter ends.")
  var step = false

  @Flag(help: "List the events at which checkpoints passed or were lost, and nothing else.")
  var markers = false

  @Option(
    parsing: .unconditional,
    help: "Pause between inputs as the learner did, this many times as fast.")
  var speed: Double?

  @Option(help: "text for people, json for programs: one document a line.")
  var messages = MessageFormat.text

  func validate() throws {
    if step, isatty(STDIN_FILENO) != 1 {
      throw ValidationError("--step waits for keys: it needs a terminal.")
    }
    if let speed, !(speed > 0 && speed.isFinite) {
      throw ValidationError("--speed must be a number above 0, such as 10.")
    }
  }

  func run() throws {
    if markers { return try list() }
    let path = try SessionName.path(of: transcript)
    let file = try verify ? TranscriptFile(path) : TranscriptFile(wholePartOf: path)
    var replay = try file.replay(with: LessonStore())
    let streams = StandardStreams(of: .foreignFile)
    let to = try to?.event(in: file.transcript, of: transcript)
    if verify {
      replay.run(upTo: to)
    } else {
      try play(&replay, of: file, upTo: to, on: streams)
    }
    if let damage = file.damage { throw damage }
    if let difference = replay.verdict.difference {
      throw CommandFailure(difference, file: transcript)
    }
    if verify { try streams.write(Self.verdict(on: replay)) }
  }

  /// What was found to be so, and what was not looked at.
  private static func verdict(on replay: Replay) -> String {
    let transcript = replay.transcript
    let lab = replay.session.lab
    let lesson = "lesson \(lab.lesson.id) version \(lab.lesson.version)"
    let points = "\(lab.score) of \(lab.lesson.maximumScore) points"
    let count = transcript.events.count
    var text: String
    if replay.eventsDone < count {
      let done = replay.eventsDone
      text =
        (done == 0 ? "nothing compared" : "events 1 to \(done) agree with the record: \(points)")
        + "\nevents \(done + 1) to \(count) not looked at: this verifies nothing about the whole\n"
    } else {
      let receipt = transcript.receipt.map { ", receipt \($0)" } ?? ""
      text = "content verified: \(count) events, \(points)\(receipt)\n\(lesson)\n"
      if transcript.ending == nil {
        text += "not ended: events may be missing at the end, since nobody closed the session\n"
      }
    }
    if case .equivalent(let differences) = replay.verdict {
      text +=
        """
        recorded by vpclab \(transcript.header.program), this is \(ProgramVersion.current): \
        equivalent, \(differences.count) \
        \(differences.count == 1 ? "difference" : "differences") of wording or time\n
        """
      for difference in differences { text += "  \(difference)\n" }
    }
    return text
  }

  private func play(
    _ replay: inout Replay, of file: TranscriptFile, upTo to: Int?, on streams: StandardStreams
  ) throws {
    let from = try from?.event(in: file.transcript, of: transcript) ?? 0
    let count = file.transcript.events.count
    // What lies before is carried out, and not shown.
    if from > 1 { replay.run(upTo: min(from - 1, to ?? from)) }
    var pacing = speed.map { Pacing(speed: $0) }
    var before = replay.session.lab
    var failure: OutputFailure?
    var isLeft = false
    replay.run(upTo: to) { step in
      defer { before = step.lab }
      guard failure == nil, !isLeft, let response = step.response,
        case .input(let input, _) = step.event.kind
      else { return }
      pacing?.wait(until: step.event.wallClock)
      do throws(OutputFailure) {
        if self.step {
          try streams.writeMessage("-- \(step.event.number) of \(count): Enter goes on, q ends -- ")
          guard let answer = readLine(), answer != "q" else {
            isLeft = true
            return
          }
        }
        try streams.write(input.echo(in: before, window: step.event.window))
        try streams.write(response.messages, as: messages)
      } catch {
        failure = error
      }
    }
    if let failure { throw failure }
  }

  private func list() throws {
    let file = try TranscriptFile(wholePartOf: SessionName.path(of: transcript))
    let lines = SessionMarker.all(in: file.transcript).map { marker in
      let time = marker.seconds.map { ", after \(TimeText.short($0))" } ?? ""
      return """
        \(marker.event)\t\(marker.checkpoint) \(marker.standing.rawValue), \
        \(marker.points) points\(time)\n
        """
    }
    try StandardStreams(of: .foreignFile).write(lines.joined())
    if let damage = file.damage { throw damage }
  }
}

/// Waits between the inputs of a replay as the learner did.
struct Pacing {
  let speed: Double
  /// The second of the session at which watching began.
  private var beginning: Double?
  private let start = ContinuousClock.now

  init(speed: Double) {
    self.speed = speed
  }

  /// Sleeps until that second of the recorded session, at most ten seconds at once: breaks are
  /// not worth watching.
  mutating func wait(until second: Double?) {
    guard let now = second else { return }
    let second = now - (beginning ?? now)
    if beginning == nil { beginning = now }
    // In fractions, which have no overflow: --speed 1e-300 is allowed.
    let elapsed = (ContinuousClock.now - start) / .seconds(1)
    let left = min((second / speed - elapsed) * 1000, 10_000)
    if left > 0 { _ = poll(nil, 0, Int32(left)) }
  }
}
