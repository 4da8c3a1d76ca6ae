import AWSModel
import AWSServices
import Foundations
import JMESPath
import LabSession
import Lessons
import NetworkModel
import Tutor

/// A `lesson.yaml` beside the files of a real one: read, linted, and begun with some inputs.
enum LessonRoom: FuzzRoom {
  static let name = "lessons"

  static func test(_ bytes: [UInt8]) {
    let text = String(decoding: bytes, as: UTF8.self)
    let others = FuzzLesson.source?.files.files.filter { $0.name != "lesson.yaml" } ?? []
    let files = LessonFiles(others.map { ($0.name, $0.text) } + [("lesson.yaml", text)])
    let source: LessonSource
    do throws(LessonError) {
      source = try LessonSource(files)
    } catch {
      return precondition(!"\(error)".isEmpty, "an error without a text")
    }
    for finding in lint.findings(in: source) {
      precondition(!"\(finding)".isEmpty, "a finding without a text")
    }
    // Made-up checks and diagnoses look at a lab that something is in.
    var lab = Lab(lesson: source.lesson, seed: 7, startedAt: Instant(seconds: 1_767_603_600))
    for line in ["aws ec2 create-vpc --cidr-block 10.1.0.0/16", "check", "hint", "why", "solve"] {
      _ = lab.apply(.command(line))
    }
  }

  private static var lint: LessonLint {
    LessonLint(
      operations: OperationRegistry.all.map { $0.description.name },
      regions: Region.all.filter(\.isEnabled).map(\.name),
      forms: WizardRegistry.all.map { $0.id },
      commandProblem: { CommandTemplate.problem(of: $0) },
      expressionProblem: { expression in
        do throws(JMESPathError) {
          _ = try JMESPathExpression(parsing: expression)
          return nil
        } catch {
          return error.message
        }
      })
  }
}
