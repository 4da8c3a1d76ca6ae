import DataPlane
import NetworkModel

extension PolicyDocument {
  /// What this policy alone says: an explicit deny wins, silence denies (IAM-10).
  public func decision(on request: AuthorizationRequest) -> PolicyDecision {
    var isAllowed = false
    for statement in statements where matches(statement, request) {
      switch statement.effect {
      case .deny: return .explicitDeny
      case .allow: isAllowed = true
      }
    }
    return isAllowed ? .allowed : .implicitDeny
  }

  private func matches(_ statement: PolicyStatement, _ request: AuthorizationRequest) -> Bool {
    if let principals = statement.principals,
      !principals.contains(where: { $0.matches(request.caller) })
    {
      return false
    }
    guard
      statement.actions.contains(where: {
        PolicyPattern($0, ignoringCase: true).matches(request.action)
      })
    else { return false }
    if let resources = statement.resources,
      !resources.contains(where: {
        PolicyPattern(hasVariables ? request.expandingVariables(in: $0) : $0)
          .matches(request.resource)
      })
    {
      return false
    }
    return statement.conditions.allSatisfy {
      $0.isMet(by: request, expandingVariables: hasVariables)
    }
  }
}

extension Sequence<PolicyDocument> {
  /// What several policies say together (IAM-10).
  public func decision(on request: AuthorizationRequest) -> PolicyDecision {
    var isAllowed = false
    for policy in self {
      switch policy.decision(on: request) {
      case .explicitDeny: return .explicitDeny
      case .allowed: isAllowed = true
      case .implicitDeny: break
      }
    }
    return isAllowed ? .allowed : .implicitDeny
  }
}
