import CloudSimulator
import Documents
import JMESPath
import Lessons

extension Examination {
  /// Whether a condition holds now, or happened; a name without a value makes every condition false.
  mutating func holds(_ condition: Condition, at place: String, course: inout Course) -> Bool {
    truth(of: condition, at: place, course: &course) ?? false
  }

  /// `nil` when a name in it has no value: then neither it nor its negation holds.
  private mutating func truth(of condition: Condition, at place: String, course: inout Course)
    -> Bool?
  {
    switch condition {
    case .aws(let command, let expect):
      guard let command = strict(command, course: &course),
        let expect = strict(expect, course: &course)
      else { return nil }
      guard let response = response(to: command, course: &course) else { return false }
      return course.value(of: expect, in: response)?.isTruthy ?? false
    case .probe(let probe, let outcome):
      return isProbe(probe, outcome, course: &course)
    case .route(let route):
      return isRouted(route, course: &course)
    case .permits(let grant):
      guard let role = strict(grant.role, course: &course),
        let resource = strict(grant.resource, course: &course)
      else { return nil }
      guard let holder = cloud.roles.first(where: { $0.name == role }) else { return false }
      return grant.actions.allSatisfy {
        cloud.decision(for: holder, action: $0, resource: resource) == .allowed
      }
    case .trusts(let role, let service):
      guard let role = strict(role, course: &course) else { return nil }
      guard let holder = cloud.roles.first(where: { $0.name == role }) else { return false }
      return cloud.trusts(holder, service: service)
    case .happened:
      return history.happened.contains(place)
    case .any(let conditions):
      for (index, condition) in conditions.enumerated()
      where truth(of: condition, at: "\(place).\(index)", course: &course) == true {
        return true
      }
      return false
    case .not(let condition):
      return truth(of: condition, at: "\(place).0", course: &course).map { !$0 }
    }
  }

  private mutating func isProbe(
    _ probe: Condition.Probe, _ outcome: Condition.Outcome, course: inout Course
  ) -> Bool? {
    guard let from = strict(probe.from, course: &course), let to = strict(probe.to, course: &course)
    else { return nil }
    guard
      case .success(let question) = PathQuestion.make(
        from: from, to: to, traffic: probe.traffic, in: cloud)
    else { return outcome == .lost }
    return question.isAnswered(in: cloud) == (outcome == .replied)
  }

  private mutating func isRouted(_ route: Condition.Route, course: inout Course) -> Bool? {
    guard let from = strict(route.from, course: &course),
      let to = strict(route.to, course: &course),
      let via = strict(route.via, course: &course)
    else { return nil }
    guard let address = IPv4Address(parsing: to), let subnet = cloud.subnets[ResourceID(from)],
      let table = cloud.routeTable(of: subnet), let match = cloud.route(to: address, in: table)
    else { return false }
    return cloud.state(of: match) == .active && match.target.identifier == via
  }
}
