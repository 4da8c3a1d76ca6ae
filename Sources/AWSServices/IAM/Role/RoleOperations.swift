import AWSModel
import DataPlane
import Documents
import NetworkModel

enum CreateRole: Operation {
  static let description = OperationDescription(
    .iam, "CreateRole", "Creates a role and says who may assume it.",
    refusing: ["MaxSigninSessionDuration", "PermissionsBoundary"])

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> JSONObject {
    let name = request["RoleName"]?.string ?? ""
    let path = request["Path"]?.string ?? "/"
    let duration = request["MaxSessionDuration"]?.integer ?? 3600
    try IAMName.checkRole(name)
    try IAMName.checkPath(path)
    let tags = try IAMTags.parse(request["Tags"])
    let trust = try cloud.trustPolicy(request["AssumeRolePolicyDocument"]?.string ?? "")
    guard !cloud.roles.contains(where: { $0.name.lowercased() == name.lowercased() }) else {
      throw AWSError("EntityAlreadyExists", "Role with name \(name) already exists.")
    }
    let role = Role(
      name: name, path: path, uniqueID: cloud.newUniqueID("AROA"),
      arn: "arn:aws:iam::\(cloud.account):role\(path)\(name)", createdAt: cloud.nowInSeconds,
      trustPolicy: trust, roleDescription: request["Description"]?.string,
      maxSessionDuration: duration, attachedPolicyARNs: [], inlinePolicies: [], tags: tags)
    cloud.roles.append(role)
    return ["Role": .object(role.document(isDetailed: false))]
  }
}

enum UpdateRole: Operation {
  static let description = OperationDescription(
    .iam, "UpdateRole", "Changes the description and the longest session of a role.",
    refusing: ["MaxSigninSessionDuration", "ResetMaxSigninSessionDuration"])

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> JSONObject {
    let index = try cloud.rolePlace(request)
    let duration = request["MaxSessionDuration"]?.integer ?? 3600
    cloud.roles[index].roleDescription = request["Description"]?.string
    cloud.roles[index].maxSessionDuration = duration
    return [:]
  }
}

enum UpdateRoleDescription: Operation {
  static let description = OperationDescription(
    .iam, "UpdateRoleDescription", "Changes the description of a role.")

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> JSONObject {
    let index = try cloud.rolePlace(request)
    cloud.roles[index].roleDescription = request["Description"]?.string
    return ["Role": .object(cloud.roles[index].document(isDetailed: true))]
  }
}

enum UpdateAssumeRolePolicy: Operation {
  static let description = OperationDescription(
    .iam, "UpdateAssumeRolePolicy", "Replaces the trust policy of a role.")

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> JSONObject {
    let index = try cloud.rolePlace(request)
    cloud.roles[index].trustPolicy = try cloud.trustPolicy(request["PolicyDocument"]?.string ?? "")
    return [:]
  }
}

enum DeleteRole: Operation {
  static let description = OperationDescription(
    .iam, "DeleteRole", "Deletes a role that has no policies left.")

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> JSONObject {
    let index = try cloud.rolePlace(request)
    let role = cloud.roles[index]
    guard role.attachedPolicyARNs.isEmpty else {
      throw AWSError(
        "DeleteConflict", "Cannot delete entity, must detach all policies first.",
        advice: "aws iam list-attached-role-policies shows them, detach-role-policy detaches.")
    }
    guard role.inlinePolicies.isEmpty else {
      throw AWSError(
        "DeleteConflict", "Cannot delete entity, must delete policies first.",
        advice: "aws iam list-role-policies shows them, delete-role-policy deletes.")
    }
    guard !cloud.instanceProfiles.contains(where: { $0.roleName == role.name }) else {
      throw AWSError(
        "DeleteConflict", "Cannot delete entity, must remove roles from instance profile first.",
        advice: "aws iam list-instance-profiles-for-role shows them, "
          + "remove-role-from-instance-profile takes it out.")
    }
    cloud.roles.remove(at: index)
    return [:]
  }
}

enum TagRole: Operation {
  static let description = OperationDescription(
    .iam, "TagRole", "Adds tags to a role.")

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> JSONObject {
    let index = try cloud.rolePlace(request)
    cloud.roles[index].tags = try IAMTags.add(request["Tags"], to: cloud.roles[index].tags)
    return [:]
  }
}

enum UntagRole: Operation {
  static let description = OperationDescription(
    .iam, "UntagRole", "Removes tags from a role.")

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> JSONObject {
    let index = try cloud.rolePlace(request)
    cloud.roles[index].tags = IAMTags.remove(request["TagKeys"], from: cloud.roles[index].tags)
    return [:]
  }
}
