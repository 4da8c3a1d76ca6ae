import Lessons
import TerminalUI

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// The lessons that this machine has.
struct LessonShelf: Sendable {
  let library: LessonLibrary

  init() {
    library = LessonLibrary(
      variable: ProcessEnvironment()["VPCLAB_LESSONS"], executable: Self.executable,
      workingDirectory: Self.workingDirectory)
  }

  func source(_ id: String) throws(CommandFailure) -> LessonSource {
    do throws(LessonError) {
      return try library.lesson(id)
    } catch {
      throw CommandFailure(error)
    }
  }

  func lesson(_ id: String) throws(CommandFailure) -> Lesson {
    try source(id).lesson
  }

  private static var executable: String {
    #if canImport(Darwin)
      let path = CommandLine.arguments.first ?? ""
    #else
      let path = "/proc/self/exe"
    #endif
    return absolute(path)
  }

  private static var workingDirectory: String { absolute(".") }

  private static func absolute(_ path: String) -> String {
    guard let resolved = realpath(path, nil) else { return path }
    defer { free(resolved) }
    return String(cString: resolved)
  }
}
