import Foundations
import Testing

@testable import NetworkModel

/// The indices of interfaces against looking through all of them, under random changes.
@Suite struct NetworkInterfaceTableTests {
  private static func vpc(_ number: Int) -> ResourceID<VPC> {
    ResourceID(generated: "vpc-\(number)")
  }

  private static func subnet(_ number: Int) -> ResourceID<Subnet> {
    ResourceID(generated: "subnet-\(number)")
  }

  private static func address(_ number: Int) -> IPv4Address {
    IPv4Address(rawValue: 0x0a00_0000 + UInt32(number))
  }

  private static func publicAddress(_ number: Int) -> IPv4Address {
    IPv4Address(rawValue: 0x3600_0000 + UInt32(number))
  }

  /// Its addresses are its own, as AWS sees to; the same private ones come again in other VPCs.
  private static func interface(_ number: Int, _ random: inout RandomSource) -> NetworkInterface {
    let vpc = number % 3
    let addresses = (0...random.integer(in: 0...2)).map { address(number / 3 * 4 + $0) }
    return NetworkInterface(
      id: ResourceID(generated: "eni-\(number)"), vpc: Self.vpc(vpc), subnet: subnet(vpc),
      availabilityZone: "us-west-2a", macAddress: "02:00:00:00:00:01",
      privateAddresses: addresses,
      autoAssignedPublicAddress: random.integer(in: 0...1) == 0 ? nil : publicAddress(number),
      securityGroups: [], interfaceDescription: "", tags: [])
  }

  @Test(arguments: 1...20)
  func `every address leads to the interface that has it now`(seed: UInt64) {
    var random = RandomSource(seed: seed, stream: "interfaces")
    var table = NetworkInterfaceTable()
    for step in 0..<80 {
      let interface = Self.interface(random.integer(in: 0...11), &random)
      switch random.integer(in: 0...3) {
      case 0, 1: table.insert(interface)
      case 2: table.remove(interface.id)
      default:
        table.update(interface.id) {
          $0.privateAddresses = interface.privateAddresses
          $0.autoAssignedPublicAddress = interface.autoAssignedPublicAddress
        }
      }
      let story: Comment = "seed \(seed), step \(step)"
      for number in 0...15 {
        for vpc in 0...2 {
          let found = table.id(withPrivateAddress: Self.address(number), in: Self.vpc(vpc))
          let expected = table.first {
            $0.vpc == Self.vpc(vpc) && $0.privateAddresses.contains(Self.address(number))
          }
          #expect(found == expected?.id, story)
        }
        let address = Self.publicAddress(number)
        #expect(
          table.id(withAutoAssignedAddress: address)
            == table.first { $0.autoAssignedPublicAddress == address }?.id, story)
      }
      for number in 0...2 {
        let here = table.filter { $0.subnet == Self.subnet(number) }
        #expect(
          table.addressesInUse(in: Self.subnet(number))
            == here.reduce(0) { $0 + $1.privateAddresses.count }, story)
      }
      for (index, interface) in table.enumerated() {
        #expect(table.index(of: interface.id) == index, story)
        #expect(table[interface.id] == interface, story)
      }
    }
  }

  @Test(arguments: [1] as [UInt64])
  func `what is put in again takes the old one's addresses away`(seed: UInt64) {
    var random = RandomSource(seed: seed, stream: "interfaces")
    var table = NetworkInterfaceTable()
    var interface = Self.interface(0, &random)
    interface.privateAddresses = [Self.address(1), Self.address(2)]
    table.insert(interface)
    interface.privateAddresses = [Self.address(3)]
    table.insert(interface)
    #expect(table.count == 1)
    #expect(table.id(withPrivateAddress: Self.address(1), in: interface.vpc) == nil)
    #expect(table.id(withPrivateAddress: Self.address(3), in: interface.vpc) == interface.id)
    #expect(table.addressesInUse(in: interface.subnet) == 1)
  }
}
