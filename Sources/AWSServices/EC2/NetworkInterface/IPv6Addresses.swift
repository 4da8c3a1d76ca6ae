import AWSModel
import DataPlane
import Documents
import Foundations
import NetworkModel

/// The IPv6 addresses that a request wants for an interface: named ones, or that many (INS-23).
struct IPv6AddressOrder {
  var addresses: [IPv6Address] = []
  var count = 0

  /// A request that asks for nothing gets what the subnet gives.
  ///
  /// - Parameters:
  ///   - listed: the addresses as a request or a part of one lists them.
  ///   - count: how many are to be drawn; `nil` where it does not say.
  init(
    _ listed: [JSONValue], count wanted: Int?, in subnet: Subnet, of cloud: Cloud
  ) throws(AWSError) {
    guard !listed.isEmpty || wanted != nil else {
      count = subnet.assignsIPv6AddressOnCreation ? 1 : 0
      return
    }
    guard listed.isEmpty || wanted == nil else {
      throw AWSError(
        "InvalidParameterCombination",
        "The parameters ipv6Addresses and ipv6AddressCount cannot be used together.")
    }
    guard let block = subnet.ipv6Block?.block else {
      if wanted == 0 { return }
      // AWS's own text isn't known (ERR-12).
      throw AWSError(
        "InvalidParameterValue",
        "The subnet '\(subnet.id)' does not have an IPv6 CIDR block associated with it.",
        advice: "associate-subnet-cidr-block gives it one.")
    }
    guard (0...1_000).contains(wanted ?? 0) else {
      throw .invalidValue(
        String(wanted ?? 0), for: "ipv6AddressCount", because: "Use a number of 0 to 1000.")
    }
    for value in listed {
      let text = value.string ?? value["Ipv6Address"]?.string ?? ""
      addresses.append(try Self.address(text, in: block, besides: addresses, of: cloud))
    }
    count = wanted ?? 0
  }

  /// The first four addresses of a subnet and the last belong to AWS (VPC-57).
  private static func address(
    _ text: String, in block: IPv6Block, besides others: [IPv6Address], of cloud: Cloud
  ) throws(AWSError) -> IPv6Address {
    guard let address = IPv6Address(parsing: text) else {
      throw AWSError(
        "InvalidParameterValue", "Value (\(text)) for parameter ipv6Addresses is invalid.")
    }
    guard block.contains(address) else {
      throw AWSError(
        "InvalidParameterValue",
        "Address \(address) does not fall within the subnet's address range",
        advice: "The subnet has \(block).")
    }
    guard !block.isReserved(address) else {
      throw AWSError(
        "InvalidParameterValue", "Address \(address) is in subnet's reserved address range")
    }
    guard !others.contains(address), cloud.network.interface(withIPv6Address: address) == nil else {
      throw AWSError("InvalidIPAddress.InUse", "Address \(address) is in use.")
    }
    return address
  }
}

extension Cloud {
  /// Gives the interface what was ordered, and answers it.
  @discardableResult
  mutating func assign(
    _ order: IPv6AddressOrder, to id: ResourceID<NetworkInterface>
  ) -> [IPv6Address] {
    guard let interface = network.networkInterfaces[id],
      let block = network.subnets[interface.subnet]?.ipv6Block?.block
    else { return [] }
    network.networkInterfaces.update(id) { $0.ipv6Addresses += order.addresses }
    var assigned = order.addresses
    for _ in 0..<order.count {
      let address = drawIPv6Address(in: block)
      network.networkInterfaces.update(id) { $0.ipv6Addresses.append(address) }
      assigned.append(address)
    }
    return assigned
  }

  /// A free address of the block: of 64 bits to draw, none is hit twice.
  private mutating func drawIPv6Address(in block: IPv6Block) -> IPv6Address {
    while true {
      let low = [32, 0].reduce(UInt64(0)) { drawn, shift in
        drawn | UInt64(addresses.integer(in: 0...0xffff_ffff)) << UInt64(shift)
      }
      let address = IPv6Address(high: block.address.high, low: low)
      if !block.isReserved(address), network.interface(withIPv6Address: address) == nil {
        return address
      }
    }
  }
}

extension IPv6Block {
  /// Whether AWS keeps the address of a subnet's block to itself.
  fileprivate func isReserved(_ address: IPv6Address) -> Bool {
    let isFirst = address.high == self.address.high && address.low < 4
    let last = IPv6Block(IPv6Address(high: ~0, low: ~0), prefixLength: prefixLength)
    let hosts = (high: ~last.address.high, low: ~last.address.low)
    return isFirst
      || address.high & hosts.high == hosts.high && address.low & hosts.low == hosts.low
  }
}

enum AssignIpv6Addresses: Operation {
  static let description = OperationDescription(
    .ec2, "AssignIpv6Addresses",
    "Gives a network interface IPv6 addresses of its subnet (INS-23).",
    refusing: ["Ipv6Prefixes", "Ipv6PrefixCount"])

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> JSONObject {
    let interface: NetworkInterface = try cloud.find(request.required("NetworkInterfaceId"))
    let subnet: Subnet = try cloud.find(interface.subnet.rawValue)
    let listed = request.array("Ipv6Addresses")
    let count = request.integer("Ipv6AddressCount")
    guard !listed.isEmpty || count != nil else {
      throw AWSError(
        "MissingParameter",
        "The request must contain the parameter ipv6Addresses or ipv6AddressCount")
    }
    let order = try IPv6AddressOrder(listed, count: count, in: subnet, of: cloud)
    try cloud.checkRoom(forIPv6: order.addresses.count + order.count, on: interface)
    let assigned = cloud.assign(order, to: interface.id)
    return [
      "AssignedIpv6Addresses": .array(assigned.map { JSONValue($0) }),
      "NetworkInterfaceId": JSONValue(interface.id),
    ]
  }
}

enum UnassignIpv6Addresses: Operation {
  static let description = OperationDescription(
    .ec2, "UnassignIpv6Addresses",
    "Takes IPv6 addresses from a network interface.",
    refusing: ["Ipv6Prefixes"])

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> JSONObject {
    let interface: NetworkInterface = try cloud.find(request.required("NetworkInterfaceId"))
    let texts = request.strings("Ipv6Addresses")
    guard !texts.isEmpty else { throw .missingParameter("Ipv6Addresses") }
    var removed: [IPv6Address] = []
    for text in texts {
      guard let address = IPv6Address(parsing: text), interface.ipv6Addresses.contains(address)
      else {
        throw AWSError(
          "InvalidParameterValue",
          "Some of [\(text)] are not assigned to interface [\(interface.id)]")
      }
      removed.append(address)
    }
    cloud.network.networkInterfaces.update(interface.id) {
      $0.ipv6Addresses.removeAll { removed.contains($0) }
    }
    return [
      "NetworkInterfaceId": JSONValue(interface.id),
      "UnassignedIpv6Addresses": .array(removed.map { JSONValue($0) }),
    ]
  }
}

extension Cloud {
  /// An instance type has the same limit for either family (INS-21).
  func checkRoom(forIPv6 more: Int, on interface: NetworkInterface) throws(AWSError) {
    let type = network.instance(of: interface).flatMap { InstanceType.named($0.instanceType) }
    guard let most = type?.addressesPerInterface, interface.ipv6Addresses.count + more > most else {
      return
    }
    throw AWSError(
      "Ipv6AddressLimitExceeded", "Number of IPv6 addresses will exceed limit.",
      advice: "A \(type?.name ?? "") has \(most) on each interface.")
  }
}
