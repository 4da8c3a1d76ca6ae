import ArgumentParser
import LabSession
import TerminalUI

/// `vpclab report`: the write-up with its pictures.
struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report", abstract: "Write a session up: Markdown and SVG pictures.")

  @Argument(help: "The transcript.") var transcript: String

  @Option(name: .shortAndLong, help: "The folder to write to; made if it is missing.")
  var output = "report"

  @Flag(help: "Write over files of an earlier write-up that were edited since.")
  var force = false

  func run() throws {
    let file = try TranscriptFile(transcript)
    let lesson = try LessonStore().lesson(of: file.transcript.header)
    let report = try ReportFolder(path: output, replacesEdits: force).write(
      file.transcript, lesson: lesson, from: transcript)
    try StandardStreams().writeMessage(report + "\n")
  }
}
