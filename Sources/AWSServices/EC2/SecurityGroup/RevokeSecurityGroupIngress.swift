import AWSModel
import DataPlane
import Documents
import NetworkModel

enum RevokeSecurityGroupIngress: Operation {
  static let description = OperationDescription(
    .ec2, "RevokeSecurityGroupIngress",
    "Removes rules that let traffic in.",
    refusing: ["SourceSecurityGroupOwnerId"])

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> Members {
    try cloud.revoke(.ingress, request)
  }
}
