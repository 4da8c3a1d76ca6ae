import DataPlane
import Foundations
import NetworkModel

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
