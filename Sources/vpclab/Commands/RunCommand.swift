import ArgumentParser
import LabSession
import LabShell
import Lessons
import SessionStore
import Tutor

/// `vpclab run`: a lesson without a terminal.
struct RunCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run",
    abstract:
      "Play a lesson from a script; exits 0 if it was completed with the pass mark, 1 if not.",
    discussion: """
      What commands print goes to standard output, what the tutor says to standard error.

        vpclab run vpc-flow-logs solution.sh --seed 7 --transcript t.jsonl
      """)

  @Argument(help: "The lesson's id, as in 'vpclab lesson list'.")
  var lesson: String

  @Argument(help: "A file of lines as typed at the prompt; - or nothing: standard input.")
  var script = "-"

  @OptionGroup var start: StartOptions

  @Option(help: "Record the session in this new file.")
  var transcript: String?

  @Option(help: "The learner's name in the transcript.")
  var learner = ""

  @OptionGroup var mark: PassMark

  @Flag(name: .shortAndLong, help: "Show only what the commands print, not the tutor.")
  var quiet = false

  @Option(help: "text for people, json for programs: one document a line.")
  var messages = MessageFormat.text

  private var scriptName: String { script == "-" ? "standard input" : script }

  func run() throws {
    let lesson = try LessonStore().lesson(lesson)
    let text = try FileText.text(of: script)
    let streams = StandardStreams()
    // A script that cannot be parsed is not begun.
    let inputs = ParsedInput.inputs(ofScript: text)
    if let complaint = inputs.compactMap({ $0.complaint(in: scriptName) }).first {
      try streams.writeMessage(complaint)
      throw ExitStatus.scriptInvalid.code
    }
    var session = try RecordedSession.begin(
      TranscriptHeader(
        id: "run", program: ProgramVersion.current, lesson: lesson.id, lessonDigest: lesson.digest,
        learner: learner, seed: start.seed, startedAt: start.now.seconds),
      with: lesson, at: transcript)
    for input in inputs {
      let response = try session.perform(.command(input))
      try streams.write(response.messages.filter { !quiet || $0.isPrinted }, as: messages)
      for case .writeReport(let folder?) in response.questions {
        let report = try session.writeReport(to: folder)
        if !quiet { try streams.writeMessage(report + "\n") }
      }
      for case .submit(let folder?) in response.questions {
        let summary = try session.handIn(to: folder)
        if !quiet { try streams.writeMessage(summary) }
      }
      if response.endsScript {
        try streams.writeMessage(
          "\(scriptName):\(input.firstLine): a command failed, and the script ends with it\n"
        )
      }
      if response.endsScript || response.questions.contains(.quit) { break }
    }
    try session.close()
    let lab = session.lab
    if !quiet {
      let verdict = lab.isCompleted ? "Completed" : "Not completed"
      try streams.writeMessage(
        "\n\(verdict): \(lab.score) of \(lesson.maximumScore) points\(shortfall(lab)).\n")
    }
    if !lab.isCompleted || !mark.isReached(by: lab.score, of: lesson.maximumScore) {
      throw ExitStatus.notAllPassed.code
    }
  }
}

extension RunCommand {
  /// Completing a lesson with its solutions alone is no success, and says so.
  private func shortfall(_ lab: Lab) -> String {
    let isReached = mark.isReached(by: lab.score, of: lab.lesson.maximumScore)
    return isReached || !lab.isCompleted
      ? "" : ", below the pass mark of \(mark.passMark) percent"
  }
}

extension LabMessage {
  fileprivate var isPrinted: Bool { if case .printed = self { true } else { false } }
}
