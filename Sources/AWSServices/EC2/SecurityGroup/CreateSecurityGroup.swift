import AWSModel
import DataPlane
import Documents
import NetworkModel

enum CreateSecurityGroup: Operation {
  static let description = OperationDescription(
    .ec2, "CreateSecurityGroup",
    "Creates a security group that lets nothing in and everything out.",
    input: """
      Description*:str(GroupDescription) GroupName*:str VpcId:str
      TagSpecifications:[TagSpecification](TagSpecification) DryRun:bool
      """,
    output: """
      GroupId:str Tags:[Tag](tagSet) SecurityGroupArn:str
      """)

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> Members {
    let tags = try request.tags(for: SecurityGroup.self)
    let name = SecurityGroup.trimmed(try request.required("GroupName"))
    let text = try request.required("Description")
    try SecurityGroup.check(name: name, description: text)
    let vpc: VPC
    if let id = request.string("VpcId") {
      vpc = try cloud.find(id)
    } else if let standard = cloud.network.vpcs.first(where: { $0.isDefault }) {
      vpc = standard
    } else {
      throw AWSError("VPCIdNotSpecified", "No default VPC for this user")
    }
    guard
      !cloud.network.securityGroups.contains(where: { $0.vpc == vpc.id && $0.groupName == name })
    else {
      throw AWSError(
        "InvalidGroup.Duplicate",
        "The security group '\(name)' already exists for VPC '\(vpc.id)'")
    }
    guard cloud.network.securityGroups.count < Quota.securityGroups else {
      throw .limitExceeded("SecurityGroupLimitExceeded", "security groups")
    }
    let group = cloud.makeSecurityGroup(in: vpc, name: name, description: text, tags: tags)
    var answer: Members = ["GroupId": Value(group.id)]
    if !tags.isEmpty { answer["Tags"] = Value(tags) }
    answer["SecurityGroupArn"] = .string(group.arn(in: cloud))
    return answer
  }
}
