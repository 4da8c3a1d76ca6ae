import ArgumentParser
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
      events after that one. Without --verify, what precedes the damage is shown first.
      """)

  @Argument(help: "The transcript; - is standard input.")
  var transcript: String

  @Flag(help: "Show nothing but the verdict.")
  var verify = false

  @Option(help: "Stop after this event.")
  var to: Int?

  @Option(help: "Pause between inputs as the learner did, this many times as fast.")
  var speed: Double?

  @Option(help: "text for people, json for programs: one document a line.")
  var messages = MessageFormat.text

  func validate() throws {
    if let speed, !(speed > 0 && speed.isFinite) {
      throw ValidationError("--speed must be a number above 0, such as 10.")
    }
  }

  func run() throws {
    let file = try verify ? TranscriptFile(transcript) : TranscriptFile(wholePartOf: transcript)
    var replay = try file.replay(with: LessonShelf())
    let streams = StandardStreams(of: .foreignFile)
    if verify {
      replay.run(upTo: to)
    } else {
      try play(&replay, of: file, on: streams)
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
        "recorded by vpclab \(transcript.header.program), this is \(ProgramVersion.current): "
        + "equivalent, \(differences.count) "
        + "\(differences.count == 1 ? "difference" : "differences") of wording or time\n"
      for difference in differences { text += "  \(difference)\n" }
    }
    return text
  }

  private func play(
    _ replay: inout Replay, of file: TranscriptFile, on streams: StandardStreams
  ) throws {
    let pacing = speed.map { Pacing(speed: $0) }
    var failure: OutputFailure?
    replay.run(upTo: to) { step in
      guard failure == nil, let response = step.response,
        case .input(let input, _) = step.event.kind
      else { return }
      pacing?.wait(until: step.event.wallClock)
      do throws(OutputFailure) {
        try streams.write(input.echo)
        try streams.write(response.messages, as: messages)
      } catch {
        failure = error
      }
    }
    if let failure { throw failure }
  }
}

/// Waits between the inputs of a replay as the learner did.
struct Pacing {
  let speed: Double
  private let start = ContinuousClock.now

  init(speed: Double) {
    self.speed = speed
  }

  /// Sleeps until that second of the recorded session, at most ten seconds at once: breaks are
  /// not worth watching.
  func wait(until second: Double?) {
    guard let second else { return }
    // In fractions, which have no overflow: --speed 1e-300 is allowed.
    let elapsed = (ContinuousClock.now - start) / .seconds(1)
    let left = min((second / speed - elapsed) * 1000, 10_000)
    if left > 0 { _ = poll(nil, 0, Int32(left)) }
  }
}
