import AWSModel
import CloudSimulator
import Documents
import JMESPath
import LabShell
import Lessons

extension Condition {
  /// Every event that it waits for, with the name under which history keeps that it happened.
  func awaitedEvents(at place: String) -> [(place: String, event: Event)] {
    switch self {
    case .happened(let event): return [(place, event)]
    case .any(let conditions):
      return conditions.enumerated().flatMap { index, condition in
        condition.awaitedEvents(at: "\(place).\(index)")
      }
    case .not(let condition): return condition.awaitedEvents(at: "\(place).0")
    case .aws, .probe, .route, .permits, .trusts: return []
    }
  }
}

extension Lesson {
  /// Every event that a checkpoint or a diagnosis waits for.
  var awaitedEvents: [(place: String, event: Condition.Event)] {
    steps.flatMap { step in
      step.checkpoints.flatMap { checkpoint in
        checkpoint.requirements.enumerated().flatMap { index, requirement in
          requirement.condition.awaitedEvents(
            at: Examination.place(of: checkpoint.id, requirement: index))
        }
      }
        + step.diagnoses.flatMap { diagnosis in
          diagnosis.when.enumerated().flatMap { index, condition in
            condition.awaitedEvents(at: diagnosis.place(of: index))
          }
        }
    }
  }
}

extension Diagnosis {
  /// The name under which history keeps that a condition's event happened.
  func place(of condition: Int) -> String { "diagnosis \(id)/\(condition)" }
}

extension Examination {
  /// Whether what happened is what the lesson waits for.
  mutating func matches(_ pattern: Condition.Event, _ event: LabEvent, course: inout Course)
    -> Bool
  {
    switch (pattern, event) {
    case (.ping(let from, let to, let outcome), .pinged(let ping)):
      return isAbsentOr(from, ping.from?.rawValue ?? "internet", course: &course)
        && isAbsentOr(to, ping.address.description, course: &course)
        && (outcome == nil || (outcome == .replied) == (ping.received > 0))
    case (
      .called(let operation, let error, let condition),
      .called(let request, let response, let refusal)
    ):
      guard operation == request.operation, error == refusal?.code else { return false }
      guard let condition else { return true }
      guard let filled = strict(condition, course: &course) else { return false }
      let document: Value = [
        "request": .object(request.parameters), "response": response.map { .object($0) } ?? .null,
      ]
      return course.value(of: filled, in: document)?.isTruthy ?? false
    case (.connected(let to), .connected(let instance)):
      return isAbsentOr(to, instance.rawValue, course: &course)
    case (.ping, .called), (.ping, .connected), (.ping, .lost),
      (.called, .pinged), (.called, .connected), (.called, .lost),
      (.connected, .called), (.connected, .pinged), (.connected, .lost):
      return false
    }
  }

  private mutating func isAbsentOr(_ pattern: String?, _ actual: String, course: inout Course)
    -> Bool
  {
    guard let pattern else { return true }
    return strict(pattern, course: &course) == actual
  }
}
