import Documents
import Foundations
import LabSession
import Lessons
import SessionStore
import Tutor

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
