import AWSModel
import DataPlane
import Documents
import Foundations
import NetworkModel

/// What managed policies are attached to and policies are written into: roles and users.
///
/// IAM has the same operations for both under other names; what they do is written once.
protocol PolicyHolder {
  /// As messages call it.
  static var noun: String { get }
  static var nameMember: String { get }
  /// How the quota of attached policies is called; it is 10 for both (IAM-21).
  static var attachmentQuota: String { get }
  /// Characters of all inline policies without white space (IAM-21).
  static var inlinePolicyLimit: Int { get }
  static var table: WritableKeyPath<Cloud, [Self]> { get }

  var name: String { get }
  var attachedPolicyARNs: [String] { get set }
  var inlinePolicies: [Role.InlinePolicy] { get set }

  /// The request's holder, to be shown.
  static func named(in request: Request, of cloud: Cloud) throws(AWSError) -> Self
  /// Its index in the table, to be changed.
  static func index(in request: Request, of cloud: Cloud) throws(AWSError) -> Int
}

extension PolicyHolder {
  static func noInlinePolicy(_ name: String) -> AWSError {
    AWSError("NoSuchEntity", "The \(noun) policy with name \(name) cannot be found.")
  }
}

extension Role: PolicyHolder {
  static let noun = "role"
  static let nameMember = "RoleName"
  static let attachmentQuota = "PoliciesPerRole"
  static let inlinePolicyLimit = 10_240
  static var table: WritableKeyPath<Cloud, [Role]> { \.roles }

  static func named(in request: Request, of cloud: Cloud) throws(AWSError) -> Role {
    try cloud.role(request)
  }

  static func index(in request: Request, of cloud: Cloud) throws(AWSError) -> Int {
    try cloud.rolePlace(request)
  }
}

extension User: PolicyHolder {
  static let noun = "user"
  static let nameMember = "UserName"
  static let attachmentQuota = "PoliciesPerUser"
  static let inlinePolicyLimit = 2048
  static var table: WritableKeyPath<Cloud, [User]> { \.users }

  static func named(in request: Request, of cloud: Cloud) throws(AWSError) -> User {
    try cloud.user(request)
  }

  static func index(in request: Request, of cloud: Cloud) throws(AWSError) -> Int {
    try cloud.userPlace(request)
  }
}

/// A managed policy as the list of a holder shows it. Those that AWS attaches to its own roles need
/// not be among the policies whose text the account has.
struct AttachedPolicy {
  let arn: String
  /// `/aws-service-role/`
  let path: String
  let name: String

  /// `nil` for what is no ARN of a policy.
  init?(arn: String) {
    guard
      let resource = arn.utf8.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
        .last
        .map(Substring.init),
      resource.hasPrefix("policy/"), let slash = resource.lastIndex(of: "/")
    else { return nil }
    self.arn = arn
    path = String(resource[..<slash].dropFirst("policy".count)) + "/"
    name = String(resource[slash...].dropFirst())
  }
}
