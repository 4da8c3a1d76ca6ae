import AWSModel
import DataPlane
import Documents
import Foundations
import NetworkModel

/// A network interface that a launch makes, or takes over.
struct LaunchInterface {
  let subnet: ResourceID<Subnet>
  /// One that is there already.
  let existing: ResourceID<NetworkInterface>?
  let groups: [ResourceID<SecurityGroup>]
  let addresses: [IPv4Address]
  /// How many more addresses it gets beside those that are named.
  let secondaryAddressCount: Int
  let ipv6Addresses: IPv6AddressOrder?
  let getsPublicAddress: Bool
  let deletesOnTermination: Bool
  let text: String

  static func all(
    of request: Request, inZone zone: String?, count: Int, in cloud: Cloud
  ) throws(AWSError) -> [LaunchInterface] {
    let described = request.array("NetworkInterfaces")
    guard !described.isEmpty else {
      return [try LaunchInterface([:], request, zone, count: count, isAlone: true, in: cloud)]
    }
    guard request["Ipv6Addresses"] == nil, request["Ipv6AddressCount"] == nil else {
      throw AWSError(
        "InvalidParameterCombination",
        "Network interfaces and instance-level IPv6 addresses may not be specified on the same "
          + "request")
    }
    guard request["SubnetId"] == nil, request["SecurityGroupIds"] == nil else {
      throw AWSError(
        "InvalidParameterCombination",
        "Network interfaces and an instance-level subnet ID may not be specified on the same "
          + "request")
    }
    var cards: [LaunchInterface] = []
    for (index, description) in described.enumerated() {
      guard (description["DeviceIndex"]?.integer ?? 0) == index else {
        throw AWSError(
          "InvalidParameterValue", "Each network interface requires a unique device index.",
          advice: "Number them from 0 on, in their order.")
      }
      let unknown = description.members?.names.first { !members.contains($0) }
      if let unknown { throw .notSimulated("\(unknown) of a network interface at launch") }
      cards.append(
        try LaunchInterface(
          description, request, zone, count: count, isAlone: described.count == 1, in: cloud))
    }
    let zones = Set(cards.map { cloud.network.subnets[$0.subnet]?.availabilityZone })
    guard zones.count == 1 else {
      throw AWSError(
        "InvalidParameterValue",
        "Network interfaces of one instance must be in the same availability zone.")
    }
    return cards
  }

  private static let members = [
    "DeviceIndex", "SubnetId", "Groups", "AssociatePublicIpAddress", "PrivateIpAddress",
    "PrivateIpAddresses", "SecondaryPrivateIpAddressCount", "NetworkInterfaceId",
    "DeleteOnTermination", "Description", "NetworkCardIndex", "InterfaceType", "Ipv6Addresses",
    "Ipv6AddressCount",
  ]

  private init(
    _ description: JSONValue, _ request: Request, _ zone: String?, count: Int, isAlone: Bool,
    in cloud: Cloud
  ) throws(AWSError) {
    text = description["Description"]?.string ?? ""
    if let id = description["NetworkInterfaceId"]?.string {
      let card: NetworkInterface = try cloud.find(id)
      guard count == 1, !card.isInUse else {
        throw AWSError(
          "InvalidNetworkInterface.InUse", "Interface: [\(id)] in use.",
          advice: "It serves one instance at a time.")
      }
      (existing, subnet, groups) = (card.id, card.subnet, card.securityGroups)
      (addresses, secondaryAddressCount, getsPublicAddress) = ([], 0, false)
      deletesOnTermination = description["DeleteOnTermination"]?.boolean ?? false
      ipv6Addresses = nil
      return
    }
    existing = nil
    let home = try Self.subnet(
      description["SubnetId"]?.string ?? request.string("SubnetId"), in: zone, cloud)
    subnet = home.id
    var names =
      description["Groups"]?.array?.compactMap(\.string) ?? request.strings("SecurityGroupIds")
    for name in request.strings("SecurityGroups") {
      names.append(try cloud.findSecurityGroup(named: name).id.rawValue)
    }
    groups = try cloud.findSecurityGroups(names, for: home)
    addresses = try Self.addresses(description, request, count: count, in: home, cloud)
    secondaryAddressCount =
      description["SecondaryPrivateIpAddressCount"]?.integer ?? 0
    let listed = description["Ipv6Addresses"]?.array ?? request.array("Ipv6Addresses")
    guard listed.isEmpty || count == 1 else {
      throw AWSError(
        "InvalidParameterCombination",
        "Only one instance can be launched with a given IPv6 address.")
    }
    ipv6Addresses = try IPv6AddressOrder(
      listed,
      count: description["Ipv6AddressCount"]?.integer ?? request.integer("Ipv6AddressCount"),
      in: home, of: cloud)
    let wantsPublic = description["AssociatePublicIpAddress"]?.boolean
    guard wantsPublic != true || isAlone else {
      throw AWSError(
        "InvalidParameterCombination",
        "The associatePublicIPAddress parameter cannot be specified when launching with multiple "
          + "network interfaces.")
    }
    getsPublicAddress = wantsPublic ?? (isAlone && home.mapsPublicIPOnLaunch)
    deletesOnTermination = description["DeleteOnTermination"]?.boolean ?? true
  }

  /// The first is the primary one.
  private static func addresses(
    _ description: JSONValue, _ request: Request, count: Int, in subnet: Subnet, _ cloud: Cloud
  ) throws(AWSError) -> [IPv4Address] {
    let listed = description["PrivateIpAddresses"]?.array ?? []
    let primary = listed.first { $0["Primary"]?.boolean == true }
    let single = description["PrivateIpAddress"]?.string ?? request.string("PrivateIpAddress")
    guard single == nil || primary == nil else {
      throw AWSError(
        "InvalidParameterCombination",
        "The parameters privateIpAddress and privateIpAddresses cannot both name a primary address."
      )
    }
    let others = listed.filter { $0["Primary"]?.boolean != true }
    let texts =
      [single ?? primary?["PrivateIpAddress"]?.string].compactMap(\.self)
      + others.compactMap { $0["PrivateIpAddress"]?.string }
    guard texts.isEmpty || count == 1 else {
      throw AWSError(
        "InvalidParameterCombination",
        "Only one instance can be launched with a given private address.")
    }
    var addresses: [IPv4Address] = []
    for text in texts {
      let address = try cloud.checkPrivateAddress(text, in: subnet)
      guard !addresses.contains(address) else {
        throw AWSError(
          "InvalidParameterValue", "Duplicate private IP address \(address) specified.")
      }
      addresses.append(address)
    }
    return addresses
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
