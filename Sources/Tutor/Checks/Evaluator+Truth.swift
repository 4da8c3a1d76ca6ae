import AWSServices
import Documents
import Foundations
import JMESPath
import Lessons
import NetworkModel

extension Evaluator {
  mutating func workOut(_ condition: Condition, at key: String) -> Bool? {
    switch condition {
    case .aws(let command, let expect):
      guard let words = words(of: command), let expect = strict(expect) else { return nil }
      guard let response = response(to: words) else { return false }
      return evaluate(filled: expect, over: response)?.isTruthy ?? false
    case .probe(let probe, let outcome): return isProbe(probe, outcome)
    case .route(let route): return isRouted(route)
    case .permits(let grant):
      guard let (role, resource) = holder(of: grant) else { return nil }
      guard let role else { return false }
      return grant.actions.allSatisfy {
        cloud.decision(for: role, action: $0, resource: resource) == .allowed
      }
    case .denies(let grant):
      guard let (role, resource) = holder(of: grant) else { return nil }
      guard let role else { return false }
      return grant.actions.contains {
        cloud.decision(for: role, action: $0, resource: resource) == .explicitDeny
      }
    case .trusts(let name, let service):
      guard let name = strict(name) else { return nil }
      guard let role = role(named: name) else { return false }
      return cloud.trusts(role, service: service)
    case .happened:
      note(.occurrences)
      return history[key] != nil
    case .any(let conditions):
      for (index, condition) in conditions.enumerated()
      where workOut(condition, at: "\(key).\(index)") == true {
        return true
      }
      return false
    case .not(let condition):
      return workOut(condition, at: "\(key).0").map { !$0 }
    }
  }

  /// `nil` when a name has no value; the role is `nil` when there is none of that name.
  mutating func holder(of grant: Condition.Grant) -> (role: Role?, resource: String)? {
    guard let name = strict(grant.role), let resource = strict(grant.resource) else { return nil }
    return (role(named: name), resource)
  }

  private mutating func role(named name: String) -> Role? {
    note(.iam)
    let role = cloud.roles.first { $0.name == name }
    if let role, cloud.mayAskForTime(role) { note(.clock) }
    return role
  }

  private mutating func isProbe(_ probe: Condition.Probe, _ outcome: Condition.Outcome) -> Bool? {
    guard let from = strict(probe.from), let to = strict(probe.to) else { return nil }
    note([.network, .connections])
    guard
      case .success(let question) = PathQuestion.make(
        from: from, to: to, traffic: probe.traffic, in: cloud)
    else { return outcome == .lost }
    return question.isAnswered(in: cloud) == (outcome == .replied)
  }

  private mutating func isRouted(_ route: Condition.Route) -> Bool? {
    guard let from = strict(route.from), let to = strict(route.to), let via = strict(route.via)
    else { return nil }
    note(CloudParts.routes(in: cloud).union(.subnets))
    guard let address = IPv4Address(parsing: to),
      let subnet = cloud.network.subnets[parsing: from],
      let table = cloud.network.routeTable(of: subnet),
      let match = cloud.network.route(to: address, in: table)
    else { return false }
    return cloud.network.state(of: match) == .active && match.target.identifier == via
  }
}
