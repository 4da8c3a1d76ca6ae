import AWSModel
import DataPlane
import Documents
import Foundations
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
    try request.refuseLimit(besides: "NetworkInterfaceIds", called: "networkInterfaceIdSet")
    return try cloud.describe(
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

extension AWSError {
  static var noFreeAddress: AWSError {
    AWSError(
      "InsufficientFreeAddressesInSubnet", "Insufficient Free IP Addresses in subnet.")
  }
}

extension Cloud {
  /// The address that a request wants for an interface of the subnet (ERR-10).
  func checkPrivateAddress(
    _ text: String, in subnet: Subnet
  ) throws(AWSError) -> IPv4Address {
    guard let address = IPv4Address(parsing: text) else {
      throw AWSError(
        "InvalidParameterValue", "Value (\(text)) for parameter privateIpAddress is invalid.")
    }
    guard subnet.cidr.contains(address) else {
      throw AWSError(
        "InvalidParameterValue",
        "Address \(address) does not fall within the subnet's address range")
    }
    guard address.rawValue - subnet.cidr.address.rawValue >= 4, address != subnet.cidr.last else {
      throw AWSError(
        "InvalidParameterValue", "Address \(address) is in subnet's reserved address range")
    }
    guard network.networkInterfaces.id(withPrivateAddress: address, in: subnet.vpc) == nil else {
      throw AWSError("InvalidIPAddress.InUse", "Address \(address) is in use.")
    }
    return address
  }

  /// An interface in the subnet, with the address wanted or with any that is free.
  mutating func makeNetworkInterface(
    in subnet: Subnet, address wanted: IPv4Address?, groups: [ResourceID<SecurityGroup>],
    description: String, tags: [Tag]
  ) throws(AWSError) -> NetworkInterface {
    guard network.networkInterfaces.count < Quota.networkInterfaces else {
      throw .limitExceeded("NetworkInterfaceLimitExceeded", "network interfaces")
    }
    guard let address = wanted ?? drawPrivateAddress(in: subnet) else {
      throw .noFreeAddress
    }
    let interface = NetworkInterface(
      id: newID(), vpc: subnet.vpc, subnet: subnet.id, availabilityZone: subnet.availabilityZone,
      macAddress: drawMACAddress(), privateAddresses: [address], securityGroups: groups,
      interfaceDescription: description, tags: tags)
    network.networkInterfaces.insert(interface)
    return interface
  }
}

enum AttachNetworkInterface: Operation {
  static let description = OperationDescription(
    .ec2, "AttachNetworkInterface",
    "Attaches a network interface to an instance of the same Availability Zone (INS-20).",
    refusing: ["EnaSrdSpecification", "EnaQueueCount"])

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> JSONObject {
    let interface: NetworkInterface = try cloud.find(request.required("NetworkInterfaceId"))
    let instance: Instance = try cloud.find(request.required("InstanceId"))
    let index = try request.requiredInteger("DeviceIndex")
    let card = request.integer("NetworkCardIndex") ?? 0
    guard !interface.isInUse else {
      throw AWSError(
        "InvalidNetworkInterface.InUse", "Interface: [\(interface.id)] in use.",
        advice: "It serves one instance at a time.")
    }
    guard instance.state == .running || instance.state == .stopped else {
      throw AWSError(
        "IncorrectInstanceState",
        "The instance '\(instance.id)' is not in the 'running' or 'stopped' state.",
        advice: "It is \(instance.state.name).")
    }
    guard card == 0 else {
      throw AWSError(
        "InvalidParameterValue",
        "Network card index \(card) exceeds the limit for \(instance.instanceType).",
        advice: "The instance types of vpclab have one network card: leave the option out.")
    }
    guard interface.availabilityZone == instance.availabilityZone else {
      throw AWSError(
        "InvalidParameterCombination",
        "You may not attach a network interface to an instance if they are not in the same "
          + "availability zone",
        advice: "The interface is in \(interface.availabilityZone), the instance in "
          + "\(instance.availabilityZone).")
    }
    let attached = instance.networkInterfaces.compactMap { cloud.network.networkInterfaces[$0] }
    guard !attached.contains(where: { $0.attachment?.deviceIndex == index }) else {
      throw AWSError(
        "InvalidParameterValue",
        "Instance '\(instance.id)' already has an interface attached at device index '\(index)'.")
    }
    let most = InstanceType.named(instance.instanceType)?.maximumNetworkInterfaces ?? 2
    guard attached.count < most else {
      throw AWSError(
        "AttachmentLimitExceeded",
        "Interface count \(attached.count + 1) exceeds the limit for \(instance.instanceType)")
    }
    let attachment = NetworkInterface.Attachment(
      id: cloud.newIdentifier("eni-attach"), instance: instance.id, deviceIndex: index,
      deletesOnTermination: false, attachedAt: cloud.now)
    cloud.network.networkInterfaces.update(interface.id) { $0.attachment = attachment }
    let following = attached.firstIndex { ($0.attachment?.deviceIndex ?? 0) > index }
    cloud.network.instances.update(instance.id) {
      $0.networkInterfaces.insert(interface.id, at: following ?? $0.networkInterfaces.count)
    }
    return ["AttachmentId": .string(attachment.id), "NetworkCardIndex": 0]
  }
}

enum DetachNetworkInterface: Operation {
  static let description = OperationDescription(
    .ec2, "DetachNetworkInterface",
    "Detaches a network interface from its instance; the primary one stays (INS-20).")

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> JSONObject {
    let id = try request.required("AttachmentId")
    if cloud.network.networkInterfaces.contains(where: { $0.serviceAttachmentID == id }) {
      throw .serviceAttachment
    }
    guard let interface = cloud.network.networkInterfaces.first(where: { $0.attachment?.id == id }),
      let attachment = interface.attachment
    else {
      throw AWSError(
        "InvalidAttachmentID.NotFound", "The attachment '\(id)' does not exist",
        advice: "DescribeNetworkInterfaces shows an attachment's id: eni-attach-…")
    }
    guard attachment.deviceIndex != 0 else {
      throw AWSError(
        "OperationNotPermitted",
        "The network interface at device index 0 and networkCard index 0 cannot be detached.",
        advice: "An instance keeps its primary interface for life.")
    }
    cloud.network.networkInterfaces.update(interface.id) { $0.attachment = nil }
    cloud.network.instances.update(attachment.instance) {
      $0.networkInterfaces.removeAll { $0 == interface.id }
    }
    return [:]
  }
}

extension AWSError {
  /// Of an interface that a service of AWS has put there.
  static let serviceAttachment = AWSError(
    "OperationNotPermitted", "You are not allowed to manage 'ela-attach' attachments.")
}
