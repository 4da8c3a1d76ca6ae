import Lessons

/// The lesson that transcripts are replayed with, and whose files stand beside a made-up one.
enum FuzzLesson {
  /// Run from the repository's root, as the scripts do.
  static let source = try? LessonLibrary(searchPath: ["Lessons"]).lesson("vpc-flow-logs")
}
