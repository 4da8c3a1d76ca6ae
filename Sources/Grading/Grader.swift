import LabSession
public import Lessons
import Presentation
import Tutor

/// Grades transcripts. The grade follows from re-execution alone, never from what the file claims.
public struct Grader: Sendable {
  private let lesson: @Sendable (String) throws -> Lesson

  /// - Parameter lesson: finds a lesson by its id.
  public init(lesson: @escaping @Sendable (String) throws -> Lesson) { self.lesson = lesson }

  public func grade(_ bytes: [UInt8], file: String) throws(GradingFailure) -> Grade {
    let transcript = try transcript(from: bytes, file: file)
    let lesson: Lesson
    do {
      lesson = try self.lesson(transcript.header.lesson)
    } catch {
      throw GradingFailure(
        file: file, code: .unknownLesson,
        message: "no usable lesson '\(transcript.header.lesson)': \(error)")
    }
    var replay: Replay
    do {
      replay = try Replay(transcript, lesson: lesson)
    } catch {
      throw GradingFailure(file: file, code: .lessonChanged, message: error.description)
    }
    replay.run()
    return grade(of: replay, transcript, file: file)
  }

  private func transcript(from bytes: [UInt8], file: String) throws(GradingFailure) -> Transcript {
    do {
      return try TranscriptReader.read(bytes)
    } catch {
      let code: GradingFailure.Code =
        switch error.reason {
        case .tooLarge: .tooLarge
        case .unsupported: .unsupported
        case .empty, .notATranscript, .altered, .malformed, .carriageReturns, .tornTail: .damaged
        }
      throw GradingFailure(file: file, code: code, message: error.description)
    }
  }

  private func grade(of replay: Replay, _ transcript: Transcript, file: String) -> Grade {
    let lab = replay.session.lab
    let results = lab.results()
    var checkpoints: [Grade.Checkpoint] = []
    for step in lab.lesson.steps where !step.isOptional {
      for checkpoint in step.checkpoints {
        let progress = lab.state.tutor[checkpoint: checkpoint.id]
        let passed = progress?.status == .passed
        let report = passed ? nil : results.first { $0.id == checkpoint.id }
        checkpoints.append(
          Grade.Checkpoint(
            id: checkpoint.id, step: step.id, passed: passed,
            points: progress?.score(of: checkpoint, costs: lab.lesson.costs) ?? 0,
            maxPoints: checkpoint.points, reason: report.map(PlainText.reason) ?? "",
            attempts: progress?.help.attempts ?? 0, hints: progress?.help.hints ?? 0))
      }
    }
    return Grade(
      file: file, learner: transcript.header.learner, lesson: lab.lesson.id, score: lab.score,
      maxScore: lab.lesson.maximumScore, completed: lab.isCompleted,
      verified: replay.mismatch == nil, disagreement: replay.mismatch?.description ?? "",
      checkpoints: checkpoints)
  }
}
