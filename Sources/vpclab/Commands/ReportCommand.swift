import ArgumentParser
import LabSession
import Lessons
import Presentation
import SystemCalls
import TerminalUI
import WriteUp

/// `vpclab report`: the write-up with its pictures.
struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report", abstract: "Write a session up: Markdown and its pictures.",
    discussion: """
      Every text is made from the session's own evidence where it was not answered in one's own words; \
      what there is nothing for is left out and listed. The file is meant to be edited: 'report' again \
      renews what was left alone, keeps what was changed, and shows where both have changed. What was \
      there before is kept in .vpclab/copies. Exit status 4: the transcript was altered.

        vpclab report                     the session used last
        vpclab report k2 -o ~/write-up    a session of 'vpclab sessions'
        vpclab report --html              the same as one HTML file, too
        vpclab report ann.jsonl --draft   with marks where something is missing
      """)

  @Argument(
    help:
      "A transcript, or a session's id in 'vpclab sessions'; the session used last if not given.")
  var session: String?

  @Option(
    name: .shortAndLong, help: "The folder to write to; made if it is missing. (default: report)")
  var output: String?

  @Option(help: "Who wrote it, if it is not who the session names.")
  var author: String?

  @Flag(help: "Mark in the text what is missing, instead of leaving it out.")
  var draft = false

  @Flag(help: "Begin with title, author and date as blogs and site generators read them.")
  var frontMatter = false

  @Flag(help: "Write it as one HTML file, too, which holds its pictures; a browser prints the PDF.")
  var html = false

  @Flag(help: "Write the pictures as PNG, too, and show those; for where SVG is not taken.")
  var png = false

  @Flag(help: "Draw the network with Mermaid, as GitHub shows it, instead of a picture.")
  var mermaid = false

  @Flag(help: "Show it with the system's program for Markdown files afterwards.")
  var open = false

  @Flag(help: "Write over files that vpclab did not write; a copy is kept.")
  var force = false

  func run() throws {
    let path = try SessionName.path(of: session)
    let file = try TranscriptFile(path)
    let lesson = try LessonStore().lesson(of: file.transcript.header)
    let options = Report.Options(
      isDraft: draft, author: author.map(LearnerName.plain), showsPNG: png, drawsDiagrams: mermaid,
      hasFrontMatter: frontMatter, language: ChosenLanguage.language)
    let folder = ReportFolder(named: output, replacesOthers: force)
    let written = try WrittenReport(
      of: file.transcript, lesson: lesson, options: options, from: path,
      in: folder)
    let forms = ReportForms(of: written, named: lesson.id, in: folder)
    if png { try forms.writePNG() }
    let page = html ? "\n" + (try forms.writePage()) : ""
    try StandardStreams().writeMessage(written.text + page + "\n")
    if open { try show(written.summary.path) }
    if let difference = written.report.difference {
      throw CommandFailure(difference, file: path)
    }
  }

  private func show(_ path: String) throws {
    #if canImport(Darwin)
      let program = "open"
    #else
      let program = "xdg-open"
    #endif
    let status: Int32
    do throws(SystemError) {
      status = try ForegroundProcess([program, path]).status()
    } catch {
      throw CommandFailure(
        "cannot start \(program) (\(error)); open \(path) yourself", status: .inputOutputFailed)
    }
    guard status == 0 else {
      throw CommandFailure(
        "\(program) ended with \(status); open \(path) yourself", status: .inputOutputFailed)
    }
  }
}
