import AWSModel
import DataPlane
import Documents
import NetworkModel

enum AuthorizeSecurityGroupIngress: Operation {
  static let description = OperationDescription(
    .ec2, "AuthorizeSecurityGroupIngress",
    "Adds rules that let traffic in.",
    input: """
      CidrIp:str FromPort:int GroupId:str GroupName:str IpPermissions:[IpPermission] IpProtocol:str
      SourceSecurityGroupName:str ~SourceSecurityGroupOwnerId:str ToPort:int
      TagSpecifications:[TagSpecification](TagSpecification) DryRun:bool
      """,
    output: """
      Return:bool SecurityGroupRules:[SecurityGroupRule](securityGroupRuleSet)
      """)

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> Members {
    try cloud.authorize(.ingress, request)
  }
}
