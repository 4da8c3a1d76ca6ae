import Gradebook
import Grading
import Lessons
import Presentation

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
