import AWSModel
import DataPlane
import Documents
import NetworkModel

enum DeleteSecurityGroup: Operation {
  static let description = OperationDescription(
    .ec2, "DeleteSecurityGroup",
    "Deletes a security group that nothing uses.",
    input: """
      GroupId:str GroupName:str DryRun:bool
      """,
    output: """
      Return:bool GroupId:str
      """)

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> Members {
    let group = try cloud.findSecurityGroup(request)
    guard group.groupName != "default" else {
      throw AWSError(
        "CannotDelete",
        "the specified group: \"\(group.id)\" name: \"default\" cannot be deleted by a user")
    }
    if let user = cloud.user(of: group) {
      throw AWSError(
        "DependencyViolation", "resource \(group.id) has a dependent object", advice: user)
    }
    cloud.network.securityGroups[group.id] = nil
    return ["Return": true, "GroupId": Value(group.id)]
  }
}
