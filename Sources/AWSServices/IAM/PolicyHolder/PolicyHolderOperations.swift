import AWSModel
import DataPlane
import Documents
import Foundations
import NetworkModel

/// An operation on the policies of roles, or the same one on those of users.
protocol PolicyHolderOperation: Operation {
  associatedtype Holder: PolicyHolder
}

/// Gives the holder the permissions of a managed policy; once more makes no difference.
protocol PolicyAttachingOperation: PolicyHolderOperation {}

extension PolicyAttachingOperation {
  static func perform(_ request: Request, on cloud: inout Cloud) throws(AWSError) -> JSONObject {
    let arn = request["PolicyArn"]?.string ?? ""
    try IAMName.checkPolicyARN(arn)
    let index = try Holder.index(in: request, of: cloud)
    guard cloud.managedPolicy(arn: arn) != nil else {
      throw AWSError("NoSuchEntity", "Policy \(arn) does not exist or is not attachable.")
    }
    let attached = cloud[keyPath: Holder.table][index].attachedPolicyARNs
    guard !attached.contains(arn) else { return [:] }
    guard attached.count < 10 else {
      throw AWSError("LimitExceeded", "Cannot exceed quota for \(Holder.attachmentQuota): 10")
    }
    cloud[keyPath: Holder.table][index].attachedPolicyARNs.append(arn)
    return [:]
  }
}

enum AttachRolePolicy: PolicyAttachingOperation {
  typealias Holder = Role
  static let description = OperationDescription(
    .iam, "AttachRolePolicy", "Gives a role the permissions of a managed policy.")
}

enum AttachUserPolicy: PolicyAttachingOperation {
  typealias Holder = User
  static let description = OperationDescription(
    .iam, "AttachUserPolicy", "Gives a user the permissions of a managed policy.")
}

/// Takes the permissions of a managed policy from the holder.
protocol PolicyDetachingOperation: PolicyHolderOperation {}

extension PolicyDetachingOperation {
  static func perform(_ request: Request, on cloud: inout Cloud) throws(AWSError) -> JSONObject {
    let arn = request["PolicyArn"]?.string ?? ""
    try IAMName.checkPolicyARN(arn)
    let index = try Holder.index(in: request, of: cloud)
    guard cloud[keyPath: Holder.table][index].attachedPolicyARNs.contains(arn) else {
      throw AWSError("NoSuchEntity", "Policy \(arn) was not found.")
    }
    cloud[keyPath: Holder.table][index].attachedPolicyARNs.removeAll { $0 == arn }
    return [:]
  }
}

enum DetachRolePolicy: PolicyDetachingOperation {
  typealias Holder = Role
  static let description = OperationDescription(
    .iam, "DetachRolePolicy", "Takes the permissions of a managed policy from a role.")
}

enum DetachUserPolicy: PolicyDetachingOperation {
  typealias Holder = User
  static let description = OperationDescription(
    .iam, "DetachUserPolicy", "Takes the permissions of a managed policy from a user.")
}

/// Lists the managed policies attached to the holder.
protocol AttachedPolicyListingOperation: PolicyHolderOperation {}

extension AttachedPolicyListingOperation {
  static func perform(_ request: Request, on cloud: inout Cloud) throws(AWSError) -> JSONObject {
    let prefix = request["PathPrefix"]?.string ?? "/"
    let policies = try Holder.named(in: request, of: cloud).attachedPolicyARNs
      .compactMap(AttachedPolicy.init).filter { $0.path.hasPrefix(prefix) }
    return try IAMPaging.response("AttachedPolicies", policies, for: request) {
      ["PolicyName": .string($0.name), "PolicyArn": .string($0.arn)]
    }
  }
}

enum ListAttachedRolePolicies: AttachedPolicyListingOperation {
  typealias Holder = Role
  static let description = OperationDescription(
    .iam, "ListAttachedRolePolicies", "Lists the managed policies attached to a role.")
}

enum ListAttachedUserPolicies: AttachedPolicyListingOperation {
  typealias Holder = User
  static let description = OperationDescription(
    .iam, "ListAttachedUserPolicies", "Lists the managed policies attached to a user.")
  static let omittedFromDigest: String? = "it has to be asked for one user"
}

/// Writes a policy into the holder, or another text for one that is there.
protocol InlinePolicyWritingOperation: PolicyHolderOperation {}

extension InlinePolicyWritingOperation {
  static func perform(_ request: Request, on cloud: inout Cloud) throws(AWSError) -> JSONObject {
    let name = request["PolicyName"]?.string ?? ""
    try IAMName.checkPolicy(name)
    let index = try Holder.index(in: request, of: cloud)
    let policy = Role.InlinePolicy(
      name: name,
      document: try PolicyDocument(
        parsing: request["PolicyDocument"]?.string ?? "", as: .identity))
    let holder = cloud[keyPath: Holder.table][index]
    var policies = holder.inlinePolicies
    if let existing = policies.firstIndex(where: { $0.name == name }) {
      policies[existing] = policy
    } else {
      policies.append(policy)
    }
    guard policies.reduce(0, { $0 + $1.document.size }) <= Holder.inlinePolicyLimit else {
      throw AWSError(
        "LimitExceeded",
        "Maximum policy size of \(Holder.inlinePolicyLimit) bytes exceeded for \(Holder.noun) "
          + holder.name)
    }
    cloud[keyPath: Holder.table][index].inlinePolicies = policies
    return [:]
  }
}

enum PutRolePolicy: InlinePolicyWritingOperation {
  typealias Holder = Role
  static let description = OperationDescription(
    .iam, "PutRolePolicy", "Writes a policy into a role itself.")
}

enum PutUserPolicy: InlinePolicyWritingOperation {
  typealias Holder = User
  static let description = OperationDescription(
    .iam, "PutUserPolicy", "Writes a policy into a user.")
}

/// Shows a policy written into the holder.
protocol InlinePolicyShowingOperation: PolicyHolderOperation {}

extension InlinePolicyShowingOperation {
  static func perform(_ request: Request, on cloud: inout Cloud) throws(AWSError) -> JSONObject {
    let holder = try Holder.named(in: request, of: cloud)
    let name = request["PolicyName"]?.string ?? ""
    guard let policy = holder.inlinePolicies.first(where: { $0.name == name }) else {
      throw Holder.noInlinePolicy(name)
    }
    return [
      Holder.nameMember: .string(holder.name), "PolicyName": .string(policy.name),
      "PolicyDocument": policy.document.value,
    ]
  }
}

enum GetRolePolicy: InlinePolicyShowingOperation {
  typealias Holder = Role
  static let description = OperationDescription(
    .iam, "GetRolePolicy", "Shows a policy written into a role.")
}

enum GetUserPolicy: InlinePolicyShowingOperation {
  typealias Holder = User
  static let description = OperationDescription(
    .iam, "GetUserPolicy", "Shows a policy written into a user.")
  static let omittedFromDigest: String? = "it has to be asked for one user"
}

/// Lists the policies written into the holder.
protocol InlinePolicyListingOperation: PolicyHolderOperation {}

extension InlinePolicyListingOperation {
  static func perform(_ request: Request, on cloud: inout Cloud) throws(AWSError) -> JSONObject {
    let policies = try Holder.named(in: request, of: cloud).inlinePolicies
    return try IAMPaging.response("PolicyNames", policies, for: request) { .string($0.name) }
  }
}

enum ListRolePolicies: InlinePolicyListingOperation {
  typealias Holder = Role
  static let description = OperationDescription(
    .iam, "ListRolePolicies", "Lists the policies written into a role.")
}

enum ListUserPolicies: InlinePolicyListingOperation {
  typealias Holder = User
  static let description = OperationDescription(
    .iam, "ListUserPolicies", "Lists the policies written into a user.")
  static let omittedFromDigest: String? = "it has to be asked for one user"
}

/// Deletes a policy written into the holder.
protocol InlinePolicyDeletingOperation: PolicyHolderOperation {}

extension InlinePolicyDeletingOperation {
  static func perform(_ request: Request, on cloud: inout Cloud) throws(AWSError) -> JSONObject {
    let index = try Holder.index(in: request, of: cloud)
    let name = request["PolicyName"]?.string ?? ""
    guard cloud[keyPath: Holder.table][index].inlinePolicies.contains(where: { $0.name == name })
    else { throw Holder.noInlinePolicy(name) }
    cloud[keyPath: Holder.table][index].inlinePolicies.removeAll { $0.name == name }
    return [:]
  }
}

enum DeleteRolePolicy: InlinePolicyDeletingOperation {
  typealias Holder = Role
  static let description = OperationDescription(
    .iam, "DeleteRolePolicy", "Deletes a policy written into a role.")
}

enum DeleteUserPolicy: InlinePolicyDeletingOperation {
  typealias Holder = User
  static let description = OperationDescription(
    .iam, "DeleteUserPolicy", "Deletes a policy written into a user.")
}
