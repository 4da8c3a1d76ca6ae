import AWSModel
import DataPlane
import Documents
import NetworkModel

enum CreatePolicy: Operation {
  static let description = OperationDescription(
    .iam, "CreatePolicy", "Creates a managed policy of your own.")

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> JSONObject {
    let name = request["PolicyName"]?.string ?? ""
    let path = request["Path"]?.string ?? "/"
    try IAMName.checkPolicy(name)
    try IAMName.checkPath(path)
    let tags = try IAMTags.parse(request["Tags"])
    let document = try PolicyDocument(
      parsing: request["PolicyDocument"]?.string ?? "", as: .identity)
    guard document.size <= 6144 else {
      throw AWSError("LimitExceeded", "Cannot exceed quota for PolicySize: 6144")
    }
    guard !cloud.managedPolicies.contains(where: { $0.name.lowercased() == name.lowercased() })
    else {
      throw AWSError(
        "EntityAlreadyExists",
        "A policy called \(name) already exists. Duplicate names are not allowed.")
    }
    let now = cloud.nowInSeconds
    let policy = ManagedPolicy(
      name: name, path: path, uniqueID: cloud.newUniqueID("ANPA"),
      arn: "arn:aws:iam::\(cloud.account):policy\(path)\(name)", createdAt: now, updatedAt: now,
      policyDescription: request["Description"]?.string,
      defaultVersion: ManagedPolicy.Version(id: "v1", document: document, createdAt: now),
      otherVersions: [], lastVersionNumber: 1, tags: tags)
    cloud.managedPolicies.append(policy)
    var members = policy.document(attachments: 0)
    if !tags.isEmpty { members["Tags"] = IAMTags.document(tags) }
    return ["Policy": .object(members)]
  }
}

enum GetPolicy: Operation {
  static let description = OperationDescription(
    .iam, "GetPolicy", "Shows a managed policy, without its text.")

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> JSONObject {
    let policy = try cloud.managedPolicy(request)
    let attachments = cloud.attachmentCount(ofPolicy: policy.arn)
    return ["Policy": .object(policy.detailedDocument(attachments: attachments))]
  }
}

enum ListPolicies: Operation {
  static let description = OperationDescription(
    .iam, "ListPolicies", "Lists managed policies: your own, those of AWS, or both.")

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> JSONObject {
    let policies =
      switch request["Scope"]?.string ?? "All" {
      case "Local": cloud.managedPolicies
      case "AWS": ManagedPolicy.managedByAWS
      default: cloud.managedPolicies + ManagedPolicy.managedByAWS
      }
    let prefix = request["PathPrefix"]?.string ?? "/"
    let isBoundaryWanted = request["PolicyUsageFilter"] == "PermissionsBoundary"
    let account = cloud
    let listed = policies.filter { policy in
      policy.path.hasPrefix(prefix) && !isBoundaryWanted
        && (request["OnlyAttached"] != true || account.attachmentCount(ofPolicy: policy.arn) > 0)
    }
    return try IAMPaging.response("Policies", listed, for: request) {
      .object($0.document(attachments: account.attachmentCount(ofPolicy: $0.arn)))
    }
  }
}

enum ListEntitiesForPolicy: Operation {
  static let description = OperationDescription(
    .iam, "ListEntitiesForPolicy", "Lists what a managed policy is attached to.")
  static let omittedFromDigest: String? = "ListAttachedRolePolicies says it from the other side"

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> JSONObject {
    let policy = try cloud.managedPolicy(request)
    let filter = request["EntityFilter"]?.string
    let prefix = request["PathPrefix"]?.string ?? "/"
    let roles = cloud.roles.filter {
      $0.attachedPolicyARNs.contains(policy.arn) && filter ?? "Role" == "Role"
        && $0.path.hasPrefix(prefix)
    }
    let users = cloud.users.filter {
      $0.attachedPolicyARNs.contains(policy.arn) && filter ?? "User" == "User"
        && $0.path.hasPrefix(prefix)
    }
    let page = try IAMPaging.response("PolicyRoles", roles, for: request) {
      ["RoleName": .string($0.name), "RoleId": .string($0.uniqueID)]
    }
    var response: JSONObject = ["PolicyGroups": [], "PolicyUsers": []]
    for (name, value) in page { response[name] = value }
    // With the last page of roles: an account has few users.
    if response["Marker"] == nil {
      response["PolicyUsers"] = .array(
        users.map { ["UserName": .string($0.name), "UserId": .string($0.uniqueID)] })
    }
    return response
  }
}

enum DeletePolicy: Operation {
  static let description = OperationDescription(
    .iam, "DeletePolicy", "Deletes a managed policy that is attached nowhere and has one version.")

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> JSONObject {
    let index = try cloud.customerPolicyPlace(request)
    let policy = cloud.managedPolicies[index]
    guard cloud.attachmentCount(ofPolicy: policy.arn) == 0 else {
      let isOnRole = cloud.roles.contains { $0.attachedPolicyARNs.contains(policy.arn) }
      throw AWSError(
        "DeleteConflict", "Cannot delete a policy attached to entities.",
        advice: "Detach it first: aws iam detach-\(isOnRole ? "role" : "user")-policy. "
          + "aws iam list-entities-for-policy shows from what.")
    }
    guard policy.otherVersions.isEmpty else {
      throw AWSError(
        "DeleteConflict",
        "This policy has more than one version. Before you delete a policy, you must delete the "
          + "policy's versions. The default version is deleted with the policy.")
    }
    cloud.managedPolicies.remove(at: index)
    return [:]
  }
}

enum CreatePolicyVersion: Operation {
  static let description = OperationDescription(
    .iam, "CreatePolicyVersion",
    "Adds a version to a managed policy, which may become its default.")

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> JSONObject {
    let index = try cloud.customerPolicyPlace(request)
    let document = try PolicyDocument(
      parsing: request["PolicyDocument"]?.string ?? "", as: .identity)
    guard document.size <= 6144 else {
      throw AWSError("LimitExceeded", "Cannot exceed quota for PolicySize: 6144")
    }
    var policy = cloud.managedPolicies[index]
    guard policy.versions.count < 5 else {
      throw AWSError(
        "LimitExceeded",
        "A managed policy can have up to 5 versions. Before you create a new version, you must "
          + "delete an existing version.")
    }
    policy.lastVersionNumber += 1
    let version = ManagedPolicy.Version(
      id: "v\(policy.lastVersionNumber)", document: document, createdAt: cloud.nowInSeconds)
    policy.otherVersions.append(version)
    if request["SetAsDefault"] == true { policy.makeDefault(version) }
    policy.updatedAt = cloud.nowInSeconds
    cloud.managedPolicies[index] = policy
    return ["PolicyVersion": policy.document(of: version, withText: false)]
  }
}

enum GetPolicyVersion: Operation {
  static let description = OperationDescription(
    .iam, "GetPolicyVersion", "Shows one version of a managed policy with its text.")

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> JSONObject {
    let policy = try cloud.managedPolicy(request)
    let id = request["VersionId"]?.string ?? ""
    guard let version = policy.version(id) else { throw .noPolicyVersion(id, of: policy) }
    return ["PolicyVersion": policy.document(of: version, withText: true)]
  }
}

enum ListPolicyVersions: Operation {
  static let description = OperationDescription(
    .iam, "ListPolicyVersions", "Lists the versions of a managed policy, newest first.")

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> JSONObject {
    let policy = try cloud.managedPolicy(request)
    return try IAMPaging.response("Versions", policy.versions, for: request) {
      policy.document(of: $0, withText: false)
    }
  }
}

enum SetDefaultPolicyVersion: Operation {
  static let description = OperationDescription(
    .iam, "SetDefaultPolicyVersion", "Makes a version of a managed policy the one in force.")

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> JSONObject {
    let index = try cloud.customerPolicyPlace(request)
    let policy = cloud.managedPolicies[index]
    let id = request["VersionId"]?.string ?? ""
    guard let version = policy.version(id) else { throw .noPolicyVersion(id, of: policy) }
    cloud.managedPolicies[index].makeDefault(version)
    cloud.managedPolicies[index].updatedAt = cloud.nowInSeconds
    return [:]
  }
}

enum DeletePolicyVersion: Operation {
  static let description = OperationDescription(
    .iam, "DeletePolicyVersion", "Deletes a version of a managed policy that is not its default.")

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> JSONObject {
    let index = try cloud.customerPolicyPlace(request)
    let policy = cloud.managedPolicies[index]
    let id = request["VersionId"]?.string ?? ""
    guard policy.version(id) != nil else { throw .noPolicyVersion(id, of: policy) }
    guard id != policy.defaultVersion.id else {
      throw AWSError("DeleteConflict", "Cannot delete the default version of a policy.")
    }
    cloud.managedPolicies[index].otherVersions.removeAll { $0.id == id }
    cloud.managedPolicies[index].updatedAt = cloud.nowInSeconds
    return [:]
  }
}

enum TagPolicy: Operation {
  static let description = OperationDescription(
    .iam, "TagPolicy", "Adds tags to a managed policy.")

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> JSONObject {
    let index = try cloud.customerPolicyPlace(request)
    let tags = cloud.managedPolicies[index].tags
    cloud.managedPolicies[index].tags = try IAMTags.add(request["Tags"], to: tags)
    return [:]
  }
}

enum UntagPolicy: Operation {
  static let description = OperationDescription(
    .iam, "UntagPolicy", "Removes tags from a managed policy.")

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> JSONObject {
    let index = try cloud.customerPolicyPlace(request)
    let tags = cloud.managedPolicies[index].tags
    cloud.managedPolicies[index].tags = IAMTags.remove(request["TagKeys"], from: tags)
    return [:]
  }
}

enum ListPolicyTags: Operation {
  static let description = OperationDescription(
    .iam, "ListPolicyTags", "Lists the tags of a managed policy.")
  static let omittedFromDigest: String? = "GetPolicy has the tags"

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> JSONObject {
    try IAMPaging.response(
      "Tags", cloud.managedPolicy(request).tags, for: request, IAMTags.document(of:))
  }
}
