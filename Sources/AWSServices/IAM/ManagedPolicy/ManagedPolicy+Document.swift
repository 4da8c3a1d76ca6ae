import DataPlane
import Documents
import Foundations
import NetworkModel

extension ManagedPolicy {
  /// The policy as CreatePolicy and ListPolicies show it.
  func document(attachments: Int) -> Members {
    [
      "PolicyName": .string(name), "PolicyId": .string(uniqueID), "Arn": .string(arn),
      "Path": .string(path), "DefaultVersionId": .string(defaultVersion.id),
      "AttachmentCount": .integer(attachments), "PermissionsBoundaryUsageCount": 0,
      "IsAttachable": true, "CreateDate": .string(createdAt.iso8601),
      "UpdateDate": .string(updatedAt.iso8601),
    ]
  }

  /// GetPolicy adds description and tags.
  func detailedDocument(attachments: Int) -> Members {
    var members = document(attachments: attachments)
    let dates = (members["CreateDate"], members["UpdateDate"])
    members["CreateDate"] = nil
    members["UpdateDate"] = nil
    members["Description"] = policyDescription.map(Value.string)
    members["CreateDate"] = dates.0
    members["UpdateDate"] = dates.1
    members["Tags"] = IAMTags.document(tags)
    return members
  }

  /// ListPolicyVersions leaves the text out, GetPolicyVersion shows it.
  func document(of version: Version, withText: Bool) -> Value {
    var members: Members = [:]
    if withText { members["Document"] = version.document.value }
    members["VersionId"] = .string(version.id)
    members["IsDefaultVersion"] = .boolean(version.id == defaultVersion.id)
    members["CreateDate"] = .string(version.createdAt.iso8601)
    return .object(members)
  }
}
