import AWSModel
import DataPlane
import Documents
import NetworkModel

enum AuthorizeSecurityGroupEgress: Operation {
  static let description = OperationDescription(
    .ec2, "AuthorizeSecurityGroupEgress",
    "Adds rules that let traffic out.",
    input: """
      TagSpecifications:[TagSpecification](TagSpecification) DryRun:bool GroupId*:str
      ~SourceSecurityGroupName:str ~SourceSecurityGroupOwnerId:str IpProtocol:str FromPort:int
      ToPort:int CidrIp:str IpPermissions:[IpPermission]
      """,
    output: """
      Return:bool SecurityGroupRules:[SecurityGroupRule](securityGroupRuleSet)
      """)

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> Members {
    try cloud.authorize(.egress, request)
  }
}
