import ArgumentParser
import Lessons
import SessionStore

/// What a person's own shell offers for an argument, as this machine has it now.
extension CompletionKind {
  static var lessons: CompletionKind { .custom { _, _, _ in LessonStore().library.ids } }

  static var sessions: CompletionKind {
    .custom { _, _, _ in ((try? UserSessions.entries()) ?? []).map(\.id) }
  }

  static var transcripts: CompletionKind { .file(extensions: ["jsonl"]) }
}
