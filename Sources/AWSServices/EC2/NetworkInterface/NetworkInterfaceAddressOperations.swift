import AWSModel
import DataPlane
import Documents
import Foundations
import NetworkModel

enum AssignPrivateIpAddresses: Operation {
  static let description = OperationDescription(
    .ec2, "AssignPrivateIpAddresses",
    "Gives a network interface more private addresses of its subnet (INS-21).",
    refusing: ["Ipv4Prefixes", "Ipv4PrefixCount"])

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> JSONObject {
    let interface: NetworkInterface = try cloud.find(request.required("NetworkInterfaceId"))
    let texts = request.strings("PrivateIpAddresses")
    let count = request.integer("SecondaryPrivateIpAddressCount")
    guard texts.isEmpty != (count == nil) else {
      throw AWSError(
        "InvalidParameterCombination",
        "Exactly one of privateIpAddress and secondaryPrivateIpAddressCount must be specified.")
    }
    guard let subnet = cloud.network.subnets[interface.subnet] else { return [:] }
    try cloud.checkRoom(for: texts.count + (count ?? 0), on: interface)
    let mayMove = request.flag("AllowReassignment") ?? false
    var assigned: [IPv4Address] = []
    for text in texts {
      assigned.append(
        try cloud.release(text, for: interface, in: subnet, mayMove: mayMove))
    }
    cloud.network.networkInterfaces.update(interface.id) { $0.privateAddresses += assigned }
    for _ in 0..<(count ?? 0) {
      guard let address = cloud.drawPrivateAddress(in: subnet) else { throw .noFreeAddress }
      cloud.network.networkInterfaces.update(interface.id) { $0.privateAddresses.append(address) }
      assigned.append(address)
    }
    return [
      "NetworkInterfaceId": JSONValue(interface.id),
      "AssignedPrivateIpAddresses": .array(assigned.map { ["PrivateIpAddress": JSONValue($0)] }),
    ]
  }
}

enum UnassignPrivateIpAddresses: Operation {
  static let description = OperationDescription(
    .ec2, "UnassignPrivateIpAddresses",
    "Takes secondary private addresses from a network interface (INS-21).",
    refusing: ["Ipv4Prefixes"])

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> JSONObject {
    let interface: NetworkInterface = try cloud.find(request.required("NetworkInterfaceId"))
    let texts = request.strings("PrivateIpAddresses")
    guard !texts.isEmpty else { throw .missingParameter("PrivateIpAddresses") }
    for text in texts {
      guard let address = IPv4Address(parsing: text), interface.privateAddresses.contains(address)
      else {
        throw AWSError(
          "InvalidParameterValue",
          "Some of [\(text)] are not assigned to interface [\(interface.id)]")
      }
      guard address != interface.primaryAddress else {
        throw AWSError(
          "InvalidParameterValue", "The primary private IP address '\(text)' cannot be unassigned.",
          advice: "A network interface keeps its primary address for life (INS-06).")
      }
      cloud.takeAway(address, from: interface.id)
      if let elastic = cloud.network.elasticIPAddress(of: interface, at: address) {
        cloud.disassociate(elastic)
      }
    }
    return [:]
  }
}

extension Cloud {
  /// Every instance type has its own limit (INS-21); an interface that nothing has yet has none.
  fileprivate func checkRoom(
    for more: Int, on interface: NetworkInterface
  ) throws(AWSError) {
    let type = network.instance(of: interface).flatMap { InstanceType.named($0.instanceType) }
    guard let most = type?.addressesPerInterface,
      interface.privateAddresses.count + more > most
    else { return }
    throw AWSError(
      "PrivateIpAddressLimitExceeded", "Number of private addresses will exceed limit.",
      advice: "A \(type?.name ?? "") has \(most) addresses on each interface.")
  }

  /// The address, free to be assigned; one that another interface has is taken from there, if the
  /// request allows it.
  fileprivate mutating func release(
    _ text: String, for interface: NetworkInterface, in subnet: Subnet, mayMove: Bool
  ) throws(AWSError) -> IPv4Address {
    guard let address = IPv4Address(parsing: text),
      let id = network.networkInterfaces.id(withPrivateAddress: address, in: subnet.vpc),
      let owner = network.networkInterfaces[id]
    else { return try checkPrivateAddress(text, in: subnet) }
    guard mayMove, id != interface.id, owner.service == nil, address != owner.primaryAddress,
      owner.subnet == subnet.id
    else {
      throw AWSError(
        "InvalidParameterValue", "Some of [\(text)] are assigned, but move is not allowed.",
        advice: "\(id) has it. A secondary address moves with --allow-reassignment.")
    }
    takeAway(address, from: id)
    // An Elastic IP moves along (INS-24).
    if let elastic = network.elasticIPAddress(of: owner, at: address) {
      network.elasticIPAddresses.update(elastic.id) {
        $0.association?.networkInterface = interface.id
      }
    }
    return address
  }

  fileprivate mutating func takeAway(
    _ address: IPv4Address, from id: ResourceID<NetworkInterface>
  ) {
    network.networkInterfaces.update(id) { $0.privateAddresses.removeAll { $0 == address } }
  }
}

extension Cloud {
  /// A free address of the subnet, drawn at random as AWS's look (INS-06); `nil` when all are taken.
  mutating func drawPrivateAddress(in subnet: Subnet) -> IPv4Address? {
    guard network.availableAddressCount(in: subnet) > 0 else { return nil }
    let hosts = Int(subnet.cidr.address.rawValue) + 4...Int(subnet.cidr.last.rawValue) - 1
    let first = addresses.integer(in: hosts)
    // From a random start to the next free one: a full subnet costs one look at each address.
    for step in 0..<hosts.count {
      let index = (first - hosts.lowerBound + step) % hosts.count
      let address = IPv4Address(rawValue: UInt32(hosts.lowerBound + index))
      if network.networkInterfaces.id(withPrivateAddress: address, in: subnet.vpc) == nil {
        return address
      }
    }
    return nil
  }

  /// A public address that nobody in this cloud has.
  mutating func drawPublicAddress() -> IPv4Address {
    let blocks = Region.named(region)?.publicBlocks ?? []
    while true {
      let block = addresses.element(of: blocks)
      let offset = addresses.integer(in: 0...block.count - 1)
      let address = IPv4Address(rawValue: block.address.rawValue + UInt32(offset))
      let lastByte = address.rawValue & 255
      guard lastByte != 0, lastByte != 255, network.interface(withPublicAddress: address) == nil,
        !network.elasticIPAddresses.contains(where: { $0.publicAddress == address })
      else { continue }
      return address
    }
  }

  /// Locally administered, as those that EC2 shows.
  mutating func drawMACAddress() -> String {
    let first = addresses.element(of: ["02", "06", "0a", "0e"])
    return ([first] + (0..<5).map { _ in addresses.hexadecimal(digits: 2) }).joined(separator: ":")
  }
}
