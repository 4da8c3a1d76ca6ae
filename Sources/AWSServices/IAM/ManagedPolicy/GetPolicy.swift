import AWSModel
import DataPlane
import Documents
import NetworkModel

enum GetPolicy: Operation {
  static let description = OperationDescription(
    .iam, "GetPolicy", "Shows a managed policy, without its text.",
    input: "PolicyArn*:str",
    output: "Policy:Policy")

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> Members {
    let policy = try cloud.managedPolicy(request)
    let attachments = cloud.roles.attachmentCount(ofPolicy: policy.arn)
    return ["Policy": .object(policy.detailedDocument(attachments: attachments))]
  }
}
