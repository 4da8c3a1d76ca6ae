import Lessons

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
    case .happened(.called(_, _, let filter, let shown)): [filter].compactMap { $0 } + shown
    case .happened(.connected(let to, _)): [to].compactMap { $0 }
    case .any(let conditions): conditions.flatMap(\.texts)
    case .not(let condition): condition.texts
    }
  }

  /// Every AWS command in it.
  var commands: [String] {
    switch self {
    case .aws(let command, _): [command]
    case .any(let conditions): conditions.flatMap(\.commands)
    case .not(let condition): condition.commands
    case .probe, .route, .permits, .denies, .trusts, .happened: []
    }
  }

  /// Whether it asks what becomes of packets.
  var isAboutPackets: Bool {
    switch self {
    case .probe, .route: true
    case .any(let conditions): conditions.contains(where: \.isAboutPackets)
    case .not(let condition): condition.isAboutPackets
    case .aws, .permits, .denies, .trusts, .happened: false
    }
  }

  /// Whether it needs that something was done.
  var needsEvent: Bool {
    switch self {
    case .happened: true
    case .any(let conditions): conditions.contains(where: \.needsEvent)
    case .not, .aws, .probe, .route, .permits, .denies, .trusts: false
    }
  }

  /// Whether it asks what was done.
  var isAboutEvents: Bool {
    switch self {
    case .happened: true
    case .any(let conditions): conditions.contains(where: \.isAboutEvents)
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
