import ArgumentParser
import Documents
import Foundations
import Grading
import Lessons
import SystemCalls

/// `vpclab grade-worker`: the process in which `vpclab grade` carries transcripts out, so that one
/// which runs away or breaks it costs one row.
struct GradeWorkerCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "grade-worker", abstract: "What 'vpclab grade' starts for itself.",
    shouldDisplay: false)

  @Option var lesson: [LessonArgument] = []
  @Option var milliseconds = GradingLimits().milliseconds

  func run() throws {
    // Ctrl-C is for the program that started us; when it goes, there is nothing more to read.
    signal(SIGINT, SIG_IGN)
    ResourceLimit.forbidCoreFiles()
    ResourceLimit.limitMemory(to: GradingLimits.memory)
    let library = LessonStore(for: .grading).library
    var grader = Grader(expecting: lesson.map(\.expected)) { id, identity throws(LessonError) in
      try library.lesson(id, identity: identity).version.lesson
    }
    while let name = MessageFrame.read(from: STDIN_FILENO),
      let bytes = MessageFrame.read(from: STDIN_FILENO)
    {
      let file = String(decoding: name, as: UTF8.self)
      ResourceLimit.endAfter(milliseconds: milliseconds)
      let document: JSONValue
      do throws(GradingFailure) {
        document = ["grade": try grader.grade(bytes, file: file).document]
      } catch {
        document = ["failure": error.document]
      }
      let reply = Array(document.json(.compact, ascii: true).utf8)
      ResourceLimit.endAfter(milliseconds: 0)
      do throws(SystemError) {
        try MessageFrame.write([reply], to: STDOUT_FILENO)
      } catch {
        return
      }
    }
  }
}

/// `--lesson ID[@VERSION]`
struct LessonArgument: ExpressibleByArgument {
  let expected: Grader.ExpectedLesson

  init?(argument: String) {
    let parts = argument.split(separator: "@", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), let id = parts.first, !id.isEmpty else { return nil }
    guard parts.count == 2 else {
      expected = Grader.ExpectedLesson(id: String(id))
      return
    }
    guard let version = GivenNumber(parts[1], in: 1...1_000_000)?.value else { return nil }
    expected = Grader.ExpectedLesson(id: String(id), version: version)
  }
}
