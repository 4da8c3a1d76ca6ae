public import Foundations
public import Lessons
import NetworkModel
import Tutor

/// Plays a lesson's own scripts: the solution and the alternatives must give all points, and every
/// script of mistakes its diagnosis.
public struct LessonTest: Sendable {
  private let source: LessonSource
  private let solution: [ParsedInput]
  private let others: [(script: LessonScript, inputs: [ParsedInput])]

  public init(_ source: LessonSource) {
    self.source = source
    solution = ParsedInput.inputs(ofScript: source.lesson.solution)
    others = (source.alternatives + source.mistakes).map {
      ($0, ParsedInput.inputs(ofScript: $0.text))
    }
  }

  /// What came of every script, the solution first, then the alternatives, then the mistakes.
  public func outcomes(seed: UInt64, startedAt: Instant) -> [LessonTestOutcome] {
    let start = Performance(
      of: Lab(lesson: source.lesson, seed: seed, startedAt: startedAt))
    // A script that begins as the solution does is played from where it leaves it.
    var moments = [start]
    for input in solution { moments.append(moments[moments.count - 1].playing([input])) }
    let alternatives = Set(source.alternatives.map(\.name))
    var outcomes = [
      LessonTestOutcome(
        script: "solution.sh", seed: seed, goal: .completion,
        complaint: solution.last?.complaint(in: "solution.sh"), of: moments[moments.count - 1])
    ]
    for (script, inputs) in others {
      let common = zip(inputs, solution).prefix { $0 == $1 }.count
      outcomes.append(
        LessonTestOutcome(
          script: script.name, seed: seed,
          goal: alternatives.contains(script.name) ? .completion : .diagnosis(script.diagnosis),
          complaint: inputs.last?.complaint(in: script.name),
          of: moments[common].playing(inputs.dropFirst(common))))
    }
    return outcomes
  }
}
