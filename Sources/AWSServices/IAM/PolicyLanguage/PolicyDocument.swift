public import AWSModel
import DataPlane
public import Documents
import NetworkModel

/// A JSON policy: who may do what with which resources, and when.
///
/// The text is kept as it was written, since IAM shows it that way; it is parsed once, when it
/// enters the cloud, so that no stored policy can fail to parse later.
public struct PolicyDocument: Sendable {
  /// What a policy is for decides which elements it must and must not have (IAM-01).
  public enum Purpose: Sendable {
    /// Permissions of a role: no `Principal`.
    case identity
    /// Who may assume a role: a `Principal`, no `Resource`.
    case trust
  }

  public let text: String
  let statements: [PolicyStatement]
  /// Whether `${…}` in values is replaced; version 2008-10-17 takes it literally (IAM-02).
  let hasVariables: Bool

  /// The document as a value, members in the order written, as the CLI prints it.
  public var value: Value { (try? Value(parsingJSON: text)) ?? .string(text) }

  init(text: String, statements: [PolicyStatement], hasVariables: Bool) {
    self.text = text
    self.statements = statements
    self.hasVariables = hasVariables
  }

  /// Characters that count against IAM's size limits: all but white space (IAM-21).
  var size: Int { text.unicodeScalars.count { !$0.properties.isWhitespace } }
}

extension PolicyDocument: Equatable {
  public static func == (left: Self, right: Self) -> Bool { left.text == right.text }
}

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

extension PolicyDocument {
  /// Reads a policy as IAM does; throws `MalformedPolicyDocument` with IAM's words for the first
  /// fault (IAM-40).
  public init(parsing text: String, as purpose: Purpose) throws(AWSError) {
    self = try PolicyParser(text, as: purpose).policy()
  }
}

extension AWSError {
  static func malformedPolicy(_ message: String, advice: String? = nil) -> AWSError {
    AWSError("MalformedPolicyDocument", message, advice: advice)
  }

  /// IAM says no more than that; what is wrong and where is the simulator's addition.
  static func syntax(_ advice: String) -> AWSError {
    malformedPolicy("Syntax errors in policy.", advice: advice)
  }
}

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
