import AWSModel
import DataPlane
import Documents
import NetworkModel

enum CreateNetworkAcl: Operation {
  static let description = OperationDescription(
    .ec2, "CreateNetworkAcl",
    "Creates a network ACL that denies everything.")

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> JSONObject {
    let tags = try request.tags(for: NetworkACL.self)
    let vpc: VPC = try cloud.find(request.required("VpcId"))
    guard cloud.network.networkACLs.count(where: { $0.vpc == vpc.id }) < Quota.networkACLsPerVPC
    else {
      throw .limitExceeded("NetworkAclLimitExceeded", "network ACLs")
    }
    let acl = cloud.makeNetworkACL(in: vpc, tags: tags)
    var answer: JSONObject = ["NetworkAcl": .object(acl.document(in: cloud))]
    answer["ClientToken"] = request["ClientToken"]
    return answer
  }
}

enum DescribeNetworkAcls: Operation {
  static let description = OperationDescription(
    .ec2, "DescribeNetworkAcls",
    "Lists network ACLs with their entries and subnets.")

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> JSONObject {
    try cloud.describe(NetworkACL.self, request, ids: "NetworkAclIds", as: "NetworkAcls")
  }
}

enum DeleteNetworkAcl: Operation {
  static let description = OperationDescription(
    .ec2, "DeleteNetworkAcl",
    "Deletes a network ACL that no subnet uses.")

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> JSONObject {
    let acl: NetworkACL = try cloud.find(request.required("NetworkAclId"))
    guard !acl.isDefault else {
      throw AWSError(
        "InvalidParameterValue", "cannot delete default network ACL \(acl.id)",
        advice: "It goes with its VPC.")
    }
    try cloud.checkDeletion(of: acl)
    cloud.network.networkACLs[acl.id] = nil
    return [:]
  }
}

enum CreateNetworkAclEntry: Operation {
  static let description = OperationDescription(
    .ec2, "CreateNetworkAclEntry",
    "Adds a numbered rule to a network ACL.")

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> JSONObject {
    let acl: NetworkACL = try cloud.find(request.required("NetworkAclId"))
    let entry = try NetworkACL.Entry(request)
    if let present = acl.entries.first(where: { $0.isInPlace(of: entry) }) {
      // The same again succeeds.
      if present == entry { return [:] }
      throw AWSError(
        "NetworkAclEntryAlreadyExists",
        "The network acl entry identified by \(entry.ruleNumber) already exists.")
    }
    let count = acl.entries.count { $0.isEgress == entry.isEgress && !$0.isFinal }
    guard count < Quota.rulesPerNetworkACL else {
      throw .limitExceeded("NetworkAclEntryLimitExceeded", "network ACL entries")
    }
    cloud.network.networkACLs.update(acl.id) { $0.entries.append(entry) }
    return [:]
  }
}

enum ReplaceNetworkAclEntry: Operation {
  static let description = OperationDescription(
    .ec2, "ReplaceNetworkAclEntry",
    "Changes a numbered rule of a network ACL.")

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> JSONObject {
    let acl: NetworkACL = try cloud.find(request.required("NetworkAclId"))
    let entry = try NetworkACL.Entry(request)
    guard let index = acl.entries.firstIndex(where: { $0.isInPlace(of: entry) }) else {
      throw NetworkACL.Entry.notFound(entry.ruleNumber, isEgress: entry.isEgress, in: acl)
    }
    cloud.network.networkACLs.update(acl.id) { $0.entries[index] = entry }
    return [:]
  }
}

enum DeleteNetworkAclEntry: Operation {
  static let description = OperationDescription(
    .ec2, "DeleteNetworkAclEntry",
    "Deletes a numbered rule of a network ACL.")

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> JSONObject {
    let acl: NetworkACL = try cloud.find(request.required("NetworkAclId"))
    let number = try request.requiredInteger("RuleNumber")
    let isEgress = request.flag("Egress") ?? false
    try NetworkACL.Entry.checkNumber(number)
    let index = acl.entries.firstIndex { $0.ruleNumber == number && $0.isEgress == isEgress }
    guard let index else {
      throw NetworkACL.Entry.notFound(number, isEgress: isEgress, in: acl)
    }
    cloud.network.networkACLs.update(acl.id) { $0.entries.remove(at: index) }
    return [:]
  }
}

enum ReplaceNetworkAclAssociation: Operation {
  static let description = OperationDescription(
    .ec2, "ReplaceNetworkAclAssociation",
    "Puts a subnet behind another network ACL.")

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> JSONObject {
    let id = try request.required("AssociationId")
    let new: NetworkACL = try cloud.find(request.required("NetworkAclId"))
    let old = cloud.network.networkACLs.first { $0.associations.contains { $0.id == id } }
    guard let old, let association = old.associations.first(where: { $0.id == id }) else {
      throw AWSError(
        "InvalidAssociationID.NotFound", "The association ID '\(id)' does not exist")
    }
    guard old.vpc == new.vpc else {
      throw AWSError(
        "InvalidParameterValue",
        "Network ACL \(new.id) and subnet \(association.subnet) belong to different networks")
    }
    let replacement = NetworkACL.Association(
      id: cloud.newIdentifier("aclassoc"), subnet: association.subnet)
    cloud.network.networkACLs.update(old.id) { $0.associations.removeAll { $0.id == id } }
    cloud.network.networkACLs.update(new.id) { $0.associations.append(replacement) }
    return ["NewAssociationId": .string(replacement.id)]
  }
}
