import AWSModel
import DataPlane
import Documents
import NetworkModel

enum DescribeSecurityGroupReferences: Operation {
  static let description = OperationDescription(
    .ec2, "DescribeSecurityGroupReferences",
    "Tells which peered VPCs have rules that name a security group (SG-10).")

  static let omittedFromDigest: String? = "follows from security groups and peering connections"

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> JSONObject {
    let ids = request.strings("GroupId")
    guard !ids.isEmpty else { throw .missingParameter("GroupId") }
    let groups: [SecurityGroup] = try cloud.find(all: ids)
    var references: [JSONValue] = []
    for group in groups {
      for other in cloud.network.securityGroups
      where other.vpc != group.vpc
        && other.rules.contains(where: { $0.peer.securityGroup == group.id })
      {
        let peering = cloud.network.activePeeringConnection(between: group.vpc, and: other.vpc)
        guard let peering else { continue }
        let reference: JSONValue = [
          "GroupId": JSONValue(group.id), "ReferencingVpcId": JSONValue(other.vpc),
          "VpcPeeringConnectionId": JSONValue(peering.id),
        ]
        if !references.contains(reference) { references.append(reference) }
      }
    }
    return ["SecurityGroupReferenceSet": .array(references)]
  }
}
