import ArgumentParser
import Gradebook
import Grading
import Lessons
import Presentation
import TerminalUI

/// `--format NAME`, of all that the registry has.
struct GradeFormatArgument: ExpressibleByArgument {
  let type: any GradebookFormat.Type

  init?(argument: String) {
    guard let type = GradebookFormatRegistry.format(named: argument) else { return nil }
    self.type = type
  }

  static var allValueStrings: [String] { GradebookFormatRegistry.names }

  /// One line each, for the help.
  static var list: String {
    let width = GradebookFormatRegistry.names.map(\.count).max() ?? 0
    return GradebookFormatRegistry.summaries.map { name, summary in
      "  " + name + String(repeating: " ", count: width - name.count + 2) + summary
    }.joined(separator: "\n")
  }
}

/// What a program that grades in a course system's runner is told.
enum RunnerEnvironment {
  private static let names = [
    "CLASSROOM", "ASSIGNMENT", "ASSIGNMENT_TYPE", "OWNER", "USERNAME", "SUBMISSION_TAG",
    "COMMIT_URL", "RELEASE_URL", "REVIEW_URL",
  ]

  static var variables: [String: String] {
    let environment = ProcessEnvironment()
    var variables: [String: String] = [:]
    for name in names { variables[name] = environment[name] }
    return variables
  }
}

/// The list of a course.
enum RosterFile {
  static func read(_ path: String) throws(CommandFailure) -> Roster {
    let text = try FileText.text(of: path)
    do throws(Roster.Failure) {
      return try Roster(parsing: text)
    } catch {
      throw CommandFailure("\(path): \(error)", status: .inputOutputFailed)
    }
  }
}

/// A course's rules, and when hand-ins came.
enum CourseFile {
  static func read(_ path: String) throws(CommandFailure) -> Course {
    let text = try FileText.text(of: path)
    do throws(LessonError) {
      return try Course(parsing: text, file: path)
    } catch {
      throw CommandFailure(error)
    }
  }

  static func times(_ path: String) throws(CommandFailure) -> SubmissionTimes {
    let text = try FileText.text(of: path)
    do throws(Roster.Failure) {
      return try SubmissionTimes(parsing: text)
    } catch {
      throw CommandFailure("\(path): \(error)", status: .inputOutputFailed)
    }
  }
}

extension Course {
  /// What sessions are accepted, as the graders are told.
  var expectedLessons: [Grader.ExpectedLesson] {
    assignments.flatMap { assignment in
      assignment.versions.isEmpty
        ? [Grader.ExpectedLesson(id: assignment.lesson)]
        : assignment.versions.map { Grader.ExpectedLesson(id: assignment.lesson, version: $0) }
    }
  }
}
