import Lessons

/// The conditions of a lesson's checkpoints and diagnoses, numbered: they are judged after every
/// input, so what is kept of them must be found without a search.
struct NumberedConditions: Sendable {
  struct Entry: Sendable {
    let condition: Condition
    /// The name under which history keeps that it happened.
    let key: String
  }

  private(set) var entries: [Entry] = []
  /// Of each checkpoint the numbers of its conditions, in the order of the lesson; then of each
  /// diagnosis.
  private(set) var groups: [Range<Int>] = []
  /// The group of a checkpoint, by its id.
  private(set) var checkpoints: [String: Int] = [:]
  /// The group of each step's first diagnosis.
  private(set) var firstDiagnoses: [Int] = []

  init(of lesson: Lesson) {
    for checkpoint in lesson.steps.flatMap(\.checkpoints) {
      checkpoints[checkpoint.id] = groups.count
      add(checkpoint.requirements.map(\.condition), key: checkpoint.key)
    }
    for step in lesson.steps {
      firstDiagnoses.append(groups.count)
      for diagnosis in step.diagnoses { add(diagnosis.when, key: diagnosis.key) }
    }
  }

  private mutating func add(_ conditions: [Condition], key: (Int) -> String) {
    let start = entries.count
    for (index, condition) in conditions.enumerated() {
      entries.append(Entry(condition: condition, key: key(index)))
    }
    groups.append(start..<entries.count)
  }
}

extension Checkpoint {
  /// The name under which history keeps that what a requirement waits for happened.
  func key(of requirement: Int) -> String { "\(id)/\(requirement)" }
}

extension Diagnosis {
  func key(of condition: Int) -> String { "diagnosis \(id)/\(condition)" }
}

extension Condition {
  /// Every text of it that may refer to names.
  var texts: [String] {
    switch self {
    case .aws(let command, let expect): [command, expect]
    case .probe(let probe, _): [probe.from, probe.to]
    case .route(let route): [route.from, route.to, route.via]
    case .permits(let grant), .denies(let grant): [grant.role, grant.resource]
    case .trusts(let role, let service): [role, service]
    case .happened(.ping(let from, let to, _)): [from, to].compactMap { $0 }
    case .happened(.called(_, _, let filter, let shown, let reads)):
      [filter].compactMap { $0 } + shown + [reads].compactMap { $0 }
    case .happened(.connected(let to, _)): [to].compactMap { $0 }
    case .lost(let loss): [loss.from, loss.to, loss.condition].compactMap { $0 }
    case .any(let conditions), .all(let conditions):
      conditions.flatMap(\.texts)
    case .not(let condition): condition.texts
    }
  }

  /// Every AWS command in it.
  var commands: [String] {
    switch self {
    case .aws(let command, _): [command]
    case .any(let conditions), .all(let conditions):
      conditions.flatMap(\.commands)
    case .not(let condition): condition.commands
    case .probe, .route, .permits, .denies, .trusts, .happened, .lost: []
    }
  }

  /// Whether it asks what becomes of packets.
  var isAboutPackets: Bool {
    switch self {
    case .probe, .route: true
    case .any(let conditions), .all(let conditions):
      conditions.contains(where: \.isAboutPackets)
    case .not(let condition): condition.isAboutPackets
    case .aws, .permits, .denies, .trusts, .happened, .lost: false
    }
  }

  /// Whether it needs that something was done.
  var needsEvent: Bool {
    switch self {
    case .happened, .lost: true
    case .any(let conditions), .all(let conditions):
      conditions.contains(where: \.needsEvent)
    case .not, .aws, .probe, .route, .permits, .denies, .trusts: false
    }
  }

  /// Whether it needs that the last packet lost was a certain one.
  var isAboutLosses: Bool {
    switch self {
    case .lost: true
    case .any(let conditions), .all(let conditions): conditions.contains(where: \.isAboutLosses)
    case .not, .happened, .aws, .probe, .route, .permits, .denies, .trusts: false
    }
  }

  /// Whether it asks what was done.
  var isAboutEvents: Bool {
    switch self {
    case .happened, .lost: true
    case .any(let conditions), .all(let conditions):
      conditions.contains(where: \.isAboutEvents)
    case .not(let condition): condition.isAboutEvents
    case .aws, .probe, .route, .permits, .denies, .trusts: false
    }
  }
}

extension Lesson {
  /// Every AWS command that it asks, so that each is read once, when the lesson is.
  var commands: [String] {
    let conditions = steps.flatMap { step in
      step.checkpoints.flatMap(\.requirements).map(\.condition)
        + step.diagnoses.flatMap(\.when)
    }
    let ofNames = (names + steps.flatMap(\.diagnoses).compactMap(\.found)).compactMap { query in
      if case .aws(let command) = query.source { command } else { nil }
    }
    return ofNames + conditions.flatMap(\.commands)
  }
}
