import AWSModel
import DataPlane
import Documents
import NetworkModel

enum UpdateSecurityGroupRuleDescriptionsIngress: Operation {
  static let description = OperationDescription(
    .ec2, "UpdateSecurityGroupRuleDescriptionsIngress",
    "Changes the descriptions of rules that let traffic in.",
    input: """
      DryRun:bool GroupId:str GroupName:str IpPermissions:[IpPermission]
      SecurityGroupRuleDescriptions:[SecurityGroupRuleDescription](SecurityGroupRuleDescription)
      """,
    output: """
      Return:bool
      """)

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> Members {
    try cloud.updateRuleDescriptions(.ingress, request)
  }
}
