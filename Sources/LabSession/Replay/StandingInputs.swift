import Lessons
import Tutor

/// The inputs whose work still stands at the session's end: what was undone, or reset, is no part of
/// how the lab was built.
public struct StandingInputs {
  /// The numbers of their events.
  public private(set) var numbers: [Int] = []
  private var past: [[Int]] = []
  private var future: [[Int]] = []
  /// What stood when free play began.
  private var graded: (numbers: [Int], past: [[Int]], future: [[Int]])?
  /// What stood when a step began, for `reset STEP`.
  private var beginnings: [Int: [Int]] = [:]

  public init() {}

  /// - Parameters:
  ///   - number: of the event, as the transcript counts.
  ///   - before: the lab before the input.
  ///   - after: the lab after it.
  public mutating func add(
    _ number: Int, _ input: Input, _ response: Response, from before: Lab, to after: Lab
  ) {
    var isMove = false
    for message in response.messages {
      switch message {
      case .undone:
        isMove = true
        future.append(numbers)
        numbers = past.popLast() ?? []
      case .redone:
        isMove = true
        past.append(numbers)
        numbers = future.popLast() ?? numbers
      case .labReset(let step):
        isMove = true
        past.append(numbers)
        future = []
        numbers = step.map { beginnings[$0 - 1] ?? [] } ?? []
      case .forked where graded == nil:
        graded = (numbers, past, future)
        (past, future) = ([], [])
      case .forkLeft:
        isMove = true
        if let graded { (numbers, past, future) = graded }
        graded = nil
      default: continue
      }
    }
    if !isMove, response.isChange {
      past.append(numbers)
      future = []
    }
    // What merely asked is no step for undo, and still belongs to how the lab was built.
    if !isMove, input.isUndoable, after.state.differs(from: before.state) {
      numbers.append(number)
    }
    keepBeginning(of: after)
  }

  /// As the lab does, the first time that a step is begun with everything before it done.
  private mutating func keepBeginning(of lab: Lab) {
    guard let step = lab.state.tutor.state.step, step > 0, beginnings[step] == nil,
      lab.lesson.steps.prefix(step).flatMap(\.checkpoints).allSatisfy({
        lab.state.tutor[checkpoint: $0.id]?.status == .passed
      })
    else { return }
    beginnings[step] = numbers
  }
}

extension Input {
  /// The commands that it ran on the learner's own computer: the line itself, or those of a form or
  /// of the tutor's solution.
  ///
  /// - Parameter response: what it led to.
  public func commandLines(_ response: Response) -> [String] {
    if case .command(let input, _) = self, input.word == nil { return [input.text] }
    return response.messages.compactMap { message in
      if case .commandTyped(let text) = message { text } else { nil }
    }
  }
}
