public import CloudSimulator
import LabShell
public import Lessons

/// Plays a lesson's own scripts: the solution and the alternatives must give all points, and every
/// script of mistakes its diagnosis.
public struct LessonTest: Sendable {
  private let source: LessonSource
  private let solution: [String]
  private let others: [(script: LessonScript, inputs: [String])]

  public init(_ source: LessonSource) {
    self.source = source
    solution = Self.inputs(of: source.lesson.solution)
    others = (source.alternatives + source.mistakes).map { ($0, Self.inputs(of: $0.text)) }
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
        of: moments[moments.count - 1])
    ]
    for (script, inputs) in others {
      let common = zip(inputs, solution).prefix { $0 == $1 }.count
      outcomes.append(
        LessonTestOutcome(
          script: script.name, seed: seed,
          goal: alternatives.contains(script.name) ? .completion : .diagnosis(script.diagnosis),
          of: moments[common].playing(inputs.dropFirst(common))))
    }
    return outcomes
  }

  private static func inputs(of script: String) -> [String] {
    Script.inputs(of: script).map(\.text)
  }
}
