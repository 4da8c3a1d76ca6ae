import ArgumentParser
import LabSession
import LabShell
import Lessons
import SystemCalls
import Tutor

/// `vpclab diff`: what one session has that another has not.
struct DiffCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: "Compare two sessions, or two moments of one.",
    discussion: """
      Both are carried out again. Lines with - are of the first alone, with + of the second: inputs, \
      checkpoints, and for two moments of one session the account's resources. A moment is an event's \
      number or a checkpoint. Exit status: 0 if there is no difference, else 1.

        vpclab diff ann.jsonl bob.jsonl
        vpclab diff ann.jsonl ann.jsonl --first-at vpc-1 --second-at 40
      """)

  @Argument(help: "A transcript, or a session's id in 'vpclab sessions'.", completion: .transcripts)
  var first: String

  @Argument(help: "Another one, or the same.", completion: .transcripts)
  var second: String

  @Option(parsing: .unconditional, help: "Look at the first one as it was after this event.")
  var firstAt: MomentArgument?

  @Option(parsing: .unconditional, help: "Look at the second one as it was after this event.")
  var secondAt: MomentArgument?

  func run() throws {
    let shelf = LessonStore()
    let one = try SessionMoment(first, at: firstAt, shelf: shelf)
    let other = try SessionMoment(second, at: secondAt, shelf: shelf)
    var text = "--- \(one.title)\n+++ \(other.title)\n"
    var isDifferent = false
    for (heading, before, after) in [
      ("Inputs", one.inputs, other.inputs), ("Checkpoints", one.checkpoints, other.checkpoints),
    ] + (one.isSameSession(as: other) ? [("Account", one.account, other.account)] : []) {
      let lines = LineDifference.lines(from: before, to: after).map(\.marked)
      guard !lines.isEmpty else { continue }
      isDifferent = true
      text += "@@ \(heading) @@\n" + lines.map { $0 + "\n" }.joined()
    }
    try StandardStreams(of: .foreignFile).write(isDifferent ? text : "no difference\n")
    if isDifferent { throw ExitStatus.notAllPassed.code }
  }
}

/// A session carried out again to one of its moments.
private struct SessionMoment {
  let title: String
  private let transcript: Transcript
  private let lab: Lab
  let inputs: [String]

  init(_ path: String, at moment: MomentArgument?, shelf: LessonStore) throws(CommandFailure) {
    let file = try TranscriptFile(SessionName.path(of: path))
    transcript = file.transcript
    let last = try moment?.event(in: transcript, of: path)
    var replay = try file.replay(with: shelf)
    var inputs: [String] = []
    replay.run(upTo: last) { step in
      if case .input(let input, _) = step.event.kind, let typed = input.typed {
        inputs.append(typed.split(whereSeparator: \.isNewline).joined(separator: " ⏎ "))
      }
    }
    self.inputs = inputs
    lab = replay.session.lab
    let learner = lab.state.tutor.learner ?? transcript.header.learner
    title =
      "\(path)\(last.map { " at \($0)" } ?? ""): \(learner.isEmpty ? "no name" : learner), "
      + "\(lab.score) of \(lab.lesson.maximumScore) points"
  }

  func isSameSession(as other: SessionMoment) -> Bool {
    transcript.header.seed == other.transcript.header.seed
      && transcript.header.startedAt == other.transcript.header.startedAt
      && transcript.header.lessonDigest == other.transcript.header.lessonDigest
  }

  var checkpoints: [String] {
    lab.lesson.steps.flatMap(\.checkpoints).map { checkpoint in
      let progress = lab.state.tutor[checkpoint: checkpoint.id]
      let points = progress?.score(of: checkpoint, costs: lab.lesson.costs) ?? 0
      return
        "\(checkpoint.id): \(progress?.status.rawValue ?? "pending"), \(points) of \(checkpoint.points)"
    }
  }

  /// What AWS would list, a line a resource.
  var account: [String] { AccountListing(of: lab.state.cloud).resources.map(\.description) }
}
