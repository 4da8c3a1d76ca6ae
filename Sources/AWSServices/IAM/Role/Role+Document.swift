import DataPlane
import Documents
import Foundations
import NetworkModel

extension Role {
  /// The role as responses show it, in the order of AWS's model.
  ///
  /// CreateRole leaves out what GetRole adds: duration, description, last use.
  func document(isDetailed: Bool) -> Members {
    var members: Members = [
      "Path": .string(path), "RoleName": .string(name), "RoleId": .string(uniqueID),
      "Arn": .string(arn), "CreateDate": .string(createdAt.iso8601),
      "AssumeRolePolicyDocument": trustPolicy.value,
    ]
    if isDetailed {
      members["Description"] = roleDescription.map(Value.string)
      members["MaxSessionDuration"] = .integer(maxSessionDuration)
    }
    if !tags.isEmpty { members["Tags"] = IAMTags.document(tags) }
    return members
  }

  /// Characters of all inline policies without white space (IAM-21).
  var inlinePolicySize: Int { inlinePolicies.reduce(0) { $0 + $1.document.size } }
}
