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
  public var value: JSONValue { (try? JSONValue(parsingJSON: text)) ?? .string(text) }

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
        PolicyPattern.matches($0, request.action, ignoringCase: true)
      })
    else { return false }
    if let resources = statement.resources,
      !resources.contains(where: {
        PolicyPattern.matches(
          hasVariables ? request.expandingVariables(in: $0) : $0, request.resource)
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

/// One rule of a policy.
struct PolicyStatement: Sendable {
  enum Effect: String, Sendable {
    case allow = "Allow"
    case deny = "Deny"
  }

  /// What an element and its `Not…` twin select.
  enum Selection<Item: Sendable>: Sendable {
    case any(of: [Item])
    case allExcept([Item])

    var items: [Item] {
      switch self {
      case .any(of: let items), .allExcept(let items): items
      }
    }

    func contains(where matches: (Item) -> Bool) -> Bool {
      switch self {
      case .any(of: let items): items.contains(where: matches)
      case .allExcept(let items): !items.contains(where: matches)
      }
    }
  }

  var sid: String?
  var effect: Effect
  /// `nil` in identity policies, which speak of whoever they are attached to.
  var principals: Selection<PolicyPrincipal>?
  /// As written; matched without regard to case.
  var actions: Selection<String>
  /// `nil` in trust policies, whose resource is the role itself.
  var resources: Selection<String>?
  var conditions: [PolicyCondition]
}

/// Whom a statement of a trust policy speaks of.
struct PolicyPrincipal: Equatable, Sendable {
  enum Kind: String, Sendable {
    case aws = "AWS"
    case federated = "Federated"
    case service = "Service"
    case canonicalUser = "CanonicalUser"
  }

  var kind: Kind
  /// A service's name, an ARN, an account or `*`.
  var name: String

  /// `*` alone is the only wildcard (IAM-03); an account or its root user stands for everyone in
  /// the account whose own policies allow it (IAM-11).
  func matches(_ caller: AuthorizationRequest.Caller) -> Bool {
    switch (kind, caller) {
    case (.aws, .identity(let arn, let account)):
      name == "*" || name == arn || name == account || name == "arn:aws:iam::\(account):root"
    case (.aws, .service): name == "*"
    case (.service, .service(let service)): name == service
    case (.service, .identity), (.federated, _), (.canonicalUser, _): false
    }
  }
}

/// A pattern in which `*` stands for any run of characters and `?` for any single one (IAM-03).
///
/// Unlike in filters, a backslash is a character like any other.
struct PolicyPattern: Equatable, Sendable {
  private let pattern: WildcardPattern
  private let isCaseIgnored: Bool

  /// With `ignoringCase` the pattern also matches text that differs in case, as action names do.
  init(_ text: some StringProtocol, ignoringCase: Bool = false) {
    // Hardly any has one, and taking a text apart by characters is costly.
    let escaped =
      text.utf8.contains(UInt8(ascii: "\\"))
      ? text.split(separator: "\\", omittingEmptySubsequences: false).joined(separator: "\\\\")
      : String(text)
    pattern = WildcardPattern(ignoringCase ? escaped.lowercased() : escaped)
    isCaseIgnored = ignoringCase
  }

  /// The same of a pattern that is asked once: most are told without being taken apart.
  static func matches(_ pattern: String, _ text: String, ignoringCase: Bool = false) -> Bool {
    if pattern == "*" || pattern.utf8.elementsEqual(text.utf8) { return true }
    let isLiteral = pattern.utf8.allSatisfy {
      $0 < 0x80 && $0 != UInt8(ascii: "*") && $0 != UInt8(ascii: "?")
    }
    // In ASCII letters of either case have one length.
    if isLiteral, pattern.utf8.count != text.utf8.count { return false }
    return PolicyPattern(pattern, ignoringCase: ignoringCase).matches(text)
  }

  /// Whether the pattern matches the whole text.
  func matches(_ text: String) -> Bool {
    pattern.matches(isCaseIgnored ? text.lowercased() : text)
  }
}
