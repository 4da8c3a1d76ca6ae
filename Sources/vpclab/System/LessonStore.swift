import LabSession
import Languages
import Lessons
import SystemCalls
import TerminalUI

/// The lessons that this machine has.
struct LessonStore: Sendable {
  enum Purpose {
    /// A person's own lessons count, too: those in the working directory.
    case playing
    /// Whoever grades stands among the files of others, so nothing is taken from there.
    case grading
  }

  let library: LessonLibrary

  init(for purpose: Purpose = .playing) {
    library = LessonLibrary(
      variable: ProcessEnvironment()["VPCLAB_LESSONS"], executable: Self.executable,
      workingDirectory: purpose == .playing ? Self.workingDirectory : nil,
      // A grade is a record: it reads the same wherever it was given.
      language: purpose == .playing ? ChosenLanguage.tag : Language.englishTag)
  }

  /// Folders of lessons; beside each may lie what the program says in other languages. Nothing is
  /// taken from the working directory.
  static var searchPath: [String] {
    LessonLibrary(
      variable: ProcessEnvironment()["VPCLAB_LESSONS"], executable: executable,
      workingDirectory: nil
    ).searchPath
  }

  func source(_ id: String) throws(CommandFailure) -> LessonSource {
    do throws(LessonError) {
      return try library.lesson(id)
    } catch {
      throw CommandFailure(error)
    }
  }

  func lesson(_ id: String) throws(CommandFailure) -> Lesson {
    do throws(LessonError) {
      return try library.lessonToPlay(id).lesson
    } catch {
      throw CommandFailure(error)
    }
  }

  /// The version that a session was recorded with.
  func lesson(of header: TranscriptHeader) throws(CommandFailure) -> Lesson {
    do throws(LessonError) {
      return try library.lesson(header.lesson, identity: header.lessonDigest).version.lesson
    } catch {
      throw CommandFailure(error)
    }
  }

  /// The version to go on with: the session's own, or the newest where that one is gone.
  func lessons(
    toResume header: TranscriptHeader
  ) throws(CommandFailure) -> (lesson: Lesson, newest: Lesson) {
    do throws(LessonError) {
      let found = try library.lesson(header.lesson, identity: header.lessonDigest)
      return (found.version.lesson, found.newest.lesson)
    } catch {
      guard case .noSuchVersion = error.reason else { throw CommandFailure(error) }
      let newest = try lesson(header.lesson)
      return (newest, newest)
    }
  }

  /// What a session's write-up is made of, by the version of the lesson that `lessons(toResume:)` finds.
  func writeUp(of header: TranscriptHeader) throws(CommandFailure) -> WriteUpData {
    do throws(LessonError) {
      return try sourceOfWriteUp(of: header).writeUp()
    } catch {
      throw CommandFailure(error)
    }
  }

  private func sourceOfWriteUp(of header: TranscriptHeader) throws(LessonError) -> LessonSource {
    do throws(LessonError) {
      return try library.lesson(header.lesson, identity: header.lessonDigest).version
    } catch {
      guard case .noSuchVersion = error.reason else { throw error }
      return try library.lessonToPlay(header.lesson)
    }
  }

  /// This program.
  static var executable: String {
    #if canImport(Darwin)
      let path = CommandLine.arguments.first ?? ""
    #else
      let path = "/proc/self/exe"
    #endif
    return absolute(path)
  }

  private static var workingDirectory: String { absolute(".") }

  private static func absolute(_ path: String) -> String {
    FileSystemPath.resolved(path) ?? path
  }
}
