import AWSModel
import DataPlane
import Documents
import NetworkModel

enum RevokeSecurityGroupEgress: Operation {
  static let description = OperationDescription(
    .ec2, "RevokeSecurityGroupEgress",
    "Removes rules that let traffic out.",
    refusing: ["SourceSecurityGroupName", "SourceSecurityGroupOwnerId"])

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> Members {
    try cloud.revoke(.egress, request)
  }
}
