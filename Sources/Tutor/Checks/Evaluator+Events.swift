import AWSModel
import AWSServices
import DataPlane
import Documents
import Foundations
import JMESPath
import LabShell
import Lessons
import NetworkModel

extension Condition {
  /// Every event that it waits for, with the key under which history keeps that it happened.
  func awaitedEvents(at key: String) -> [AwaitedEvent] {
    switch self {
    case .happened(let event): [AwaitedEvent(key: key, event: event)]
    case .any(let conditions), .all(let conditions):
      conditions.enumerated().flatMap { index, condition in
        condition.awaitedEvents(at: "\(key).\(index)")
      }
    case .not(let condition): condition.awaitedEvents(at: "\(key).0")
    case .aws, .probe, .route, .permits, .denies, .trusts, .lost: []
    }
  }
}

/// An event that a checkpoint or a diagnosis waits for.
struct AwaitedEvent: Sendable {
  let key: String
  let event: Condition.Event
  let kind: EventKind

  init(key: String, event: Condition.Event) {
    self.key = key
    self.event = event
    kind = event.kind
  }
}

/// What an event is, told before it is looked at closely: few of those that a lesson waits for are
/// of the kind of one that happened.
enum EventKind: Hashable, Sendable {
  case ping, connection, lostConnection
  case call(operation: String)
}

extension Lesson {
  var awaitedEvents: [AwaitedEvent] {
    steps.flatMap { step in
      step.checkpoints.flatMap { checkpoint in
        checkpoint.requirements.enumerated().flatMap { index, requirement in
          requirement.condition.awaitedEvents(at: checkpoint.key(of: index))
        }
      }
        + step.diagnoses.flatMap { diagnosis in
          diagnosis.when.enumerated().flatMap { index, condition in
            condition.awaitedEvents(at: diagnosis.key(of: index))
          }
        }
    }
  }
}

extension Condition.Event {
  fileprivate var kind: EventKind {
    switch self {
    case .ping: .ping
    case .connected(_, .replied): .connection
    case .connected(_, .lost): .lostConnection
    case .called(let operation, _, _, _, _): .call(operation: operation)
    }
  }
}

extension LabEvent {
  /// `nil` for what no lesson waits for.
  var kind: EventKind? {
    switch self {
    case .pinged: .ping
    case .connected: .connection
    case .called(let request, _, _): .call(operation: request.operation)
    case .lost(let loss): loss.tool == "connect" ? .lostConnection : nil
    }
  }
}

/// What expressions of a lesson come to for one event: several conditions ask the same of an answer,
/// which may be long.
struct EventFindings {
  private var document: JSONValue?
  private var values: [String: JSONValue?] = [:]

  mutating func value(
    of expression: String, _ request: Request, _ response: JSONObject?,
    by evaluator: inout Evaluator
  ) -> JSONValue? {
    if let known = values[expression] { return known }
    let document =
      self.document ?? [
        "request": .object(request.parameters), "response": response.map { .object($0) } ?? .null,
      ]
    self.document = document
    let value = evaluator.evaluate(expression, over: document)
    values[expression] = .some(value)
    return value
  }
}

extension Evaluator {
  /// How an event compares with one that the lesson waits for.
  enum Match: Equatable {
    case no
    /// The right call, whose answer nobody saw; a later input may still show one of the texts.
    case unshown(texts: [String])
    case yes
  }

  /// - Parameters:
  ///   - findings: what was found of the same event for other patterns.
  ///   - printed: what the input printed on the screen.
  mutating func match(
    _ pattern: Condition.Event, _ event: LabEvent, _ findings: inout EventFindings,
    printed: inout PrintedText
  ) -> Match {
    switch (pattern, event) {
    case (.ping(let from, let to, let outcome), .pinged(let ping)):
      return isAbsentOr(from, ping.from?.rawValue ?? "internet")
        && isAbsentOr(to, ping.address.description)
        && (outcome == nil || (outcome == .replied) == (ping.received > 0)) ? .yes : .no
    case (
      .called(let operation, let error, let condition, let shown, let reads),
      .called(let request, let response, let refusal)
    ):
      // What happens in another Region than the lesson's is none of its business.
      guard operation == request.operation, error == refusal?.code,
        request.region == nil || request.region == cloud.region
      else { return .no }
      if let condition {
        guard findings.value(of: condition, request, response, by: &self)?.isTruthy == true else {
          return .no
        }
      }
      for text in shown {
        guard let text = strict(text) else { return .no }
        if !printed.contains(text) { return .unshown(texts: []) }
      }
      guard let reads else { return .yes }
      guard let texts = findings.value(of: reads, request, response, by: &self)?.texts,
        !texts.isEmpty
      else { return .no }
      return printed.shows(oneOf: texts, formats: FlowLogFormat.all(in: cloud))
        ? .yes : .unshown(texts: texts)
    case (.connected(let to, .replied), .connected(let instance)):
      return isAbsentOr(to, instance.rawValue) ? .yes : .no
    case (.connected(let to, .lost), .lost(let loss)):
      guard loss.tool == "connect", case .instance(let instance) = loss.to else { return .no }
      return isAbsentOr(to, instance.rawValue) ? .yes : .no
    default: return .no
    }
  }

  private mutating func isAbsentOr(_ pattern: String?, _ actual: String) -> Bool {
    guard let pattern else { return true }
    return strict(pattern) == actual
  }

  /// What an event that counts leaves as evidence.
  mutating func evidence(of event: LabEvent, at number: Int) -> Evidence {
    switch event {
    case .pinged(let ping):
      let exchange = exchange(of: ping)
      return Evidence(
        resources: [exchange.from].compactMap { $0 }, event: number, exchange: exchange)
    case .connected(let instance):
      return Evidence(resources: [resource(instance.rawValue)], event: number)
    case .called(let request, let response, _):
      let subject = CallRun.subject(of: request, response).map { resource($0) }
      return Evidence(resources: [subject].compactMap { $0 }, event: number)
    default: return Evidence(event: number)
    }
  }
}

extension CallRun {
  /// What a call was about: what it named, else what a filter asked for, else the one thing that it
  /// answered with.
  static func subject(of request: Request, _ response: JSONObject?) -> String? {
    for name in ["logStreamName", "queryString", "queryId"] {
      if let text = request[name]?.string { return text }
    }
    for (_, value) in request.parameters {
      if let things = value.array, things.count == 1, let id = things[0].string { return id }
    }
    for (_, value) in response ?? [:] {
      if let things = value.array, things.count == 1, let id = things[0].identity { return id }
    }
    return request.parameters.compactMap(\.value.string).first
  }
}

extension LabEvent {
  /// Whether a learner now wonders what went wrong.
  var isTrouble: Bool {
    switch self {
    case .pinged(let ping): ping.received == 0
    case .lost: true
    case .called(_, _, let error): error != nil
    case .connected: false
    }
  }
}
