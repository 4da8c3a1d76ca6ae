import Foundations
import LabSession
public import Lessons
import Presentation
import Tutor

/// Grades transcripts. The grade follows from re-execution alone, never from what the file claims.
public struct Grader {
  /// Finds the version of a lesson by its id and identity.
  public typealias LessonFinder = (_ id: String, _ identity: String) throws(LessonError) -> Lesson

  /// The lesson that a batch is about; sessions of another one have no grade.
  public struct ExpectedLesson: Equatable, Sendable {
    public var id: String
    /// `nil` where any version will do.
    public var version: Int?

    public init(id: String, version: Int? = nil) {
      self.id = id
      self.version = version
    }

    /// `vpc-flow-logs@2`
    public var name: String { id + (version.map { "@\($0)" } ?? "") }
  }

  private struct LessonKey: Hashable {
    var id: String
    var identity: String
  }

  private let find: LessonFinder
  private let expected: [ExpectedLesson]
  /// Read once for a batch, with what each replay has found their texts to mean.
  private var contexts: [LessonKey: LessonContext] = [:]
  private var solutions: [LessonKey: InputFingerprint] = [:]

  /// - Parameter expected: sessions of other lessons have no grade; empty where any will do.
  public init(expecting expected: [ExpectedLesson] = [], lesson find: @escaping LessonFinder) {
    self.expected = expected
    self.find = find
  }

  public mutating func grade(_ bytes: [UInt8], file: String) throws(GradingFailure) -> Grade {
    let (transcript, mendings) = try SubmittedTranscript.read(bytes, file: file)
    let header = transcript.header
    let key = LessonKey(id: header.lesson, identity: header.lessonDigest)
    let accepted = expected.filter { $0.id == header.lesson }
    guard expected.isEmpty || !accepted.isEmpty else {
      throw GradingFailure(
        file: file, code: .otherLesson,
        message: "a session of the lesson '\(header.lesson)', not of "
          + expected.map { "'\($0.name)'" }.joined(separator: " or "))
    }
    let context = try takeContext(key, file: file)
    let lesson = context.lesson
    let version = lesson.version
    guard expected.isEmpty || accepted.contains(where: { $0.version ?? version == version }) else {
      contexts[key] = context
      let versions = accepted.compactMap(\.version).map(String.init).joined(separator: " or ")
      throw GradingFailure(
        file: file, code: .otherLesson,
        message: "a session of version \(version) of the lesson, not of \(versions)")
    }
    var replay: Replay
    do throws(ReplayError) {
      replay = try Replay(transcript, of: consume context, hasReader: false)
    } catch {
      throw GradingFailure(file: file, code: .unknownLessonVersion, message: error.description)
    }
    var watcher = SessionWatcher(lesson)
    replay.run { watcher.watch($0) }
    contexts[key] = replay.session.lab.context.forgettingLab()
    return grade(
      of: replay, watcher, file: file, normalized: mendings, solution: solution(of: lesson, key))
  }

  /// What somebody types who plays the lesson's own solution.
  private mutating func solution(of lesson: Lesson, _ key: LessonKey) -> InputFingerprint {
    if let solution = solutions[key] { return solution }
    let inputs = ParsedInput.inputs(ofScript: lesson.solution)
    let solution = InputFingerprint(of: inputs.map { Input.command($0) })
    solutions[key] = solution
    return solution
  }

  /// Nothing is left behind: what two hold is copied by whoever changes it, tables of hundreds of
  /// answers for each file.
  private mutating func takeContext(
    _ key: LessonKey, file: String
  ) throws(GradingFailure) -> LessonContext {
    if let context = contexts.removeValue(forKey: key) { return context }
    do throws(LessonError) {
      return LessonContext(try find(key.id, key.identity))
    } catch {
      let isVersion = if case .noSuchVersion = error.reason { true } else { false }
      throw GradingFailure(
        file: file, code: isVersion ? .unknownLessonVersion : .unknownLesson,
        message: error.message + (error.help.map { "; \($0)" } ?? ""))
    }
  }

  private func grade(
    of replay: Replay, _ watcher: SessionWatcher, file: String, normalized: [String],
    solution: InputFingerprint
  ) -> Grade {
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
        let points = progress?.score(of: checkpoint, costs: lab.lesson.costs) ?? 0
        checkpoints.append(
          Grade.Checkpoint(
            id: checkpoint.id, title: checkpoint.title, step: step.id, passed: passed,
            work: Grade.Work(of: progress?.help), points: points,
            maxPoints: checkpoint.points, reason: report.map(PlainText.reason) ?? "",
            attempts: progress?.help.attempts ?? 0, heldAt: watcher.firstHeld[checkpoint.id],
            evidence: progress?.evidence.map(PlainText.sentence) ?? "",
            hints: progress?.help.hints ?? 0,
            helpCost: passed ? checkpoint.points - points : 0))
      }
    }
    let fingerprint = InputFingerprint(of: transcript.inputs)
    let present = lab.isCompleted ? [] : lab.state.tutor.diagnoses.seen
    return Grade(
      file: file, learner: lab.state.tutor.learner ?? transcript.header.learner,
      lesson: lab.lesson.id, lessonTitle: lab.lesson.title,
      lessonVersion: lab.lesson.version, program: transcript.header.program,
      sessionID: transcript.header.id, seed: String(transcript.header.seed),
      startedAt: transcript.header.startedAt, receipt: transcript.receipt ?? "", score: lab.score,
      maxScore: lab.lesson.maximumScore, completed: lab.isCompleted,
      ended: transcript.ending != nil, content: Grade.Content(replay.verdict),
      normalized: normalized, pace: Pace(of: transcript),
      session: transcript.sessionDigest.description, marks: fingerprint.marks,
      wholeMark: fingerprint.whole, solutionShare: fingerprint.share(in: solution),
      inputs: watcher.inputs,
      errors: watcher.errors, isWorkSpent: lab.fuel.isSpent,
      answers: lab.state.tutor.answers.map(\.prompt),
      prompts: lab.lesson.prompts.count, openQuestions: lab.openHeadings, steps: watcher.steps,
      diagnoses: watcher.diagnoses(present: present), checkpoints: checkpoints)
  }
}

extension Lab {
  /// Of the write-up, in its sequence.
  fileprivate var openHeadings: [String] {
    let answered = Set(state.tutor.answers.map(\.prompt))
    var headings: [String] = []
    for prompt in lesson.prompts where !answered.contains(prompt.id) {
      if !headings.contains(prompt.heading) { headings.append(prompt.heading) }
    }
    return headings
  }
}

/// What is noted while a session is carried out again.
private struct SessionWatcher {
  private let lesson: Lesson
  private(set) var inputs = 0
  private(set) var errors = 0
  private var times: StepTimes
  /// The step that the tutor shows before the next input.
  private var step: Int? = 0
  private var told: [Grade.Diagnosis] = []
  /// The input at which a checkpoint held first, by its id.
  private(set) var firstHeld: [String: Int] = [:]
  /// In the order of the lesson.
  private var hasHeld: [Bool]

  init(_ lesson: Lesson) {
    self.lesson = lesson
    hasHeld = Array(repeating: false, count: lesson.steps.map(\.checkpoints.count).reduce(0, +))
    times = StepTimes(steps: lesson.steps.count)
  }

  mutating func watch(_ event: Replay.Step) {
    times.add(event.event, during: step)
    step = event.lab.state.tutor.state.step
    let checkpoints = event.lab.state.tutor.checkpoints
    for index in checkpoints.indices
    where checkpoints[index].status == .passed && !hasHeld[index] {
      hasHeld[index] = true
      firstHeld[checkpoints[index].id] = event.event.number
    }
    guard let response = event.response else { return }
    inputs += 1
    if response.status != 0 { errors += 1 }
    for case .diagnosis(let id, let statement, _) in response.messages
    where !told.contains(where: { $0.id == id }) {
      let text = PlainText.text(of: .diagnosis(id: id, statement))
      told.append(
        Grade.Diagnosis(
          id: id, event: event.event.number, isMended: true,
          text: text.split(whereSeparator: \.isNewline).joined(separator: " ")))
    }
  }

  func diagnoses(present: [String]) -> [Grade.Diagnosis] {
    told.map { diagnosis in
      var diagnosis = diagnosis
      diagnosis.isMended = !present.contains(diagnosis.id)
      return diagnosis
    }
  }

  var steps: [Grade.Step] {
    zip(lesson.steps, times.seconds).map { step, seconds in
      Grade.Step(id: step.id, title: step.title, seconds: times.isKnown ? seconds : nil)
    }
  }
}

extension Grade.Content {
  fileprivate init(_ verdict: ReplayVerdict) {
    self =
      switch verdict {
      case .identical: .identical
      case .equivalent(let differences): .equivalent(differences: differences.count)
      case .different(let difference):
        .different(event: difference.event, text: difference.description)
      }
  }
}

extension Grade.Work {
  fileprivate init(of help: CheckpointProgress.Help?) {
    self = help?.isSkipped == true ? .skipped : help?.isSolved == true ? .solved : .earned
  }
}
