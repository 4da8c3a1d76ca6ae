import ArgumentParser
import Documents
import Foundations
import Grading
import LabSession
import Lessons
import Presentation
import SystemCalls
import TerminalUI

/// `vpclab grade`: scores from re-execution alone.
struct GradeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "grade",
    abstract: "Score transcripts: files, and folders of them.",
    discussion: """
      Each is carried out again; what a file claims about itself is compared, never believed. One \
      bad file does not stop the others. 'verified' is said of the content: that the inputs give \
      these results, not who typed them. Lessons come from VPCLAB_LESSONS and from where vpclab is \
      installed, never from the working directory. Exit status: 0 if all are completed and verified \
      with at least the pass mark, 3 if a file could not be graded, 4 if one differs from its \
      record, else 1.
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case table, json
  }

  @Argument(help: "Transcripts (.jsonl) and folders.")
  var paths: [String]

  @Option(help: "table for people, json for machines.")
  var format = Format.table

  @OptionGroup var mark: PassMark

  @Option(name: .shortAndLong, help: "Write to this file instead of standard output.")
  var output: String?

  func run() throws {
    let library = LessonStore(for: .grading).library
    var grader = Grader { id, identity throws(LessonError) in
      try library.lesson(id, identity: identity).version.lesson
    }
    var book = GradeBook()
    for path in paths {
      let files = Folder.files(in: [path], depth: 8) { $0.hasSuffix(".jsonl") }
      if files.isEmpty {
        book.failures.append(
          GradingFailure(
            file: path, code: .noTranscripts, message: "the folder holds no .jsonl files"))
      }
      for file in files {
        do throws(GradingFailure) {
          book.grades.append(try grade(file, with: &grader))
        } catch {
          book.failures.append(error)
        }
      }
    }
    try write(book)
    if let status = status(of: book) { throw status.code }
  }

  private func grade(_ path: String, with grader: inout Grader) throws(GradingFailure) -> Grade {
    let bytes: [UInt8]
    do throws(CommandFailure) {
      bytes = try FileText.bytes(of: path, limit: TranscriptLimits.bytes)
    } catch {
      throw GradingFailure(file: path, code: .unreadable, message: error.message)
    }
    return try grader.grade(bytes, file: path)
  }

  private func write(_ book: GradeBook) throws {
    let layout = output == nil ? Layout.standardOutput : Layout(columns: 100_000)
    let text =
      switch format {
      case .table: DisplayText.sanitized(book.table(in: layout))
      case .json: book.document.json(.indented, ascii: true) + "\n"
      }
    guard let output else { return try StandardStreams().write(text) }
    try ResultFile(path: output).write(text)
  }

  private func status(of book: GradeBook) -> ExitStatus? {
    if !book.failures.isEmpty { return .transcriptDamaged }
    if book.grades.contains(where: { !$0.verdict.isVerified }) { return .replayDiverged }
    let isSuccess = book.grades.allSatisfy {
      $0.completed && mark.isReached(by: $0.score, of: $0.maxScore)
    }
    return isSuccess ? nil : .notAllPassed
  }
}
