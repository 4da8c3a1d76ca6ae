import AWSModel
import DataPlane
import Documents
import Foundations
import NetworkModel

/// What RunInstances asks for, checked.
struct LaunchOrder {
  let image: MachineImage
  let instanceType: InstanceType
  let count: Int
  let keyName: String?
  let subnet: Subnet
  let securityGroups: [ResourceID<SecurityGroup>]
  let privateAddress: IPv4Address?
  let getsPublicAddress: Bool
  let deletesInterfaceOnTermination: Bool
  let interfaceDescription: String
  let isTerminationProtected: Bool
  let isMonitored: Bool
  let metadataOptions: Instance.MetadataOptions
  let tags: [Tag]
  let interfaceTags: [Tag]

  init(_ request: Request, in cloud: Cloud) throws(AWSError) {
    let others = ["network-interface", "volume"]
    tags = try request.tags(for: Instance.self, others: others)
    interfaceTags = try request.tags(for: NetworkInterface.self, others: others + ["instance"])
    image = try cloud.image(toLaunch: request.required("ImageId"))
    instanceType = try Self.instanceType(request, for: image)
    count = try Self.count(request)
    keyName = try request.string("KeyName").map { (name) throws(AWSError) in
      try cloud.findKeyPair(named: name).keyName
    }

    let interface = try Self.interface(request)
    let subnetID = interface["SubnetId"]?.string ?? request.string("SubnetId")
    subnet = try Self.subnet(subnetID, in: Self.zone(request), cloud)
    var groups =
      interface["Groups"]?.array?.compactMap(\.string) ?? request.strings("SecurityGroupIds")
    for name in request.strings("SecurityGroups") {
      groups.append(try cloud.findSecurityGroup(named: name).id.rawValue)
    }
    securityGroups = try cloud.findSecurityGroups(groups, for: subnet)
    let address = interface["PrivateIpAddress"]?.string ?? request.string("PrivateIpAddress")
    if let address {
      guard count == 1 else {
        throw AWSError(
          "InvalidParameterCombination",
          "Only one instance can be launched with a given private address.")
      }
      privateAddress = try cloud.checkPrivateAddress(address, in: subnet)
    } else {
      privateAddress = nil
    }
    guard cloud.network.availableAddressCount(in: subnet) >= count else {
      throw AWSError(
        "InsufficientFreeAddressesInSubnet", "Insufficient Free IP Addresses in subnet.")
    }
    getsPublicAddress =
      interface["AssociatePublicIpAddress"]?.boolean ?? subnet.mapsPublicIPOnLaunch
    deletesInterfaceOnTermination = interface["DeleteOnTermination"]?.boolean ?? true
    interfaceDescription = interface["Description"]?.string ?? ""
    isTerminationProtected = request.flag("DisableApiTermination") ?? false
    isMonitored = request["Monitoring"]?["Enabled"]?.boolean ?? false
    metadataOptions = Instance.MetadataOptions(request["MetadataOptions"])
  }

  /// The one interface of device index 0; more of them are beyond the simulator.
  private static func interface(_ request: Request) throws(AWSError) -> Value {
    let interfaces = request.array("NetworkInterfaces")
    guard let first = interfaces.first else { return [:] }
    guard request["SubnetId"] == nil, request["SecurityGroupIds"] == nil else {
      throw AWSError(
        "InvalidParameterCombination",
        "Network interfaces and an instance-level subnet ID may not be specified on the same "
          + "request")
    }
    guard interfaces.count == 1, (first["DeviceIndex"]?.integer ?? 0) == 0 else {
      throw .notSimulated("launches with several network interfaces")
    }
    let unknown = first.members?.names.first { !Self.interfaceMembers.contains($0) }
    if let unknown { throw .notSimulated("\(unknown) of a network interface at launch") }
    return first
  }

  private static let interfaceMembers = [
    "DeviceIndex", "SubnetId", "Groups", "AssociatePublicIpAddress", "PrivateIpAddress",
    "DeleteOnTermination", "Description",
  ]

  /// The zone of `Placement`, which says nothing else here.
  private static func zone(_ request: Request) throws(AWSError) -> String? {
    guard let placement = request["Placement"] else { return nil }
    let unknown = placement.members?.first {
      $0.name != "AvailabilityZone" && !($0.name == "Tenancy" && $0.value == "default")
    }
    if let unknown { throw .notSimulated("\(unknown.name) of a placement") }
    return placement["AvailabilityZone"]?.string
  }

  private static func instanceType(
    _ request: Request, for image: MachineImage
  ) throws(AWSError) -> InstanceType {
    guard let name = request.string("InstanceType") else {
      // AWS takes m1.small for a missing type, which runs none of today's images.
      throw AWSError(
        "InvalidParameterCombination",
        "Non-Windows instances with a virtualization type of 'hvm' are currently not supported "
          + "for this instance type: m1.small",
        advice: "Name an instance type, for example --instance-type t2.micro.")
    }
    guard let type = InstanceType.named(name) else { throw InstanceType.unknown(name) }
    guard type.architecture == image.architecture else {
      throw AWSError(
        "InvalidParameterValue",
        "The architecture '\(type.architecture)' of the specified instance type does not match "
          + "the architecture '\(image.architecture)' of the specified AMI. Specify an instance "
          + "type and an AMI that have matching architectures, and try again. You can use "
          + "'describe-instance-types' or 'describe-images' to discover the architecture of the "
          + "instance type or AMI.")
    }
    return type
  }

  private static func count(_ request: Request) throws(AWSError) -> Int {
    let least = request.integer("MinCount") ?? 1
    let most = request.integer("MaxCount") ?? least
    guard least >= 1 else {
      throw .invalidValue(
        String(least), for: "minCount", because: "Expecting a value greater than 0.")
    }
    guard least <= most else {
      throw AWSError(
        "InvalidParameterCombination",
        "MinCount (\(least)) may not be greater than MaxCount (\(most)).")
    }
    guard most <= 1000 else {
      throw AWSError(
        "InstanceLimitExceeded",
        "You have requested more instances (\(most)) than your current instance limit of 1000 "
          + "allows for the specified instance type.")
    }
    return most
  }

  /// The subnet asked for, else the default VPC's in that zone or in any.
  private static func subnet(
    _ id: String?, in zone: String?, _ cloud: Cloud
  ) throws(AWSError) -> Subnet {
    if let id {
      let subnet: Subnet = try cloud.find(id)
      guard zone == nil || zone == subnet.availabilityZone else {
        throw AWSError(
          "InvalidParameterValue",
          "The specified availability zone '\(zone ?? "")' does not match the availability zone "
            + "'\(subnet.availabilityZone)' of subnet '\(id)'.")
      }
      return subnet
    }
    let standard = cloud.network.subnets.first {
      $0.isDefaultForZone && (zone == nil || $0.availabilityZone == zone)
    }
    guard let standard else {
      throw AWSError(
        "MissingInput", "No subnets found for the default VPC. Please specify a subnet.")
    }
    return standard
  }
}
