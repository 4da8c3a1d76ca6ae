import AWSModel
import DataPlane
import Documents
import NetworkModel

enum ReplaceNetworkAclEntry: Operation {
  static let description = OperationDescription(
    .ec2, "ReplaceNetworkAclEntry",
    "Changes a numbered rule of a network ACL.",
    input: """
      DryRun:bool NetworkAclId*:str RuleNumber*:int Protocol*:str RuleAction*:enum Egress*:bool
      CidrBlock:str ~Ipv6CidrBlock:str IcmpTypeCode:IcmpTypeCode(Icmp) PortRange:PortRange
      """)

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> Members {
    let acl: NetworkACL = try cloud.find(request.required("NetworkAclId"))
    let entry = try NetworkACL.Entry(request)
    guard let place = acl.entries.firstIndex(where: { $0.isInPlace(of: entry) }) else {
      throw NetworkACL.Entry.notFound(entry.ruleNumber, isEgress: entry.isEgress, in: acl)
    }
    cloud.network.networkACLs.update(acl.id) { $0.entries[place] = entry }
    return [:]
  }
}
