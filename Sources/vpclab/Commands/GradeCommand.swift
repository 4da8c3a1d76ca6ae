import ArgumentParser
import Foundations
import Gradebook
import Grading
import LabSession
import Lessons
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
        vpclab grade class/ --roster export.csv --format canvas -o canvas.csv
        find class -name '*.jsonl' | jq -Rc '{path: .}' | vpclab grade --stdin

      Formats:
      \(GradeFormatArgument.list)
      """)

  @Argument(
    help: "Transcripts, folders, .zip, .tar.gz and .gz, whatever their names; - is standard input.")
  var paths: [String] = []

  @Flag(
    help: "Read names, archives or transcripts from standard input, a JSON document a line.")
  var stdin = false

  @Option(help: "What to write; see below. A table if not given, ndjson with --stdin.")
  var format: GradeFormatArgument?

  @Flag(help: "The same as --format json.") var json = false

  @Option(
    help: "Who is enrolled: a CSV file as Canvas, Moodle or a spreadsheet exports it.")
  var roster: String?

  @Option(help: "A course.yaml: accepted lessons, due dates, what being late costs, the pass mark.")
  var course: String?

  @Option(
    help:
      "When hand-ins came: a CSV file with a column of times and one of files, receipts or names.")
  var times: String?

  @Option(help: "What the course system calls the work; the lesson's id if not given.")
  var assignment = ""

  @Option(
    help: "The lesson that was to be played: ID, or ID@VERSION. Sessions of others have no grade.")
  var lesson: [LessonArgument] = []

  @Option(
    help: "Write a page for each hand-in to this folder: what was earned, what is missing and why.")
  var feedback: String?

  @Option(
    help: "Write to this folder how the class did: checkpoints, steps, mistakes, as pages and CSV.")
  var statistics: String?

  @Option(
    help: "Write to this folder which sessions are alike or too fast: observations, no verdicts.")
  var integrity: String?

  @OptionGroup var mark: PassMark

  @Option(name: .shortAndLong, help: "Write to this file instead of standard output.")
  var output: String?

  @Option(
    name: .shortAndLong,
    parsing: .unconditional,
    help: "Worker processes at once; as many as there are processors if not given.")
  var jobs: Int?

  @Option(
    help: "Seconds of processor time after which a transcript is given up: an outermost guard.")
  var timeLimit = 60.0

  mutating func validate() throws {
    if json {
      guard format == nil else {
        throw ValidationError("--json is --format json: give one of them.")
      }
      format = GradeFormatArgument(argument: "json")
    }
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
    if course != nil, !lesson.isEmpty {
      throw ValidationError("--course says which lessons are accepted: give no --lesson beside it.")
    }
    if times != nil, course == nil {
      throw ValidationError("--times is for due dates: give --course, too.")
    }
    if let format, format.type.needsRoster, roster == nil {
      throw ValidationError(
        "--format \(format.type.name) needs --roster: the course system refuses whom it does not know."
      )
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
    let format = format?.type ?? (stdin ? NDJSONFormat.self : TableFormat.self)
    let roster = try roster.map { path throws(CommandFailure) in try RosterFile.read(path) }
    let course = try course.map { path throws(CommandFailure) in try CourseFile.read(path) }
    let times = try times.map { path throws(CommandFailure) in try CourseFile.times(path) }
    var mark = mark
    if let course { mark.passMark = course.passMark }
    var book = format.init(
      GradebookSettings(
        layout: output == nil ? .standardOutput : Layout(columns: 100_000), roster: roster,
        course: course,
        assignment: assignment, environment: RunnerEnvironment.variables))
    var pages = try feedback.map { path throws(CommandFailure) in try FeedbackFolder(path) }
    var classStatistics = ClassStatistics()
    var observations = IntegrityReport()
    var discovered = { 0 }
    var handIns = 0
    // Whoever calls for one hand-in wants to be told of it, even if it is none.
    var beside: GradebookRow?
    let batch = GradeBatch(
      jobs: jobs ?? WorkerThreads.available,
      lessons: course?.expectedLessons ?? lesson.map(\.expected),
      limits: GradingLimits(
        milliseconds: GivenNumber(clamping: (timeLimit * 1000).rounded()).value),
      mark: mark, roster: roster, rules: course.map { CourseRules($0, times: times) },
      progress: GradingProgress { discovered() }
    ) { row in
      if format.isOfOneHandIn {
        guard row.isHandIn else {
          beside = beside ?? row
          return
        }
        if handIns > 0 {
          throw CommandFailure(
            "--format \(format.name) tells of one hand-in, and here are more: name one file",
            status: .usage)
        }
        handIns += 1
      }
      try result.write(DisplayText.sanitized(book.text(of: row)))
      try pages?.write(row)
      if statistics != nil, let grade = row.grade { classStatistics.add(grade) }
      if integrity != nil { observations.add(row) }
    }
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
    if handIns == 0, let beside { try result.write(DisplayText.sanitized(book.text(of: beside))) }
    try result.write(DisplayText.sanitized(book.ending(batch.ending)))
    try result.finish()
    if let statistics { try ResultFolder.write(classStatistics.files, to: statistics) }
    if let integrity { try ResultFolder.write(observations.files, to: integrity) }
    for sentence in book.leftOut {
      try StandardStreams().writeMessage("vpclab: \(DisplayText.sanitized(sentence))\n")
    }
    if batch.isInterrupted {
      try StandardStreams().writeMessage(
        "vpclab: interrupted: what was graded is written, the rest is not\n")
    }
    // Whoever pipes lines reads what became of each in its own line.
    let speaksOfRun = stdin || format.isOfOneHandIn
    if let status = batch.status, !speaksOfRun || status == .interrupted { throw status.code }
  }
}
