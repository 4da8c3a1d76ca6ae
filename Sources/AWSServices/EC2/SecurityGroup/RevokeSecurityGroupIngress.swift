import AWSModel
import DataPlane
import Documents
import NetworkModel

enum RevokeSecurityGroupIngress: Operation {
  static let description = OperationDescription(
    .ec2, "RevokeSecurityGroupIngress",
    "Removes rules that let traffic in.",
    input: """
      CidrIp:str FromPort:int GroupId:str GroupName:str IpPermissions:[IpPermission] IpProtocol:str
      SourceSecurityGroupName:str ~SourceSecurityGroupOwnerId:str ToPort:int
      SecurityGroupRuleIds:[str](SecurityGroupRuleId) DryRun:bool
      """,
    output: """
      Return:bool UnknownIpPermissions:[IpPermission](unknownIpPermissionSet)
      RevokedSecurityGroupRules:[RevokedSecurityGroupRule](revokedSecurityGroupRuleSet)
      """)

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> Members {
    try cloud.revoke(.ingress, request)
  }
}
