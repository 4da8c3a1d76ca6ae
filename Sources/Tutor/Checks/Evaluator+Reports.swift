import AWSServices
import Documents
import Foundations
import LabShell
import Lessons
import NetworkModel

/// Full judgements, made only when somebody shows them.
extension Evaluator {
  mutating func reports() -> [CheckpointReport] {
    lesson.steps.flatMap(\.checkpoints).map { report(of: $0) }
  }

  /// Judges every requirement of a checkpoint.
  ///
  /// One that does not hold waits, instead of accusing anybody, when a name in it has no value; when
  /// it asks what was done, or its author says so, and an earlier one does not hold; and when it
  /// asks about packets and an earlier one about something else does not hold.
  mutating func report(of checkpoint: Checkpoint) -> CheckpointReport {
    var report = CheckpointReport(
      id: checkpoint.id, title: checkpoint.title, points: checkpoint.points, requirements: [])
    var open: [(index: Int, isAboutPackets: Bool)] = []
    for (index, requirement) in checkpoint.requirements.enumerated() {
      let condition = requirement.condition
      let key = checkpoint.key(of: index)
      var line = CheckpointReport.Requirement(
        that: statement(requirement.that), judgement: .waits(for: nil))
      switch truth(ofRequirement: index, of: checkpoint) {
      case true?: line.judgement = .holds(evidence(for: requirement, at: key))
      case nil:
        line.judgement = .waits(for: open.first?.index)
        line.missing = missingName(in: condition)
      case false? where condition.isAboutEvents && !hasAllNames(condition):
        line.judgement = .waits(for: open.first?.index)
        line.missing = missingName(in: condition)
      case false?:
        let earlier =
          condition.isAboutEvents || requirement.waits
          ? open.first : condition.isAboutPackets ? open.first { !$0.isAboutPackets } : nil
        if let earlier {
          line.judgement = .waits(for: earlier.index)
        } else {
          line.judgement = .fails(
            failure(of: requirement, at: key), evidence(for: requirement, at: key))
        }
      }
      if !line.judgement.holds { open.append((index, condition.isAboutPackets)) }
      report.requirements.append(line)
    }
    return report
  }

  /// Whether everything that a condition speaks of is there.
  private mutating func hasAllNames(_ condition: Condition) -> Bool {
    for text in condition.texts where strict(text) == nil { return false }
    return true
  }

  /// What the lesson calls the first thing that a condition needs and that is not there.
  private mutating func missingName(in condition: Condition) -> String? {
    for text in condition.texts {
      for reference in pieces(of: text).references
      where reference.defaultText == nil && value(of: reference) == nil {
        if let name = missingName(behind: reference.name) { return name }
      }
    }
    return nil
  }

  /// A name without a value may be without one for want of an earlier name's; in a lesson that breaks
  /// that rule, names may lead round in a circle.
  private mutating func missingName(behind name: String) -> String? {
    guard let place = places[name], let query = query(named: name),
      value(ofName: name)?.isNull ?? true
    else {
      return nil
    }
    var texts = [query.query]
    switch query.source {
    case .aws(let command): texts.append(command)
    case .name(let other): texts.append("${\(other)}")
    case .probe(let probe): texts += [probe.from, probe.to]
    case .session: break
    }
    for text in texts {
      for reference in pieces(of: text).references
      where reference.defaultText == nil && value(of: reference) == nil {
        guard let earlier = places[reference.name], earlier < place else { continue }
        if let missing = missingName(behind: reference.name) { return missing }
      }
    }
    return query.calls
  }

  // MARK: Witnesses

  private mutating func evidence(for requirement: Requirement, at key: String) -> Evidence {
    let named = Evidence(
      resources: resources(in: requirement.condition.texts + [requirement.otherwise]))
    return named.merging(witnesses(of: requirement.condition, at: key))
  }

  private mutating func witnesses(of condition: Condition, at key: String) -> Evidence {
    switch condition {
    case .happened: return history[key]?.evidence ?? Evidence()
    case .any(let conditions):
      for (index, condition) in conditions.enumerated()
      where workOut(condition, at: "\(key).\(index)") == true {
        return witnesses(of: condition, at: "\(key).\(index)")
      }
      return Evidence()
    case .all(let conditions):
      return conditions.enumerated().reduce(Evidence()) { evidence, element in
        evidence.merging(witnesses(of: element.element, at: "\(key).\(element.offset)"))
      }
    case .probe(let probe, _):
      return Evidence(resources: [probe.from, probe.to].flatMap { machine(at: $0) })
    case .route(let route):
      guard let finding = routeFinding(route) else { return Evidence() }
      return Evidence(
        resources: [finding.table] + [finding.match?.target].compactMap { $0 })
    case .aws, .permits, .denies, .trusts, .lost, .not: return Evidence()
    }
  }

  /// An end of a probe: the instance, its interface and its security groups.
  private mutating func machine(at text: String) -> [NamedResource] {
    guard let end = strict(text) else { return [] }
    let address = IPv4Address(parsing: end)
    let interface =
      cloud.network.instances[parsing: end].flatMap { cloud.network.primaryInterface(of: $0) }
      ?? address.flatMap { address in
        cloud.network.networkInterfaces.first { $0.privateAddresses.contains(address) }
          ?? cloud.network.interface(withPublicAddress: address)
      }
    guard let interface else { return [] }
    let instance = cloud.network.instance(of: interface).map { [$0.id.rawValue] } ?? []
    return (instance + [interface.id.rawValue] + interface.securityGroups.map(\.rawValue))
      .map { resource($0) }
  }

  // MARK: Words that could mean something else

  /// The choices behind the names that a step's requirements speak of.
  mutating func choices(in step: Step) -> [Choice] {
    let texts = step.checkpoints.flatMap(\.requirements).flatMap(\.condition.texts)
    var choices: [Choice] = []
    for query in lesson.names {
      guard let among = query.among,
        texts.contains(where: { text in
          pieces(of: text).references.contains { $0.name == query.name }
        }),
        let meant = value(ofName: query.name)?.identity, let response = response(to: query),
        let candidates = evaluate(among, over: response)?.array
      else { continue }
      let others = candidates.compactMap(\.identity).filter { $0 != meant }
      guard !others.isEmpty else { continue }
      choices.append(
        Choice(
          meant: resource(meant), others: others.map { resource($0) }, reason: reason(for: meant)))
    }
    return choices
  }

  private func reason(for id: String) -> Choice.Reason {
    var reasons: [(event: Int, reason: Choice.Reason)] = []
    if let run = history.connections.last(where: { $0.instance.rawValue == id }) {
      reasons.append((run.event, .connectedTo(event: run.event)))
    }
    if let run = history.pings.last(where: { $0.toInstance?.rawValue == id }) {
      reasons.append((run.event, .pinged(event: run.event)))
    }
    if let run = history.pings.last(where: { $0.ping.from?.rawValue == id }) {
      reasons.append((run.event, .pingedFrom(event: run.event)))
    }
    return reasons.max { $0.event <= $1.event }?.reason ?? .furthestAlong
  }
}
