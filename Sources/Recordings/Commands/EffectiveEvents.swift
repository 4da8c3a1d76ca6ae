import LabSession
import Lessons
import Tutor

/// The events whose work still stands at the session's end: what was undone, or reset, is no part of
/// how the lab was built.
struct EffectiveEvents {
  private(set) var numbers: [Int] = []
  private var past: [[Int]] = []
  private var future: [[Int]] = []
  /// What stood when free play began.
  private var graded: (numbers: [Int], past: [[Int]], future: [[Int]])?
  /// What stood when a step began, for `reset STEP`.
  private var beginnings: [Int: [Int]] = [:]

  init(of session: PlayedSession) {
    session.play { add($0) }
  }

  private mutating func add(_ event: PlayedSession.Event) {
    var isMove = false
    for message in event.response.messages {
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
    if !isMove, event.response.isChange {
      past.append(numbers)
      future = []
    }
    // What merely asked is no step for undo, and still belongs to how the lab was built.
    if !isMove, event.input.isStep, event.after.state.differs(from: event.before.state) {
      numbers.append(event.number)
    }
    keepBeginning(of: event.after)
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
  /// Whether it is a step of its own: what a ping does belongs to the command that began it.
  fileprivate var isStep: Bool {
    switch self {
    case .command, .answer, .form: true
    case .proceed, .interrupt, .hangUp: false
    }
  }
}
