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
      "SecondaryPrivateIpAddressCount",
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
    let order = try IPv6AddressOrder(
      request.array("Ipv6Addresses"), count: request.integer("Ipv6AddressCount"), in: subnet,
      of: cloud)
    var interface = try cloud.makeNetworkInterface(
      in: subnet, address: wanted, groups: groups,
      description: request.string("Description") ?? "", tags: tags)
    interface.ipv6Addresses = cloud.assign(order, to: interface.id)
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
      var refusal = AWSError.serviceAttachment
      refusal.advice = "It belongs to \(service.id) and goes with it."
      throw refusal
    }
    cloud.remove(interface)
    return [:]
  }
}
