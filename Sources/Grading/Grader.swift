import LabSession
public import Lessons
import Presentation
import Tutor

/// Grades transcripts. The grade follows from re-execution alone, never from what the file claims.
public struct Grader {
  /// Finds the version of a lesson by its id and identity.
  public typealias LessonFinder = (_ id: String, _ identity: String) throws(LessonError) -> Lesson

  private struct LessonKey: Hashable {
    var id: String
    var identity: String
  }

  private let find: LessonFinder
  /// Read once for a batch, with what each replay has found their texts to mean.
  private var courses: [LessonKey: LessonContext] = [:]

  public init(lesson find: @escaping LessonFinder) { self.find = find }

  public mutating func grade(_ bytes: [UInt8], file: String) throws(GradingFailure) -> Grade {
    let transcript = try transcript(from: bytes, file: file)
    let key = LessonKey(id: transcript.header.lesson, identity: transcript.header.lessonDigest)
    let context = try context(key, file: file)
    var replay: Replay
    do throws(ReplayError) {
      replay = try Replay(transcript, of: context)
    } catch {
      throw GradingFailure(file: file, code: .unknownLessonVersion, message: error.description)
    }
    replay.run()
    courses[key] = replay.session.lab.context.forgettingLab()
    return grade(of: replay, file: file)
  }

  private func context(_ key: LessonKey, file: String) throws(GradingFailure) -> LessonContext {
    if let context = courses[key] { return context }
    do throws(LessonError) {
      return LessonContext(try find(key.id, key.identity))
    } catch {
      let isVersion = if case .noSuchVersion = error.reason { true } else { false }
      throw GradingFailure(
        file: file, code: isVersion ? .unknownLessonVersion : .unknownLesson,
        message: error.message + (error.help.map { "; \($0)" } ?? ""))
    }
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

  private func grade(of replay: Replay, file: String) -> Grade {
    let transcript = replay.transcript
    let lab = replay.session.lab
    // Judged only when something is open.
    lazy var results = lab.results()
    var checkpoints: [Grade.Checkpoint] = []
    for step in lab.lesson.steps where !step.isOptional {
      for checkpoint in step.checkpoints {
        let progress = lab.state.tutor[checkpoint: checkpoint.id]
        let passed = progress?.status == .passed
        let report = passed ? nil : results.first { $0.id == checkpoint.id }
        checkpoints.append(
          Grade.Checkpoint(
            id: checkpoint.id, step: step.id, passed: passed,
            work: Grade.Work(of: progress?.help),
            points: progress?.score(of: checkpoint, costs: lab.lesson.costs) ?? 0,
            maxPoints: checkpoint.points, reason: report.map(PlainText.reason) ?? "",
            attempts: progress?.help.attempts ?? 0, hints: progress?.help.hints ?? 0))
      }
    }
    return Grade(
      file: file, learner: transcript.header.learner, lesson: lab.lesson.id,
      lessonVersion: lab.lesson.version, program: transcript.header.program, score: lab.score,
      maxScore: lab.lesson.maximumScore, completed: lab.isCompleted,
      ended: transcript.ending != nil, verdict: replay.verdict, pace: Pace(of: transcript),
      session: transcript.sessionDigest, checkpoints: checkpoints)
  }
}

extension Grade.Work {
  fileprivate init(of help: CheckpointProgress.Help?) {
    self = help?.isSkipped == true ? .skipped : help?.isSolved == true ? .solved : .earned
  }
}
