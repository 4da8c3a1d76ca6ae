import DataPlane
import Foundations
import NetworkModel

extension Cloud {
  /// Whether a role's trust policy lets a service assume it on behalf of one of this account's
  /// resources, which the service names in `aws:SourceArn` and `aws:SourceAccount` (IAM-30).
  public func canAssume(_ role: Role, service: String, for sourceARN: String) -> Bool {
    role.trustPolicy.decision(
      on: AuthorizationRequest(
        caller: .service(service), action: "sts:AssumeRole", resource: role.arn,
        context: [
          "aws:sourcearn": [sourceARN], "aws:sourceaccount": [account],
          "aws:currenttime": [now.iso8601UTC], "aws:securetransport": ["true"],
          "aws:principalisawsservice": ["true"],
        ])) == .allowed
  }

  /// Whether the answers to the questions here may change with time alone.
  public func mayAskForTime(_ role: Role) -> Bool {
    role.trustPolicy.mayAskForTime || policies(of: role).contains { $0.document.mayAskForTime }
  }

  /// What a role's attached and inline policies say to an action.
  public func decision(
    for role: Role, action: String, resource: String, context: [String: [String]] = [:]
  ) -> PolicyDecision {
    var context = context
    context["aws:principalarn"] = [role.arn]
    context["aws:principalaccount"] = [account]
    context["aws:requestedregion"] = [region]
    context["aws:currenttime"] = [now.iso8601UTC]
    context["aws:securetransport"] = ["true"]
    let request = AuthorizationRequest(
      caller: .identity(arn: role.arn, account: account), action: action, resource: resource,
      context: context)
    return policies(of: role).map(\.document).decision(on: request)
  }
}

extension PolicyDocument {
  /// Only conditions and variables speak of more than who does what with which resource.
  fileprivate var mayAskForTime: Bool {
    statements.contains { statement in
      !statement.conditions.isEmpty
        || (statement.resources?.items ?? []).contains { $0.utf8.contains(UInt8(ascii: "$")) }
    }
  }
}

extension Instant {
  /// `2026-11-23T09:17:00Z`, the form of dates in policies.
  var iso8601UTC: String { "\(date)T\(timeOfDay)Z" }
}
