import AWSModel
import DataPlane
import Documents
import Foundations
import NetworkModel

extension Cloud {
  /// The place of the request's `RoleName` among the account's own roles, which alone can be
  /// changed (IAM-45).
  func rolePlace(_ request: Request) throws(AWSError) -> Int {
    let name = request["RoleName"]?.string ?? ""
    guard !ServiceLinkedRole.isName(name) else {
      throw AWSError(
        "UnmodifiableEntity",
        "Cannot perform the operation on the protected role '\(name)' - this role is only "
          + "modifiable by AWS")
    }
    guard let index = roles.firstIndex(where: { $0.name == name }) else {
      throw AWSError("NoSuchEntity", "The role with name \(name) cannot be found.")
    }
    return index
  }

  func role(_ request: Request) throws(AWSError) -> Role {
    let name = request["RoleName"]?.string ?? ""
    if ServiceLinkedRole.isName(name),
      let role = serviceLinkedRoles.first(where: { $0.name == name })
    {
      return role
    }
    return roles[try rolePlace(request)]
  }

  /// The role of that ARN, `nil` when there is none or it is another account's.
  public func role(arn: String) -> Role? { roles.first { $0.arn == arn } }

  /// A policy of the account or of AWS.
  package func managedPolicy(arn: String) -> ManagedPolicy? {
    managedPolicies.first { $0.arn == arn } ?? ManagedPolicy.managedByAWS.first { $0.arn == arn }
  }

  func managedPolicy(_ request: Request) throws(AWSError) -> ManagedPolicy {
    let arn = request["PolicyArn"]?.string ?? ""
    try IAMName.checkPolicyARN(arn)
    guard let policy = managedPolicy(arn: arn) else {
      throw AWSError("NoSuchEntity", "Policy \(arn) was not found.")
    }
    return policy
  }

  /// The place of the request's `PolicyArn` among the account's own policies, which alone can be
  /// changed.
  func customerPolicyPlace(_ request: Request) throws(AWSError) -> Int {
    let policy = try managedPolicy(request)
    guard let index = managedPolicies.firstIndex(where: { $0.arn == policy.arn }) else {
      throw AWSError("AccessDenied", "Policy is outside your own account.")
    }
    return index
  }

  /// Reads the request's policy document for a role's trust: beyond its own rules, principals of
  /// this account have to exist.
  func trustPolicy(_ text: String) throws(AWSError) -> PolicyDocument {
    let document = try PolicyDocument(parsing: text, as: .trust)
    let roleNames = "arn:aws:iam::\(account):role/"
    let userNames = "arn:aws:iam::\(account):user/"
    for statement in document.statements {
      for principal in statement.principals?.items ?? []
      where principal.kind == .aws {
        let name = principal.name
        let isKnown =
          name.hasPrefix(roleNames)
          ? role(arn: name) != nil
          : name.hasPrefix(userNames) ? users.contains { $0.arn == name } : true
        guard isKnown else {
          throw .malformedPolicy("Invalid principal in policy: \"AWS\":\"\(principal.name)\"")
        }
      }
    }
    guard document.size <= 2048 else {
      throw AWSError("LimitExceeded", "Cannot exceed quota for ACLSizePerRole: 2048")
    }
    return document
  }

  /// A unique id of IAM: its prefix and 17 characters (IAM-22).
  mutating func newUniqueID(_ prefix: String) -> String {
    prefix + identifiers.base32(digits: 17)
  }

  /// IAM keeps whole seconds.
  var nowInSeconds: Instant { Instant(seconds: now.seconds) }
}

extension Cloud {
  /// How many roles and users a managed policy is attached to.
  public func attachmentCount(ofPolicy arn: String) -> Int {
    roles.count { $0.attachedPolicyARNs.contains(arn) }
      + users.count { $0.attachedPolicyARNs.contains(arn) }
  }

  /// The names of the users that a managed policy is attached to.
  package func userNames(carryingPolicy arn: String) -> [String] {
    users.filter { $0.attachedPolicyARNs.contains(arn) }.map(\.name)
  }
}

/// The rules of names and paths in IAM that are more than a length (IAM-20).
enum IAMName {
  static func checkRole(_ name: String) throws(AWSError) { try check(name, "roleName") }

  static func checkPolicy(_ name: String) throws(AWSError) {
    try check(name, "policyName")
  }

  static func checkPath(_ path: String) throws(AWSError) {
    let isValid =
      path.hasPrefix("/") && path.hasSuffix("/")
      && path.unicodeScalars.allSatisfy { ("!"..."~").contains($0) }
    guard isValid else {
      throw AWSError(
        "ValidationError",
        "The specified value for path is invalid. It must begin and end with / and contain only "
          + "alphanumeric characters and/or / characters.")
    }
  }

  static func checkPolicyARN(_ arn: String) throws(AWSError) {
    let parts = arn.utf8.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
      .map(Substring.init)
    guard parts.count == 6, parts[0] == "arn", parts[2] == "iam", parts[5].hasPrefix("policy/")
    else {
      throw AWSError(
        "InvalidInput", "ARN \(arn) is not valid.",
        advice: "A policy's ARN looks like arn:aws:iam::123456789012:policy/NAME.")
    }
  }

  static func check(_ name: String, _ member: String) throws(AWSError) {
    let isValid = name.unicodeScalars.allSatisfy {
      $0.isASCII
        && ($0.properties.isAlphabetic || $0.properties.numericType == .decimal
          || "_+=,.@-".unicodeScalars.contains($0))
    }
    guard isValid else {
      throw AWSError(
        "ValidationError",
        "The specified value for \(member) is invalid. It must contain only alphanumeric "
          + "characters and/or the following: +=,.@_-")
    }
  }
}
