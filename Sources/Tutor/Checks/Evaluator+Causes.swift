import AWSServices
import Documents
import Foundations
import JMESPath
import Lessons
import NetworkModel

/// Why a condition does not hold.
extension Evaluator {
  mutating func failure(of requirement: Requirement, at key: String) -> Failure {
    let found = found(for: requirement)
    return Failure(
      statement(requirement.otherwise, found: found),
      cause: cause(of: requirement.condition, at: key) ?? foundCause(found, requirement))
  }

  /// What to say of a mistake, with the learner's own resources.
  mutating func statement(of diagnosis: Diagnosis) -> Statement {
    guard let name = diagnosis.found else { return statement(diagnosis.say) }
    let found = response(to: name).flatMap { evaluate(name.query, over: $0) }
    return statement(diagnosis.say, found: found)
  }

  /// What was there instead, where the lesson's author chose to show it.
  private mutating func found(for requirement: Requirement) -> JSONValue? {
    guard let text = requirement.found, case .aws(let command, _) = requirement.condition,
      let response = response(to: command)
    else { return nil }
    return evaluate(text, over: response)
  }

  /// Said only where the author's sentence does not say it already.
  private mutating func foundCause(_ found: JSONValue?, _ requirement: Requirement) -> Cause? {
    guard let found, !found.spoken.isEmpty,
      !pieces(of: requirement.otherwise).references.contains(where: { $0.name == "found" })
    else { return nil }
    return .found(found)
  }

  private mutating func cause(of condition: Condition, at key: String) -> Cause? {
    switch condition {
    case .aws(_, let expect):
      // What asks for a state is told the state of whatever it is about.
      guard expect.contains("State.Name") else { return nil }
      for resource in resources(in: condition.texts) {
        if let cause = stateCause(of: resource) { return cause }
      }
      return nil
    case .probe(let probe, let fate): return probeCause(probe, fate)
    case .route(let route): return routeFinding(route).map { .routed($0) }
    case .permits(let grant): return permissionCause(grant)
    case .trusts(let name, let service): return trustCause(name, service)
    case .happened(let event):
      let misses = nearMisses(of: event, at: key)
      return misses.isEmpty ? nil : .nearMisses(misses)
    case .any(let conditions):
      var misses: [NearMiss] = []
      for (index, condition) in conditions.enumerated() {
        switch cause(of: condition, at: "\(key).\(index)") {
        case .nearMisses(let more): misses.add(more)
        case let cause?: return cause
        case nil: continue
        }
      }
      return misses.isEmpty ? nil : .nearMisses(misses)
    case .all(let conditions):
      for (index, condition) in conditions.enumerated()
      where workOut(condition, at: "\(key).\(index)") != true {
        return cause(of: condition, at: "\(key).\(index)")
      }
      return nil
    case .denies, .lost, .not: return nil
    }
  }

  /// Why nothing can be expected of an instance; `nil` when it runs or is no instance.
  private func stateCause(of resource: NamedResource) -> Cause? {
    guard let instance = cloud.network.instances[parsing: resource.id] else { return nil }
    switch instance.state {
    case .running: return nil
    case .pending: return .passing(resource, state: instance.state.name)
    // What stops does not run again by itself.
    case .stopping, .stopped, .shuttingDown, .terminated:
      return .resting(resource, state: instance.state.name)
    }
  }

  private mutating func probeCause(
    _ probe: Condition.Probe, _ fate: Condition.Probe.Fate
  ) -> Cause? {
    guard let from = strict(probe.from), let to = strict(probe.to) else { return nil }
    switch PacketProbe.make(from: from, to: to, traffic: probe.traffic, in: cloud) {
    case .success(let question):
      let explanation = question.explanation(in: cloud)
      return fate == .lost ? .packetAnswered(explanation) : .packetLost(explanation)
    case .failure(let problem):
      for end in [from, to] {
        if let cause = stateCause(of: resource(end)) { return cause }
      }
      return .unreachable(problem)
    }
  }

  // MARK: Routes

  /// What the table that decides does with the packets; `nil` when there is no such subnet.
  mutating func routeFinding(_ route: Condition.Route) -> RouteFinding? {
    guard let from = strict(route.from), let to = strict(route.to),
      let address = IPv4Address(parsing: to), let subnet = cloud.network.subnets[parsing: from],
      let table = cloud.network.routeTable(of: subnet)
    else { return nil }
    return RouteFinding(
      table: resource(table.id.rawValue),
      isMain: !table.associations.contains { $0.subnet == subnet.id },
      address: to,
      match: cloud.network.route(to: address, in: table).map { match in
        RouteFinding.Match(
          destination: match.destination.description,
          target: match.target == .local ? nil : resource(match.target.identifier),
          state: state(of: match))
      })
  }

  /// A blackhole tells less than the state of what the route leads to.
  private func state(of route: Route) -> String {
    if case .peeringConnection(let id) = route.target, cloud.network.state(of: route) != .active {
      return cloud.network.peeringConnections[id]?.status.rawValue ?? "deleted"
    }
    return cloud.network.state(of: route).rawValue
  }

  // MARK: Permissions

  private mutating func permissionCause(_ grant: Condition.Grant) -> Cause? {
    guard let (role, resource) = holder(of: grant), let role else { return nil }
    let holder = self.resource(role.name)
    let findings = grant.actions.compactMap { action -> PermissionFinding? in
      guard let reason = cloud.refusal(for: role, action: action, resource: resource) else {
        return nil
      }
      return PermissionFinding(role: holder, action: action, resource: resource, reason: reason)
    }
    return findings.isEmpty ? nil : .notPermitted(findings)
  }

  private mutating func trustCause(_ name: String, _ service: String) -> Cause? {
    guard let name = strict(name), let role = cloud.roles.first(where: { $0.name == name }) else {
      return nil
    }
    return .notTrusted(resource(name), trusts: role.trustPolicy.trustedPrincipals)
  }
}

extension [NearMiss] {
  /// Of one deed one thing is said: that its answer was not seen, where that is all that it lacks.
  fileprivate mutating func add(_ more: [NearMiss]) {
    for miss in more {
      if let place = firstIndex(where: { $0.event == miss.event && $0.deed == miss.deed }) {
        if miss.differences == [.notRead] { self[place] = miss }
      } else {
        append(miss)
      }
    }
  }
}

extension Cloud {
  /// Why a role's policies do not let it do something, `nil` when they do.
  fileprivate func refusal(
    for role: Role, action: String, resource: String
  ) -> PermissionFinding.Reason? {
    switch decision(for: role, action: action, resource: resource) {
    case .allowed: return nil
    case .explicitDeny:
      return .denied(
        by: policies(of: role).filter {
          $0.document.decision(on: action, resource: resource) == .explicitDeny
        }.map(\.name))
    case .implicitDeny:
      for policy in role.attachedPolicyARNs.compactMap({ managedPolicy(arn: $0) }) {
        let edited = policy.versions.first { version in
          version.document.decision(on: action, resource: resource) == .allowed
        }
        guard let edited else { continue }
        return .notInForce(
          policy: policy.name, version: edited.id, default: policy.defaultVersion.id)
      }
      for policy in policies(of: role) {
        let resources = policy.document.resources(allowing: action)
        if !resources.isEmpty { return .elsewhere(policy: policy.name, resources: resources) }
      }
      return .notAllowed
    }
  }
}

extension Cloud {
  /// Whether a role's trust policy lets a service assume it for a flow log of this account.
  ///
  /// The flow log is one that does not exist yet, as when a form offers roles to choose from.
  func trusts(_ role: Role, service: String) -> Bool {
    canAssume(
      role, service: service,
      for: "arn:aws:ec2:\(region):\(account):vpc-flow-log/fl-00000000000000000")
  }
}
