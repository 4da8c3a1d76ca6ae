import AWSModel
import DataPlane
import Documents
import NetworkModel

enum RevokeSecurityGroupEgress: Operation {
  static let description = OperationDescription(
    .ec2, "RevokeSecurityGroupEgress",
    "Removes rules that let traffic out.",
    input: """
      SecurityGroupRuleIds:[str](SecurityGroupRuleId) DryRun:bool GroupId*:str
      ~SourceSecurityGroupName:str ~SourceSecurityGroupOwnerId:str IpProtocol:str FromPort:int
      ToPort:int CidrIp:str IpPermissions:[IpPermission]
      """,
    output: """
      Return:bool UnknownIpPermissions:[IpPermission](unknownIpPermissionSet)
      RevokedSecurityGroupRules:[RevokedSecurityGroupRule](revokedSecurityGroupRuleSet)
      """)

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> Members {
    try cloud.revoke(.egress, request)
  }
}
