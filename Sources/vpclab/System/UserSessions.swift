import Documents
import Foundations
import LabSession
import Lessons
import Presentation
import SessionStore
import SystemCalls
import TerminalUI
import Tutor

/// The sessions of whoever runs the program, in the folder that the environment names.
enum UserSessions {
  /// What can be done when a session can't be opened.
  static let waysOn: StyledText =
    """
    nothing was changed, and no other session was begun. What you can do:
      vpclab sessions              list all sessions
      vpclab sessions resume ID    go on with one of them
      vpclab sessions recover ID   take everything before a damage over into a new session
      vpclab start --new           begin another session
    """

  /// Carries out `body` in the folder that the environment names.
  static func inFolder<Result>(
    _ body: (SessionFolder) throws(JournalError) -> Result
  ) throws(CommandFailure) -> Result {
    let environment = ProcessEnvironment()
    do throws(JournalError) {
      return try body(
        try SessionFolder(stateHome: environment["XDG_STATE_HOME"], home: environment["HOME"]))
    } catch {
      throw CommandFailure(error)
    }
  }

  static func entries() throws(CommandFailure) -> [SessionFolder.Entry] {
    try inFolder { folder throws(JournalError) in try folder.entries() }
  }

  static func path(of id: String) throws(CommandFailure) -> String {
    guard let entry = try entries().first(where: { $0.id == id }) else {
      throw CommandFailure(
        "there is no session '\(id)'; 'vpclab sessions' lists them", status: .usage)
    }
    return entry.path
  }
}

/// A recorded session as somebody names it: the path of its transcript, or its id in `vpclab
/// sessions`.
enum SessionName {
  /// The path of the transcript; of the session used last where none is named.
  static func path(of name: String?) throws(CommandFailure) -> String {
    guard let name else { return try last() }
    if name == "-" || name.contains("/") || FileStatus(path: name) != nil {
      return expanded(name)
    }
    // What looks like a file is one, and is missed under its name.
    if name.contains(".") { return name }
    return try UserSessions.path(of: name)
  }

  private static func last() throws(CommandFailure) -> String {
    guard let entry = try UserSessions.entries().first else {
      throw CommandFailure(
        "no session was begun here yet; name a transcript, or begin with 'vpclab'", status: .usage)
    }
    return entry.path
  }

  /// With the home directory for `~/`, where no shell has done so: behind `=` as in `-o=~/a`.
  private static func expanded(_ path: String) -> String {
    guard path.hasPrefix("~/"), let home = ProcessEnvironment()["HOME"] else { return path }
    return home + path.dropFirst()
  }
}

/// What a list says of a session: by what its file records, without carrying it out again.
struct SessionSummary {
  let entry: SessionFolder.Entry
  var lesson: String
  var step = ""
  var points: Int?
  var learner = ""
  var inputs = 0
  var isCompleted = false
  /// Whether something behind this point is damaged, so that less is told than there was.
  var isDamaged = false

  init(_ entry: SessionFolder.Entry, lessons: LessonStore) {
    self.entry = entry
    lesson = entry.lesson ?? ""
    guard
      let bytes = try? FileReading.bytes(at: entry.path, limit: TranscriptLimits.bytes),
      let transcript = TranscriptReader.readLongestPrefix(bytes).0
    else {
      isDamaged = true
      return
    }
    isDamaged = transcript.wholeBytes != bytes.count
    lesson = transcript.header.lesson
    learner = transcript.header.learner
    inputs = transcript.inputs.count
    points = 0
    var passed: Set<String> = []
    for event in transcript.events {
      switch event.kind {
      case .input(let input, let outcome):
        if outcome.status == 0, let name = Self.name(givenBy: input) { learner = name }
        guard let progress = outcome.progress else { continue }
        points = progress.points
        for change in progress.changes {
          if change.standing == .passed {
            passed.insert(change.checkpoint)
          } else {
            passed.remove(change.checkpoint)
          }
        }
      case .end(let ending):
        points = ending.points
        isCompleted = ending.isCompleted
      case .foreign: continue
      }
    }
    guard let steps = try? lessons.lesson(of: transcript.header).steps.filter({ !$0.isOptional })
    else { return }
    let open = steps.firstIndex { step in step.checkpoints.contains { !passed.contains($0.id) } }
    step = isCompleted || open == nil ? "done" : "\((open ?? 0) + 1)/\(steps.count)"
  }

  /// What follows the word `name`, as far as that can be told without the shell.
  private static func name(givenBy input: Input) -> String? {
    guard case .command(let command, _) = input, case .word(let line) = command.content,
      line.word.name == "name"
    else { return nil }
    let words = line.arguments { _ in nil }
    return words.isEmpty ? nil : words.joined(separator: " ")
  }

  var document: JSONValue {
    [
      "session": .string(entry.id), "lesson": .string(lesson), "step": .string(step),
      "points": points.map { .integer($0) } ?? .null, "completed": .boolean(isCompleted),
      "learner": .string(learner), "inputs": .integer(inputs),
      "last_written": entry.modifiedAt.map { .string(Instant(seconds: $0).iso8601) } ?? .null,
      "damaged": .boolean(isDamaged), "transcript": .string(entry.path),
    ]
  }
}
