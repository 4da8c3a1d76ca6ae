import AWSModel
import DataPlane
import Documents
import NetworkModel

enum CreateNetworkAcl: Operation {
  static let description = OperationDescription(
    .ec2, "CreateNetworkAcl",
    "Creates a network ACL that denies everything.",
    input: """
      TagSpecifications:[TagSpecification](TagSpecification) ClientToken:str DryRun:bool VpcId*:str
      """,
    output: """
      NetworkAcl:NetworkAcl ClientToken:str
      """)

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> Members {
    let tags = try request.tags(for: NetworkACL.self)
    let vpc: VPC = try cloud.find(request.required("VpcId"))
    guard cloud.network.networkACLs.count(where: { $0.vpc == vpc.id }) < Quota.networkACLsPerVPC
    else {
      throw .limitExceeded("NetworkAclLimitExceeded", "network ACLs")
    }
    let acl = cloud.makeNetworkACL(in: vpc, tags: tags)
    var answer: Members = ["NetworkAcl": .object(acl.document(in: cloud))]
    answer["ClientToken"] = request["ClientToken"]
    return answer
  }
}
