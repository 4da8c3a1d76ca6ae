import AWSServices
import DataPlane
import Foundations
import Lessons
import NetworkModel

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
    case .resting(let resource, let state):
      state == "stopped" ? ["aws ec2 start-instances --instance-ids \(resource.id)"] : []
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
