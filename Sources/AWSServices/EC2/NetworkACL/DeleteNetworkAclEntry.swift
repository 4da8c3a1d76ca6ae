import AWSModel
import DataPlane
import Documents
import NetworkModel

enum DeleteNetworkAclEntry: Operation {
  static let description = OperationDescription(
    .ec2, "DeleteNetworkAclEntry",
    "Deletes a numbered rule of a network ACL.",
    input: """
      DryRun:bool NetworkAclId*:str RuleNumber*:int Egress*:bool
      """)

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> Members {
    let acl: NetworkACL = try cloud.find(request.required("NetworkAclId"))
    let number = try request.requiredInteger("RuleNumber")
    let isEgress = request.flag("Egress") ?? false
    try NetworkACL.Entry.checkNumber(number)
    let place = acl.entries.firstIndex { $0.ruleNumber == number && $0.isEgress == isEgress }
    guard let place else {
      throw NetworkACL.Entry.notFound(number, isEgress: isEgress, in: acl)
    }
    cloud.network.networkACLs.update(acl.id) { $0.entries.remove(at: place) }
    return [:]
  }
}
