import AWSServices
import DataPlane
import Documents
import Foundations
import JMESPath
import Lessons
import NetworkModel

extension Evaluator {
  mutating func workOut(_ condition: Condition, at key: String) -> Bool? {
    switch condition {
    case .aws(let command, let expect):
      guard let words = words(of: command), let expect = expression(expect) else { return nil }
      guard let response = response(to: words) else { return false }
      return expect.parsed.flatMap { try? $0.evaluate(response) }?.isTruthy ?? false
    case .probe(let probe, let fate): return isProbe(probe, fate)
    case .route(let route): return isRouted(route)
    case .permits(let grant):
      guard let (role, resource) = holder(of: grant) else { return nil }
      guard let role else { return false }
      let account = grant.versions == .newest ? cloud.withNewestPolicyVersions : cloud
      return grant.actions.allSatisfy {
        account.decision(for: role, action: $0, resource: resource) == .allowed
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
    case .lost(let loss): return isLast(loss)
    case .any(let conditions):
      for (index, condition) in conditions.enumerated()
      where workOut(condition, at: Self.key(of: condition, index, in: key)) == true {
        return true
      }
      return false
    case .all(let conditions):
      for (index, condition) in conditions.enumerated() {
        guard let holds = workOut(condition, at: Self.key(of: condition, index, in: key)) else {
          return nil
        }
        if !holds { return false }
      }
      return true
    case .not(let condition):
      return workOut(condition, at: Self.key(of: condition, 0, in: key)).map { !$0 }
    }
  }

  /// Only what waits for an event is looked up by it, and writing it costs as much as many a condition.
  private static func key(of condition: Condition, _ part: Int, in key: String) -> String {
    condition.isAboutEvents ? "\(key).\(part)" : ""
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

  private mutating func isProbe(_ probe: Condition.Probe, _ fate: Condition.Probe.Fate) -> Bool? {
    guard let from = strict(probe.from), let to = strict(probe.to) else { return nil }
    note([.network, .connections])
    guard
      case .success(let question) = PacketProbe.make(
        from: from, to: to, traffic: probe.traffic, in: cloud)
    else { return fate == .lost }
    switch fate {
    case .replied: return question.isAnswered(in: cloud)
    case .lost: return !question.isAnswered(in: cloud)
    case .waiting:
      note(.clock)
      return question.explanation(in: cloud).isPassing
    }
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

/// What to type next: of what a checkpoint asks for, the first thing that does not hold.
extension Evaluator {
  /// A command, with the learner's own ids, that mends the first open requirement.
  ///
  /// What needs something that is not there yet needs an earlier checkpoint first: then that one's
  /// command is the next.
  ///
  /// - Parameter mendsEarlier: whether what stands broken before it comes first.
  mutating func command(for checkpoint: Checkpoint, mendsEarlier: Bool = false) -> String? {
    if !mendsEarlier, let command = ownCommand(for: checkpoint) { return command }
    for earlier in lesson.steps.flatMap(\.checkpoints).prefix(while: { $0.id != checkpoint.id }) {
      if let command = ownCommand(for: earlier) { return command }
    }
    return nil
  }

  /// Whether a part of it holds already, or the machine's own finding says what mends it.
  mutating func isBegun(_ checkpoint: Checkpoint) -> Bool {
    let report = report(of: checkpoint)
    let isPartlyDone = zip(checkpoint.requirements, report.requirements).contains {
      !$0.condition.isAboutEvents && $1.judgement.holds
    }
    return isPartlyDone
      || report.firstFailure?.failure.cause.map { !lines(against: $0).isEmpty } ?? false
  }

  /// `nil` when everything holds, or what it is about does not exist.
  private mutating func ownCommand(for checkpoint: Checkpoint) -> String? {
    let report = report(of: checkpoint)
    guard let open = report.requirements.firstIndex(where: { !$0.judgement.holds }) else {
      return nil
    }
    let requirement = checkpoint.requirements[open]
    let cause = report.requirements[open].judgement.failure?.cause
    let lines = cause.map { self.lines(against: $0) } ?? []
    if !lines.isEmpty { return lines.joined(separator: "\n") }
    let obstacles = obstacles(to: requirement.condition)
    if !obstacles.isEmpty { return obstacles.joined(separator: "\n") }
    for command in requirement.commands {
      if let command = strict(command) { return command }
    }
    return nil
  }

  /// What removes all that is in the way of a ping that is to be seen answered.
  private mutating func obstacles(to condition: Condition) -> [String] {
    guard case .happened(.ping(let from?, let to?, .replied)) = condition,
      let from = strict(from), let to = strict(to),
      case .success(let question) = PacketProbe.make(from: from, to: to, in: cloud)
    else { return [] }
    let explanation = question.explanation(in: cloud)
    return explanation.isFixable && !explanation.isReachable ? lines(fixing: explanation) : []
  }

  /// Where the machine's own finding says what helps, whatever the lesson's author foresaw.
  private func lines(against cause: Cause) -> [String] {
    switch cause {
    case .passing: ["wait 1m"]
    case .resting(let resource, "stopped"):
      ["aws ec2 start-instances --instance-ids \(resource.id)"]
    case .resting(let resource, "stopping"):
      // AWS refuses to start what still stops.
      [
        "aws ec2 wait instance-stopped --instance-ids \(resource.id)",
        "aws ec2 start-instances --instance-ids \(resource.id)",
      ]
    case .resting: []
    case .packetLost(let explanation): lines(against: explanation)
    case .notPermitted(let findings): findings.lazy.map { lines(against: $0) }.first ?? []
    case .packetAnswered, .unreachable, .found, .routed, .notTrusted, .nearMisses: []
    }
  }

  /// What only security groups stop is let in as widely as the lesson has it; the smallest fix, for
  /// one sender alone, would not be enough.
  private func lines(against explanation: Explanation) -> [String] {
    let isGroups = explanation.blockers.allSatisfy { blocker in
      if case .securityGroupsRefuse(let refusal) = blocker.step.finding {
        refusal.direction == .ingress
      } else {
        false
      }
    }
    return explanation.isFixable && !isGroups ? lines(fixing: explanation) : []
  }

  private func lines(fixing explanation: Explanation) -> [String] {
    var lines: [String] = []
    for line in explanation.fixes.flatMap(\.steps).map(\.line) where !lines.contains(line) {
      lines.append(line)
    }
    return lines
  }

  private func lines(against finding: PermissionFinding) -> [String] {
    if case .notInForce(let name, let version, _) = finding.reason {
      return cloud.managedPolicies.filter { $0.name == name }.map { policy in
        "aws iam set-default-policy-version --policy-arn \(policy.arn) --version-id \(version)"
      }
    }
    guard case .denied(let policies) = finding.reason else { return [] }
    return policies.map { name in
      let role = finding.role.id.shellQuoted
      guard let policy = cloud.managedPolicies.first(where: { $0.name == name }) else {
        return "aws iam delete-role-policy --role-name \(role) --policy-name \(name.shellQuoted)"
      }
      return "aws iam detach-role-policy --role-name \(role) --policy-arn \(policy.arn)"
    }
  }
}
