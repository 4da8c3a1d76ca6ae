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
      let place = (first - hosts.lowerBound + step) % hosts.count
      let address = IPv4Address(rawValue: UInt32(hosts.lowerBound + place))
      if network.networkInterfaces.id(withPrivateAddress: address, in: subnet.vpc) == nil {
        return address
      }
    }
    return nil
  }

  /// A public address that nobody in this cloud has.
  mutating func drawPublicAddress() -> IPv4Address {
    let blocks = PublicAddressPool.blocks(of: region)
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

/// Blocks from which Amazon gives public addresses to instances.
///
/// A part of what ip-ranges.json lists for EC2; the Instance Connect ranges (EIC-04) are not among
/// them, so that no instance ever looks like that service.
package enum PublicAddressPool {
  static func blocks(of region: String) -> [CIDR] {
    let texts =
      switch region {
      case "us-west-2":
        [
          "34.208.0.0/12", "35.80.0.0/12", "44.224.0.0/11", "52.24.0.0/14", "52.32.0.0/14",
          "54.68.0.0/14", "54.184.0.0/13", "54.200.0.0/15", "54.212.0.0/15", "100.20.0.0/14",
        ]
      case "us-east-1": ["3.80.0.0/12", "34.224.0.0/12", "44.192.0.0/11", "54.80.0.0/13"]
      case "eu-west-1": ["34.240.0.0/13", "52.208.0.0/13", "54.72.0.0/14"]
      default: ["13.48.0.0/17", "13.56.0.0/16", "13.124.0.0/16", "52.64.0.0/17"]
      }
    return texts.compactMap { CIDR(parsing: $0) }
  }
}
