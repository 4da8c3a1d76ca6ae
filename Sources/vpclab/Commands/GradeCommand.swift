import ArgumentParser
import Foundations
import Grading
import LabSession
import Presentation
import Submissions
import TerminalUI

/// `vpclab grade`: scores from re-execution alone.
struct GradeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "grade",
    abstract: "Score transcripts: files, folders and archives of them.",
    discussion: """
      Each is carried out again, in a process of its own; what a file claims about itself is \
      compared, never believed. One bad file does not stop the others. 'verified' is said of the \
      content: that the inputs give these results, not who typed them. Lessons come from \
      VPCLAB_LESSONS and from where vpclab is installed, never from the working directory. Exit \
      status: 0 if all are completed and verified with at least the pass mark, 3 if a file could \
      not be graded, 4 if one differs from its record, else 1.

        vpclab grade submissions.zip --lesson vpc-flow-logs
        vpclab grade class/ --format csv -o grades.csv
        find class -name '*.jsonl' | jq -Rc '{path: .}' | vpclab grade --stdin
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case table, json, ndjson
  }

  @Argument(
    help: "Transcripts, folders, .zip, .tar.gz and .gz, whatever their names; - is standard input.")
  var paths: [String] = []

  @Flag(
    help: "Read names, archives or transcripts from standard input, a JSON document a line.")
  var stdin = false

  @Option(help: "table for people, json for machines, ndjson for both ends of a pipe.")
  var format: Format?

  @Option(
    help: "The lesson that was to be played: ID, or ID@VERSION. Sessions of others have no grade.")
  var lesson: LessonArgument?

  @OptionGroup var mark: PassMark

  @Option(name: .shortAndLong, help: "Write to this file instead of standard output.")
  var output: String?

  @Option(
    name: .shortAndLong,
    help: "Worker processes at once; as many as there are processors if not given.")
  var jobs: Int?

  @Option(help: "Seconds of processor time that one transcript may take.")
  var timeLimit = 1.9

  func validate() throws {
    if paths.isEmpty != stdin {
      throw ValidationError(
        stdin
          ? "--stdin reads names from standard input: name no files."
          : "Missing expected argument '<paths> ...': name files, folders or archives."
      )
    }
    if let jobs, !(1...1024).contains(jobs) {
      throw ValidationError("--jobs must be a number from 1 to 1024, such as 4.")
    }
    guard (0.1...86_400).contains(timeLimit) else {
      throw ValidationError("--time-limit must be a number of seconds from 0.1 on, such as 10.")
    }
  }

  func run() throws {
    let result = try StreamedResult(path: output)
    do {
      try run(writingTo: result)
    } catch let error as ExitCode {
      throw error
    } catch {
      result.abandon()
      throw error
    }
  }

  private func run(writingTo result: StreamedResult) throws {
    let format = format ?? (stdin ? .ndjson : .table)
    var book: any GradeOutput =
      switch format {
      case .table: TableOutput(in: output == nil ? .standardOutput : Layout(columns: 100_000))
      case .json: JSONOutput()
      case .ndjson: NDJSONOutput()
      }
    var discovered = { 0 }
    let batch = GradeBatch(
      jobs: jobs ?? WorkerThreads.available, lesson: lesson?.expected,
      limits: GradingLimits(
        milliseconds: GivenNumber(clamping: (timeLimit * 1000).rounded()).value),
      mark: mark, progress: GradingProgress { discovered() }
    ) { entry in try result.write(DisplayText.sanitized(book.text(of: entry))) }
    try result.write(book.beginning())
    if stdin {
      try BatchInput.readLines(into: batch)
    } else {
      let reader = SubmissionReader(fileLimit: TranscriptLimits.bytes) { submission in
        batch.add(submission)
        return batch.goesOn
      }
      discovered = { reader.discovered }
      try BatchInput.read(paths, with: reader)
    }
    batch.finish()
    if let failure = batch.failure { throw failure }
    try result.write(DisplayText.sanitized(book.ending(batch.totals)))
    try result.finish()
    if batch.isInterrupted {
      try StandardStreams().writeMessage(
        "vpclab: interrupted: what was graded is written, the rest is not\n")
    }
    // Whoever pipes lines reads what became of each in its own line.
    if let status = batch.status, !(stdin && status != .interrupted) { throw status.code }
  }
}
