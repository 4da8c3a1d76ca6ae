import CloudSimulator
import JMESPath
public import LabShell
public import Lessons

/// A lesson ready to be taught: what its texts mean is worked out once and kept.
///
/// What it keeps follows from the lesson alone, so it is no part of the lab's state.
public struct Course: Sendable {
  public let lesson: Lesson
  /// Indices of the steps that give points.
  public let requiredSteps: [Int]
  let awaitedEvents: [(place: String, event: Condition.Event)]
  var texts: [String: TextWithNames] = [:]
  var expressions: [String: JMESPathExpression] = [:]
  var reader: AWSReader

  public init(_ lesson: Lesson) {
    self.lesson = lesson
    requiredSteps = lesson.steps.indices.filter { !lesson.steps[$0].isOptional }
    awaitedEvents = lesson.awaitedEvents
    reader = AWSReader(region: lesson.region)
  }

  /// By number from 1, by id, or by the beginning of an id that no other step has.
  public func step(named name: String) -> Int? {
    if let number = Int(name), lesson.steps.indices.contains(number - 1) { return number - 1 }
    if let exact = lesson.steps.firstIndex(where: { $0.id == name }) { return exact }
    let near = lesson.steps.indices.filter { lesson.steps[$0].id.hasPrefix(name) }
    return near.count == 1 && !name.isEmpty ? near[0] : nil
  }

  func unknownStep(_ name: String) -> String {
    let steps = lesson.steps.enumerated().map { "  \($0.offset + 1)  \($0.element.id)" }
    return (name.isEmpty ? "Which step?" : "There is no step '\(name)'.")
      + " Steps, by number or name:\n" + steps.joined(separator: "\n")
  }

  func step(of checkpoint: String) -> Int? {
    lesson.steps.firstIndex { $0.checkpoints.contains { $0.id == checkpoint } }
  }

  /// What has not passed, those of the step in view first, then in the lesson's order.
  func openCheckpoints(in lab: LabState) -> [Checkpoint] {
    let current = lab.tutor.state.step
    let order = (current.map { [$0] } ?? []) + requiredSteps.filter { $0 != current }
    return order.flatMap { lesson.steps[$0].checkpoints }
      .filter { lab.tutor[checkpoint: $0.id]?.status != .passed }
  }

  /// The checkpoint of that id, or the next open one without an id.
  func openCheckpoint(named name: String?, in lab: LabState) -> Result<Checkpoint, Complaint> {
    let open = openCheckpoints(in: lab)
    guard let name else {
      return open.first.map { .success($0) }
        ?? .failure(Complaint("Nothing is open: every checkpoint has passed."))
    }
    let all = lesson.steps.flatMap(\.checkpoints)
    if let match = all.first(where: { $0.id == name }) {
      return lab.tutor[checkpoint: match.id]?.status != .passed
        ? .success(match) : .failure(Complaint("'\(match.title)' has passed already."))
    }
    return .failure(
      Complaint(
        "There is no checkpoint '\(name)'. Open ones: "
          + open.map(\.id).joined(separator: ", ") + "."))
  }

  /// The lines that reach a checkpoint, with the lesson's names filled in.
  public mutating func solution(of checkpoint: Checkpoint, in lab: LabState) -> [ShellProgram] {
    Script.inputs(of: filled(checkpoint.solution, in: lab))
  }

  /// A text with its names filled in; a name without a value stays as it was written.
  mutating func filled(_ text: String, in lab: LabState) -> String {
    var examination = Examination(
      of: lab.cloud, history: lab.tutor.history, course: &self)
    return examination.readable(text, course: &self)
  }
}

/// Why the tutor does not do what was asked.
struct Complaint: Error, Equatable {
  let message: String
  init(_ message: String) { self.message = message }
}

extension Result where Failure == Complaint {
  /// What a word answers when there is nothing to work with.
  var complaint: [WordEffect] {
    if case .failure(let complaint) = self { [.say(complaint.message)] } else { [] }
  }
}
