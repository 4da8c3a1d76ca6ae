public import Documents

extension Grade {
  /// As docs/grading.md describes it, without the notes, which need the rest of the batch.
  public var document: JSONValue {
    [
      "file": .string(file), "learner": .string(learner), "lesson": .string(lesson),
      "lesson_version": .integer(lessonVersion),
      "lesson_title": .string(lessonTitle), "recorded_by": .string(program),
      "session": .string(sessionID), "seed": .string(seed), "started_at": .integer(startedAt),
      "receipt": .string(receipt), "score": .integer(score), "max_score": .integer(maxScore),
      "earned": .integer(points(.earned)), "solved": .integer(points(.solved)),
      "skipped": .integer(checkpoints(.skipped).count), "hints": .integer(hints),
      "help_cost": .integer(checkpoints.map(\.helpCost).reduce(0, +)),
      "completed": .boolean(completed), "ended": .boolean(ended),
      "content_verified": .boolean(content.isVerified), "verdict": .string(content.code),
      "differences": .integer(content.differences), "disagreement": .string(content.disagreement),
      "disagreement_event": content.event.map { .integer($0) } ?? .null,
      "normalized": .array(normalized.map(JSONValue.string)),
      "inputs": .integer(inputs), "errors": .integer(errors),
      "work_spent": .boolean(isWorkSpent),
      "wall_clock_seconds": pace.map { .seconds($0.seconds) } ?? .null,
      "pause_seconds": pace.map { .seconds($0.pauses) } ?? .null,
      "typed_characters": pace.map { .integer($0.characters) } ?? .null,
      "fast_inputs": pace.map { .integer($0.fastInputs) } ?? .null,
      "clock_goes_back_at": pace?.clockGoesBackAt.map { .integer($0) } ?? .null,
      "answers": .array(answers.map(JSONValue.string)), "prompts": .integer(prompts),
      "open_questions": .array(openQuestions.map(JSONValue.string)),
      "inputs_sha256": .string(session), "marks": .array(marks.map { .integer($0) }),
      "whole_mark": .integer(wholeMark),
      "solution_share_percent": solutionShare.map { .integer($0) } ?? .null,
      "steps": .array(
        steps.map {
          [
            "id": .string($0.id), "title": .string($0.title),
            "seconds": $0.seconds.map { .seconds($0) } ?? .null,
          ]
        }),
      "diagnoses": .array(
        diagnoses.map {
          [
            "id": .string($0.id), "event": .integer($0.event), "mended": .boolean($0.isMended),
            "text": .string($0.text),
          ]
        }),
      "checkpoints": .array(checkpoints.map(\.document)),
    ]
  }

  /// Reads what a worker wrote; `nil` for anything else.
  public init?(_ document: JSONValue) {
    let fields = GradeFields(document)
    file = fields.text("file")
    learner = fields.text("learner")
    lesson = fields.text("lesson")
    lessonVersion = fields.number("lesson_version")
    lessonTitle = fields.text("lesson_title")
    program = fields.text("recorded_by")
    sessionID = fields.text("session")
    seed = fields.text("seed")
    startedAt = fields.number("started_at")
    receipt = fields.text("receipt")
    score = fields.number("score")
    maxScore = fields.number("max_score")
    completed = fields.flag("completed")
    ended = fields.flag("ended")
    switch document["verdict"]?.string {
    case "identical": content = .identical
    case "equivalent": content = .equivalent(differences: fields.number("differences"))
    case "different":
      content = .different(
        event: fields.number("disagreement_event"), text: fields.text("disagreement"))
    default: return nil
    }
    normalized = fields.texts("normalized")
    inputs = fields.number("inputs")
    errors = fields.number("errors")
    isWorkSpent = fields.flag("work_spent")
    if let seconds = document["wall_clock_seconds"]?.double {
      pace = Pace(
        seconds: seconds, pauses: document["pause_seconds"]?.double ?? 0,
        characters: fields.number("typed_characters"), fastInputs: fields.number("fast_inputs"),
        clockGoesBackAt: document["clock_goes_back_at"]?.integer)
    }
    answers = fields.texts("answers")
    prompts = fields.number("prompts")
    openQuestions = fields.texts("open_questions")
    session = fields.text("inputs_sha256")
    marks = fields.list("marks").compactMap(\.integer)
    wholeMark = document["whole_mark"]?.integer ?? 0
    solutionShare = document["solution_share_percent"]?.integer
    steps = fields.list("steps").map {
      let step = GradeFields($0)
      return Step(
        id: step.text("id"), title: step.text("title"), seconds: $0["seconds"]?.double)
    }
    diagnoses = fields.list("diagnoses").map {
      let diagnosis = GradeFields($0)
      return Diagnosis(
        id: diagnosis.text("id"), event: diagnosis.number("event"),
        isMended: diagnosis.flag("mended"), text: diagnosis.text("text"))
    }
    checkpoints = fields.list("checkpoints").map { Checkpoint(GradeFields($0)) }
  }
}

extension Grade.Content {
  public var code: String {
    switch self {
    case .identical: "identical"
    case .equivalent: "equivalent"
    case .different: "different"
    }
  }

  public var disagreement: String { if case .different(_, let text) = self { text } else { "" } }
  var event: Int? { if case .different(let event, _) = self { event } else { nil } }
  var differences: Int { if case .equivalent(let count) = self { count } else { 0 } }
}

extension Grade.Checkpoint {
  fileprivate var document: JSONValue {
    [
      "id": .string(id), "title": .string(title), "step": .string(step),
      "passed": .boolean(passed), "work": .string(work.rawValue), "points": .integer(points),
      "max_points": .integer(maxPoints), "reason": .string(reason),
      "attempts": .integer(attempts),
      "held_at": heldAt.map { .integer($0) } ?? .null, "evidence": .string(evidence),
      "hints": .integer(hints), "help_cost": .integer(helpCost),
    ]
  }

  fileprivate init(_ fields: GradeFields) {
    self.init(
      id: fields.text("id"), title: fields.text("title"), step: fields.text("step"),
      passed: fields.flag("passed"), work: Grade.Work(rawValue: fields.text("work")) ?? .earned,
      points: fields.number("points"), maxPoints: fields.number("max_points"),
      reason: fields.text("reason"), attempts: fields.number("attempts"),
      heldAt: fields.document["held_at"]?.integer,
      evidence: fields.text("evidence"),
      hints: fields.number("hints"), helpCost: fields.number("help_cost"))
  }
}

extension GradingFailure {
  public var document: JSONValue {
    ["file": .string(file), "code": .string(code.rawValue), "message": .string(message)]
  }

  /// Reads what a worker wrote; `nil` for anything else.
  public init?(_ document: JSONValue) {
    let fields = GradeFields(document)
    guard let code = Code(rawValue: fields.text("code")) else { return nil }
    self.init(file: fields.text("file"), code: code, message: fields.text("message"))
  }
}

/// Members of a document of ours, each with its empty value where it is missing.
private struct GradeFields {
  let document: JSONValue

  init(_ document: JSONValue) { self.document = document }

  func text(_ name: String) -> String { document[name]?.string ?? "" }
  func number(_ name: String) -> Int { document[name]?.integer ?? 0 }
  func flag(_ name: String) -> Bool { document[name]?.boolean ?? false }
  func list(_ name: String) -> [JSONValue] { document[name]?.array ?? [] }
  func texts(_ name: String) -> [String] { list(name).compactMap(\.string) }
}

extension JSONValue {
  /// In thousandths, as a transcript has them: a difference of two has digits that mean nothing.
  fileprivate static func seconds(_ seconds: Double) -> JSONValue {
    .number((seconds * 1_000).rounded() / 1_000)
  }
}
