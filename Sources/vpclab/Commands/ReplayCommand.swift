import ArgumentParser
import LabSession
import LabShell
import Lessons
import TerminalUI

/// `vpclab replay`: a session once more, to watch it or to prove it.
struct ReplayCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "replay",
    abstract: "Carry out a recorded session again: watch it, or prove it.",
    discussion: """
      --verify compares every exit status, output and state with the record: exit status 0 if all \
      agree, 3 if the file was damaged or altered, 4 if re-execution differs. Without it, what \
      precedes the damage is shown first.
      """)

  @Argument(help: "The transcript; - is standard input.")
  var transcript: String

  @Flag(help: "Show nothing but the verdict.")
  var verify = false

  @Option(help: "Stop after this event.")
  var to: Int?

  @Option(help: "Pause between inputs as the learner did, this many times as fast.")
  var speed: Double?

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
    if let mismatch = replay.mismatch { throw CommandFailure(mismatch, file: transcript) }
    guard verify else { return }
    let lab = replay.session.lab
    let receipt = file.transcript.receipt.map { ", receipt \($0)" } ?? ""
    try streams.write(
      "verified: \(file.transcript.events.count) events, \(lab.score) of "
        + "\(lab.lesson.maximumScore) points\(receipt)\n")
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
        try streams.write(response.messages)
      } catch {
        failure = error
      }
    }
    if let failure { throw failure }
  }
}
