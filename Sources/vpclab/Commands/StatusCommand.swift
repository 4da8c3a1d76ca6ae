import ArgumentParser
import Documents
import LabSession
import Lessons
import Presentation
import SystemCalls
import Tutor

/// `vpclab status`: how a session stands, and what comes next.
struct StatusCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "status",
    abstract: "Say how a session stands and what comes next.",
    discussion: """
      The session is carried out again, so what is said is so. Exit status: 3 if the file is damaged, \
      4 if it was altered.

        vpclab status              the session used last
        vpclab status k2 --json    for programs
      """)

  @Argument(
    help:
      "A transcript, or a session's id in 'vpclab sessions'; the session used last if not given.")
  var session: String?

  @Flag(help: "One JSON document for programs.") var json = false

  func run() throws {
    let path = try SessionName.path(of: session)
    let file = try TranscriptFile(path)
    var replay = try file.replay(with: LessonStore())
    replay.run()
    let status = SessionStatus(replay, path: path)
    let streams = StandardStreams(of: .foreignFile)
    try streams.write(
      json ? status.document.json(.indented, ascii: true) + "\n" : status.text(named: session))
    if let difference = replay.verdict.difference { throw CommandFailure(difference, file: path) }
  }
}

/// What there is to say of a session in a few lines.
struct SessionStatus {
  private let path: String
  private let lab: Lab
  private let header: TranscriptHeader
  private let steps: [Step]
  /// The first step with something open, counted from 0.
  private let open: Int?

  init(_ replay: Replay, path: String) {
    self.path = path
    lab = replay.session.lab
    header = replay.transcript.header
    let tutor = lab.state.tutor
    steps = lab.lesson.steps.filter { !$0.isOptional }
    open = steps.firstIndex { step in
      step.checkpoints.contains { tutor[checkpoint: $0.id]?.status != .passed }
    }
  }

  private var learner: String { lab.state.tutor.learner ?? header.learner }

  private var passed: Int {
    steps.flatMap(\.checkpoints).count { lab.state.tutor[checkpoint: $0.id]?.status == .passed }
  }

  /// What the step in hand still wants.
  private var openCheckpoints: [Checkpoint] {
    open.map { steps[$0].checkpoints } ?? []
  }

  private var next: [Checkpoint] {
    openCheckpoints.filter { lab.state.tutor[checkpoint: $0.id]?.status != .passed }
  }

  private var help: (hints: Int, solved: Int) {
    let helps = lab.state.tutor.checkpoints.map(\.help)
    return (helps.map(\.hints).reduce(0, +), helps.count { $0.isSolved || $0.isSkipped })
  }

  /// - Parameter name: as the session was asked for; `nil` for the one used last.
  func text(named name: String?) -> String {
    let checkpoints = steps.flatMap(\.checkpoints).count
    let scored: StyledText = "\(lab.score) of \(lab.lesson.maximumScore) points"
    let reached: StyledText = "\(passed) of \(checkpoints) checkpoints"
    var points = scored + ", " + reached
    if help.hints > 0 { points += ", " + .counted(help.hints, "%1 hint", "%1 hints") }
    if help.solved > 0 {
      let solved: StyledText = "\(help.solved) by the tutor"
      points += ", " + solved
    }
    var lines: [StyledText] = [
      "\(lab.lesson.title) (\(lab.lesson.id), version \(lab.lesson.version))",
      "Session:  \(header.id)\(learner.isEmpty ? "" : ", \(learner)"): \(path)",
      "Points:   \(points)",
    ]
    if let open {
      lines.append("Step:     \(open + 1) of \(steps.count): \(steps[open].title)")
      lines += next.map { "  open:   \($0.title)" as StyledText }
      if let command = Self.resumption(of: name) { lines.append("Go on:    \(command)") }
    } else {
      lines.append("Step:     all \(steps.count) done")
      let argument = name.map { " \($0)" } ?? ""
      lines.append("Publish:  vpclab report\(argument)")
      if name == nil { lines.append("Hand in:  vpclab submit") }
    }
    return lines.map(\.said).joined(separator: "\n") + "\n"
  }

  /// What goes on with the session; `nil` for a file, which is looked at and not gone on with.
  private static func resumption(of name: String?) -> String? {
    guard let name else { return "vpclab" }
    return name.contains("/") || name.contains(".") || name == "-"
      ? nil : "vpclab sessions resume \(name)"
  }

  var document: JSONValue {
    [
      "session": .string(header.id), "transcript": .string(path), "learner": .string(learner),
      "lesson": .string(lab.lesson.id), "version": .integer(lab.lesson.version),
      "points": .integer(lab.score), "maximum": .integer(lab.lesson.maximumScore),
      "completed": .boolean(lab.isCompleted), "hints": .integer(help.hints),
      "solved": .integer(help.solved),
      "step": open.map { .string(steps[$0].id) } ?? .null,
      "open": .array(next.map { .string($0.id) }),
    ]
  }
}
