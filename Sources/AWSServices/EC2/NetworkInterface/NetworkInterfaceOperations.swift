import AWSModel
import DataPlane
import Documents
import NetworkModel

enum CreateNetworkInterface: Operation {
  static let description = OperationDescription(
    .ec2, "CreateNetworkInterface",
    "Creates a network interface in a subnet.",
    refusing: [
      "Ipv4Prefixes", "Ipv4PrefixCount", "Ipv6Prefixes", "Ipv6PrefixCount", "InterfaceType",
      "EnablePrimaryIpv6", "ConnectionTrackingSpecification", "Operator", "PrivateIpAddresses",
      "SecondaryPrivateIpAddressCount", "Ipv6Addresses", "Ipv6AddressCount",
    ])

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> JSONObject {
    let tags = try request.tags(for: NetworkInterface.self)
    let subnet: Subnet = try cloud.find(request.required("SubnetId"))
    let groups = try cloud.findSecurityGroups(request.strings("Groups"), for: subnet)
    let wanted = try request.string("PrivateIpAddress").map { (text) throws(AWSError) in
      try cloud.checkPrivateAddress(text, in: subnet)
    }
    let interface = try cloud.makeNetworkInterface(
      in: subnet, address: wanted, groups: groups,
      description: request.string("Description") ?? "", tags: tags)
    var answer: JSONObject = ["NetworkInterface": .object(interface.document(in: cloud))]
    answer["ClientToken"] = request["ClientToken"]
    return answer
  }
}

enum DescribeNetworkInterfaces: Operation {
  static let description = OperationDescription(
    .ec2, "DescribeNetworkInterfaces",
    "Lists network interfaces.",
    refusing: ["IncludeManagedResources"])

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> JSONObject {
    try cloud.describe(
      NetworkInterface.self, request, ids: "NetworkInterfaceIds", as: "NetworkInterfaces")
  }
}

enum ModifyNetworkInterfaceAttribute: Operation {
  static let description = OperationDescription(
    .ec2, "ModifyNetworkInterfaceAttribute",
    "Changes one attribute of a network interface.",
    refusing: [
      "EnaSrdSpecification", "EnablePrimaryIpv6", "ConnectionTrackingSpecification",
      "AssociatePublicIpAddress", "AssociatedSubnetIds", "Attachment",
    ])

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> JSONObject {
    let interface: NetworkInterface = try cloud.find(request.required("NetworkInterfaceId"))
    var groups: [ResourceID<SecurityGroup>]?
    if request["Groups"] != nil, let subnet = cloud.network.subnets[interface.subnet] {
      groups = try cloud.findSecurityGroups(request.strings("Groups"), for: subnet)
    }
    let text = request["Description"]?["Value"]?.string
    let checks = request["SourceDestCheck"]?["Value"]?.boolean
    cloud.network.networkInterfaces.update(interface.id) {
      if let text { $0.interfaceDescription = text }
      if let checks { $0.checksSourceAndDestination = checks }
      if let groups { $0.securityGroups = groups }
    }
    return [:]
  }
}

enum DeleteNetworkInterface: Operation {
  static let description = OperationDescription(
    .ec2, "DeleteNetworkInterface",
    "Deletes a network interface that no instance has.")

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> JSONObject {
    let interface: NetworkInterface = try cloud.find(request.required("NetworkInterfaceId"))
    if let attachment = interface.attachment {
      throw AWSError(
        "InvalidParameterValue", "Network interface '\(interface.id)' is currently in use.",
        advice: "\(attachment.instance) has it.")
    }
    if let service = interface.service {
      throw AWSError(
        "OperationNotPermitted",
        "You are not allowed to manage 'ela-attach' attachments.",
        advice: "It belongs to \(service.id) and goes with it.")
    }
    cloud.remove(interface)
    return [:]
  }
}
