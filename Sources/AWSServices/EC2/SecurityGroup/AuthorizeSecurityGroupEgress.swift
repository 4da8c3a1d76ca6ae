import AWSModel
import DataPlane
import Documents
import NetworkModel

enum AuthorizeSecurityGroupEgress: Operation {
  static let description = OperationDescription(
    .ec2, "AuthorizeSecurityGroupEgress",
    "Adds rules that let traffic out.",
    refusing: ["SourceSecurityGroupName", "SourceSecurityGroupOwnerId"])

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> Members {
    try cloud.authorize(.egress, request)
  }
}
