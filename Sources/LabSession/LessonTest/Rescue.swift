import Foundations
public import Lessons
import NetworkModel
import Tutor

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
