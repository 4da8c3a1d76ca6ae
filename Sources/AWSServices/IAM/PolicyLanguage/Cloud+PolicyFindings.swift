import DataPlane
import NetworkModel

/// Which policy says what, for whoever explains a refusal.
extension Cloud {
  /// A role's policies by name, attached ones first.
  public func policies(of role: Role) -> [(name: String, document: PolicyDocument)] {
    role.attachedPolicyARNs.compactMap { arn in
      managedPolicy(arn: arn).map { (name: $0.name, document: $0.document) }
    } + role.inlinePolicies.map { (name: $0.name, document: $0.document) }
  }
}

extension PolicyDocument {
  /// What this document alone says to an action, conditions that ask for more than the action and
  /// the resource left aside.
  public func decision(on action: String, resource: String) -> PolicyDecision {
    decision(
      on: AuthorizationRequest(
        caller: .identity(arn: "", account: ""), action: action, resource: resource, context: [:]))
  }

  /// The resources, as written, of the statements that allow an action somewhere.
  public func resources(allowing action: String) -> [String] {
    statements.filter { statement in
      statement.effect == .allow
        && statement.actions.contains { PolicyPattern($0, ignoringCase: true).matches(action) }
    }.flatMap { $0.resources?.items ?? [] }
  }

  /// Whom a trust policy's Allow statements name, such as `ec2.amazonaws.com`.
  public var trustedPrincipals: [String] {
    var names: [String] = []
    for statement in statements where statement.effect == .allow {
      for principal in statement.principals?.items ?? [] where !names.contains(principal.name) {
        names.append(principal.name)
      }
    }
    return names
  }
}
