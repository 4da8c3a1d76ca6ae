import AWSModel
import DataPlane
import Documents
import NetworkModel

enum DeleteNetworkAcl: Operation {
  static let description = OperationDescription(
    .ec2, "DeleteNetworkAcl",
    "Deletes a network ACL that no subnet uses.",
    input: """
      DryRun:bool NetworkAclId*:str
      """)

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> Members {
    let acl: NetworkACL = try cloud.find(request.required("NetworkAclId"))
    guard !acl.isDefault else {
      throw AWSError(
        "InvalidParameterValue", "cannot delete default network ACL \(acl.id)",
        advice: "It goes with its VPC.")
    }
    guard acl.associations.isEmpty else {
      throw .dependencies(
        of: NetworkACL.noun, acl.id.rawValue,
        advice: "Subnets still use it. Give them another with replace-network-acl-association.")
    }
    cloud.network.networkACLs[acl.id] = nil
    return [:]
  }
}
