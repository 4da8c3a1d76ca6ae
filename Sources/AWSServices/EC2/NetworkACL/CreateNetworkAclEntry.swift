import AWSModel
import DataPlane
import Documents
import NetworkModel

enum CreateNetworkAclEntry: Operation {
  static let description = OperationDescription(
    .ec2, "CreateNetworkAclEntry",
    "Adds a numbered rule to a network ACL.",
    input: """
      DryRun:bool NetworkAclId*:str RuleNumber*:int Protocol*:str RuleAction*:enum Egress*:bool
      CidrBlock:str ~Ipv6CidrBlock:str IcmpTypeCode:IcmpTypeCode(Icmp) PortRange:PortRange
      """)

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> Members {
    let acl: NetworkACL = try cloud.find(request.required("NetworkAclId"))
    let entry = try NetworkACL.Entry(request)
    guard !acl.entries.contains(where: { $0.isInPlace(of: entry) }) else {
      throw AWSError(
        "NetworkAclEntryAlreadyExists",
        "The network acl entry identified by \(entry.ruleNumber) already exists.")
    }
    // The final deny isn't counted.
    guard acl.entries.count(where: { $0.isEgress == entry.isEgress }) <= Quota.rulesPerNetworkACL
    else { throw .limitExceeded("NetworkAclEntryLimitExceeded", "network ACL entries") }
    cloud.network.networkACLs.update(acl.id) { $0.entries.append(entry) }
    return [:]
  }
}
