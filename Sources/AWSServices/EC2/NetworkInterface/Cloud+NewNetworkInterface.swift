import AWSModel
import DataPlane
import Foundations
import NetworkModel

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
