import AWSModel
import DataPlane
import Documents
import NetworkModel

enum CreateNetworkInterface: Operation {
  static let description = OperationDescription(
    .ec2, "CreateNetworkInterface",
    "Creates a network interface in a subnet.",
    input: """
      ~Ipv4Prefixes:[Ipv4PrefixSpecificationRequest](Ipv4Prefix) ~Ipv4PrefixCount:int
      ~Ipv6Prefixes:[Ipv6PrefixSpecificationRequest](Ipv6Prefix) ~Ipv6PrefixCount:int
      ~InterfaceType:enum TagSpecifications:[TagSpecification](TagSpecification) ClientToken:str
      ~EnablePrimaryIpv6:bool
      ~ConnectionTrackingSpecification:ConnectionTrackingSpecificationRequest
      ~Operator:OperatorRequest SubnetId*:str Description:str PrivateIpAddress:str
      Groups:[str](SecurityGroupId) ~PrivateIpAddresses:[PrivateIpAddressSpecification]
      ~SecondaryPrivateIpAddressCount:int ~Ipv6Addresses:[InstanceIpv6Address]
      ~Ipv6AddressCount:int DryRun:bool
      """,
    output: """
      NetworkInterface:NetworkInterface ClientToken:str
      """)

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> Members {
    let tags = try request.tags(for: NetworkInterface.self)
    let subnet: Subnet = try cloud.find(request.required("SubnetId"))
    let groups = try cloud.findSecurityGroups(request.strings("Groups"), for: subnet)
    let wanted = try request.string("PrivateIpAddress").map { (text) throws(AWSError) in
      try cloud.checkPrivateAddress(text, in: subnet)
    }
    let interface = try cloud.makeNetworkInterface(
      in: subnet, address: wanted, groups: groups,
      description: request.string("Description") ?? "", tags: tags)
    var answer: Members = ["NetworkInterface": .object(interface.document(in: cloud))]
    answer["ClientToken"] = request["ClientToken"]
    return answer
  }
}
