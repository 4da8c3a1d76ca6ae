import DataPlane
import NetworkModel

/// Tests joined by `&&` and `||`; `&&` binds tighter.
indirect enum FilterExpression<Subject: Equatable & Sendable>: Equatable, Sendable {
  case test(Subject, FilterTest)
  case all([FilterExpression])
  case any([FilterExpression])

  func holds(_ test: (Subject, FilterTest) -> Bool) -> Bool {
    switch self {
    case .test(let subject, let condition): test(subject, condition)
    case .all(let parts): parts.allSatisfy { $0.holds(test) }
    case .any(let parts): parts.contains { $0.holds(test) }
    }
  }
}
