import LabSession
import Lessons
import SystemCalls
import TerminalUI
import WriteUp

/// The folder that a write-up is written to.
struct ReportFolder {
  let path: String

  /// Writes Markdown and pictures; answers what was written, and what is left to answer.
  func write(
    _ transcript: Transcript, lesson: Lesson, from file: String
  ) throws(CommandFailure) -> String {
    let writeUp: Report
    do throws(ReplayError) {
      writeUp = try Report(of: transcript, lesson: lesson)
    } catch {
      throw CommandFailure(error, file: file)
    }
    let pictures = "\(path)/\(Report.pictureFolder)"
    for folder in [path, pictures] {
      guard mkdir(folder, 0o755) == 0 || errno == EEXIST else {
        throw CommandFailure(
          "cannot create the folder \(folder): \(SystemError())",
          status: .inputOutputFailed)
      }
    }
    let main = "\(path)/\(lesson.id).md"
    try ResultFile(path: main).write(writeUp.markdown)
    for picture in writeUp.pictures {
      try ResultFile(path: "\(pictures)/\(picture.name).svg").write(picture.svg)
    }
    var report = "Wrote \(main) and \(writeUp.pictures.count) pictures."
    if !writeUp.unanswered.isEmpty {
      let ids = writeUp.unanswered.map(\.id).joined(separator: ", ")
      report += "\nNot answered yet: \(ids)."
    }
    return report
  }
}
