import AWSModel
import DataPlane
import Documents
import NetworkModel

enum ReplaceNetworkAclAssociation: Operation {
  static let description = OperationDescription(
    .ec2, "ReplaceNetworkAclAssociation",
    "Puts a subnet behind another network ACL.",
    input: """
      DryRun:bool AssociationId*:str NetworkAclId*:str
      """,
    output: """
      NewAssociationId:str
      """)

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> Members {
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
