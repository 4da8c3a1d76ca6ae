import ArgumentParser
import LabSession
import Lessons
import Presentation
import SessionStore
import SystemCalls

/// `vpclab exec`: a script of the person's, run by the shell that it is written for.
struct ExecCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "exec",
    abstract: "Run a program of yours, such as a bash script, against a fresh simulated account.",
    discussion: """
      The program is the real one; 'aws', 'ping', 'curl', 'sleep' and their like are answered by the \
      lab, and each call is an input of the session's transcript. Exits with the program's status.

        vpclab exec -- ./build-vpc.sh us-east-1
        vpclab exec --transcript t.jsonl -- bash -c 'aws ec2 describe-vpcs | jq .Vpcs[0].VpcId'
        vpclab replay t.jsonl --verify
      """)

  @Argument(parsing: .captureForPassthrough, help: "The program and its arguments, behind --.")
  var command: [String]

  @Option(help: "The lesson whose tutor listens.")
  var lesson = "vpc-flow-logs"

  @OptionGroup var start: StartOptions

  @Option(help: "Record the session in this new file.")
  var transcript: String?

  @Option(help: "The learner's name in the transcript.")
  var learner = ""

  @Flag(help: "Record every file that a command names (file://…), without a question.")
  var recordFiles = false

  @Flag(name: .shortAndLong, help: "Show only what the program prints, not the tutor.")
  var quiet = false

  func run() throws {
    let arguments = Array(command.first == "--" ? command.dropFirst() : command[...])
    guard !arguments.isEmpty else {
      throw CommandFailure(
        "exec needs a program: vpclab exec -- ./script.sh", status: .usage)
    }
    let lesson = try LessonStore().lesson(lesson)
    let (seed, seconds) = start.start()
    let session = try RecordedSession.begin(
      TranscriptHeader(
        id: "exec", program: ProgramVersion.current, lesson: lesson.id,
        lessonDigest: lesson.digest, learner: learner, seed: seed, startedAt: seconds),
      with: lesson, at: transcript)
    let lab = OwnShellLab(SharedSession(keeping: session), voice: quiet ? .silent : .standardError)
    let status = try OwnShellRun.run(
      on: lab, recordsFiles: recordFiles, endsBy: SIGTERM
    ) { _ in (arguments, true) }
    try lab.close()
    if status != 0 { throw ExitCode(status) }
  }
}
