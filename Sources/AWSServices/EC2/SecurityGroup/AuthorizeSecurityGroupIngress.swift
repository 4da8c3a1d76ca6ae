import AWSModel
import DataPlane
import Documents
import NetworkModel

enum AuthorizeSecurityGroupIngress: Operation {
  static let description = OperationDescription(
    .ec2, "AuthorizeSecurityGroupIngress",
    "Adds rules that let traffic in.",
    refusing: ["SourceSecurityGroupOwnerId"])

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> Members {
    try cloud.authorize(.ingress, request)
  }
}
