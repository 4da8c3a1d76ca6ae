public import Foundations
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
