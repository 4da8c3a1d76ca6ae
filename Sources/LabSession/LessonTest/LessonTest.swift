public import Foundations
import LabShell
public import Lessons
import NetworkModel
import Tutor

/// Plays a lesson's own scripts: the solution and the alternatives must give all points, and every
/// script of mistakes its diagnosis.
public struct LessonTest: Sendable {
  /// When the standard run begins, so that its addresses and times are the same everywhere.
  public static let standardStart = Instant(seconds: 1_767_603_600)

  private let source: LessonSource
  private let solution: [ParsedInput]
  private let others: [(script: LessonScript, difference: ScriptDifference)]

  public init(_ source: LessonSource) {
    self.source = source
    solution = ParsedInput.inputs(ofScript: source.lesson.solution)
    let solution = source.lesson.solution
    others = (source.alternatives + source.mistakes).map {
      ($0, ScriptDifference(of: $0, from: solution))
    }
  }

  /// What came of every script, the solution first, then the alternatives, then the mistakes.
  public func outcomes(seed: UInt64, startedAt: Instant) -> [LessonTestOutcome] {
    let start = ScriptRun(
      of: Lab(lesson: source.lesson, seed: seed, startedAt: startedAt))
    // A script that begins as the solution does is played from where it leaves it.
    var moments = [start]
    for input in solution { moments.append(moments[moments.count - 1].playing([input])) }
    let alternatives = Set(source.alternatives.map(\.name))
    var outcomes = [
      LessonTestOutcome(
        script: "solution.sh", seed: seed, goal: .completion,
        problems: solution.last?.complaint(in: "solution.sh").map { [$0] } ?? [],
        of: moments[moments.count - 1])
    ]
    for (script, difference) in others {
      let inputs = difference.inputs
      let common = zip(inputs, solution).prefix { $0 == $1 }.count
      outcomes.append(
        LessonTestOutcome(
          script: script.name, seed: seed,
          goal: alternatives.contains(script.name) ? .completion : .mistake(script.promise),
          problems: difference.problems + (inputs.compactMap { $0.complaint(in: script.name) }),
          of: moments[common].playing(inputs.dropFirst(common))))
    }
    return outcomes
  }
}

/// What came of one of a lesson's scripts.
public struct LessonTestOutcome: Equatable, Sendable {
  public enum Goal: Equatable, Sendable {
    /// All points, with the tutor finding nothing wrong on the way.
    case completion
    /// What the script's first line promises, and the lesson not completed.
    case mistake(LessonScript.Promise?)
  }

  public let script: String
  public let seed: UInt64
  public let goal: Goal
  public let score: Int
  public let isCompleted: Bool
  /// Mistakes that the learner was told of, or would be after the next input.
  public let diagnoses: [String]
  /// What is not as it should be; empty when all is well.
  public let surprises: [String]

  init(script: String, seed: UInt64, goal: Goal, problems: [String], of performance: ScriptRun) {
    self.script = script
    self.seed = seed
    self.goal = goal
    let lab = performance.lab
    let told = performance.diagnoses
    let pending = lab.state.tutor.diagnoses.seen.filter { !told.contains($0) }
    score = lab.score
    isCompleted = lab.isCompleted
    diagnoses = told + (lab.isCompleted ? [] : pending)
    // A script ends where it cannot be parsed.
    let unread = problems.map { $0.split(separator: "\n").joined(separator: " ") }
    switch goal {
    case .completion:
      let open = lab.results().filter { checkpoint in
        lab.state.tutor[checkpoint: checkpoint.id]?.status != .passed
          && lab.lesson.steps.contains { step in
            !step.isOptional && step.checkpoints.contains { $0.id == checkpoint.id }
          }
      }
      surprises =
        unread
        + open.map { Self.description(of: $0) }
        + performance.lost.map { "\($0) was lost on the way" }
        + told.map { "the tutor said \($0)" }
        + (open.isEmpty && score < lab.lesson.maximumScore ? ["only \(score) points"] : [])
    case .mistake(let promise):
      surprises =
        unread + Self.surprises(promise, diagnoses: diagnoses, refusals: performance.refusals)
        + (isCompleted ? ["it completes the lesson"] : [])
    }
  }

  private static func surprises(
    _ promise: LessonScript.Promise?, diagnoses: [String], refusals: [String]
  ) -> [String] {
    let list = diagnoses.isEmpty ? "none" : diagnoses.joined(separator: ", ")
    switch promise {
    case .diagnosis(let expected):
      guard diagnoses.contains(expected) else {
        return ["expected the diagnosis \(expected), got \(list)"]
      }
      return diagnoses.filter { $0 != expected }.map { "it also gets \($0)" }
    case .refusal(let code):
      return diagnoses.map { "it gets \($0)" }
        + (refusals.contains(code) ? [] : ["expected the refusal \(code)"])
    case nil: return ["its first line must be '# diagnosis: ID'; it got \(list)"]
    }
  }

  private static func description(of open: CheckpointReport) -> String {
    let reason =
      open.firstFailure?.failure.statement.plainText ?? open.firstOpen?.that.plainText
      ?? "it held only for a moment"
    return "\(open.id) is open: \(reason)"
  }
}

/// A script being played: the lab, and what the tutor found wrong on the way.
struct ScriptRun: Sendable {
  private(set) var lab: Lab
  /// Mistakes that the learner was told of, in the order of the first time.
  private(set) var diagnoses: [String] = []
  /// Checkpoints that did not hold any more at some moment.
  private(set) var lost: [String] = []

  /// Codes with which AWS refused the last input.
  private(set) var refusals: [String] = []

  init(of lab: Lab) { self.lab = lab }

  func playing(_ inputs: some Sequence<ParsedInput>) -> ScriptRun {
    var performance = self
    for input in inputs { performance.play(input) }
    return performance
  }

  private mutating func play(_ input: ParsedInput) {
    let response = lab.apply(.command(input))
    refusals = response.messages.compactMap { message in
      guard case .printed(.standardError(let text)) = message,
        let start = text.firstRange(of: "error occurred (")?.upperBound
      else { return nil }
      return String(text[start...].prefix { $0 != ")" })
    }
    let tutor = lab.state.tutor
    for diagnosis in tutor.diagnoses.said where !diagnoses.contains(diagnosis) {
      diagnoses.append(diagnosis)
    }
    for checkpoint in tutor.checkpoints
    where checkpoint.status == .lost && !lost.contains(checkpoint.id) {
      lost.append(checkpoint.id)
    }
  }
}

/// Leaving everything to the tutor, from whatever state: `skip` must lead to the end.
public struct Rescue: Sendable {
  /// Required checkpoints that were not reached; empty when all is well.
  public let unreached: [String]

  /// A step that an earlier one's mending takes back is led to its end in a second round.
  public init(of lab: Lab) {
    var lab = lab
    for _ in 1...2 where !lab.isCompleted {
      for (index, step) in lab.lesson.steps.enumerated() where !step.isOptional {
        _ = lab.apply(.command(ParsedInput("skip \(index + 1) now")))
      }
    }
    let required = Set(
      lab.lesson.steps.filter { !$0.isOptional }.flatMap(\.checkpoints).map(\.id))
    let open = lab.state.tutor.checkpoints.filter {
      $0.status != .passed && required.contains($0.id)
    }
    unreached = lab.isCompleted ? [] : open.map(\.id)
  }
}

/// Labs between the scripts: somewhere on the way of the solution, lines left out, other lines typed.
public struct RandomStates: Sendable {
  /// The lab after each of the solution's inputs, and what comes next.
  private let moments: [Lab]
  private let solution: [ParsedInput]
  /// What the scripts of mistakes type beside the solution's lines.
  private let slips: [ParsedInput]

  public init(_ source: LessonSource, seed: UInt64) {
    var lab = Lab(
      lesson: source.lesson, seed: seed, startedAt: LessonTest.standardStart)
    let solution = ParsedInput.inputs(ofScript: source.lesson.solution)
    var moments = [lab]
    for input in solution {
      _ = lab.apply(.command(input))
      moments.append(lab)
    }
    self.moments = moments
    self.solution = solution
    let known = Set(solution.map(\.text))
    slips = source.mistakes.flatMap {
      ScriptDifference(of: $0, from: source.lesson.solution).inputs
    }.filter { !known.contains($0.text) && $0.word?.name != "goto" }
  }

  /// A state, and the lines that led to it from the solution's way.
  public func state(_ number: Int) -> (lab: Lab, lines: [String]) {
    var chance = RandomSource(seed: UInt64(number), stream: "states")
    let start = chance.integer(in: 0...moments.count - 1)
    var lab = moments[start]
    var lines = ["(the solution's first \(start) inputs)"]
    func type(_ input: ParsedInput) {
      lines.append(input.text)
      _ = lab.apply(.command(input))
    }
    for _ in 1...chance.integer(in: 1...4) {
      switch chance.integer(in: 0...3) {
      case 0 where !slips.isEmpty: type(chance.element(of: slips))
      case 1:
        let known = lab.commandsOfLesson()
        if !known.isEmpty { type(ParsedInput(chance.element(of: known))) }
      case 2:
        // Goes on with the solution, and leaves out a line.
        for input in solution.dropFirst(start + 1).prefix(chance.integer(in: 1...6)) {
          type(input)
        }
      default: type(chance.element(of: solution))
      }
    }
    return (lab, lines)
  }
}
