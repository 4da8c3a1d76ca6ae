import CloudTesting
import Foundations
import Testing

@testable import AWSServices
@testable import NetworkModel

@Suite struct AddressLookupTests {
  /// Two VPCs with the same blocks; in the first an instance with a public address from the pool.
  private static func network(region: String = "us-west-2") -> Network {
    var topology = Topology()
    for vpc in ["a", "b"] {
      topology.addVPC(vpc, "10.1.0.0/16")
      topology.addSubnet(vpc, of: vpc, "10.1.0.0/28")
      topology.addInstance(
        vpc, in: vpc, "10.1.0.5", publicAddress: vpc == "a" ? "54.1.2.3" : nil)
    }
    return topology.cloud.network
  }

  private static func address(_ text: String) -> IPv4Address { Topology.address(text) }

  private static func interface(_ digit: String, _ network: Network) throws -> NetworkInterface {
    try #require(network.networkInterfaces.first { $0.id.rawValue.hasSuffix(digit) })
  }

  private static func giveElasticIP(_ text: String, to digit: String, _ network: inout Network) {
    let interface = network.networkInterfaces.first { $0.id.rawValue.hasSuffix(digit) }
    network.elasticIPAddresses.insert(
      ElasticIPAddress(
        id: ResourceID("eipalloc-\(digit)"), publicAddress: address(text),
        association: interface.map {
          .init(id: "eipassoc-1", networkInterface: $0.id, privateAddress: $0.primaryAddress)
        }, tags: []))
  }

  @Test func `INS-08 an Elastic IP hides the address from the pool, both ways`() throws {
    var network = Self.network()
    let interface = try Self.interface("a", network)
    #expect(network.publicAddress(of: interface) == Self.address("54.1.2.3"))
    #expect(network.interface(withPublicAddress: Self.address("54.1.2.3")) == interface)
    Self.giveElasticIP("52.9.9.9", to: "a", &network)
    #expect(network.publicAddress(of: interface) == Self.address("52.9.9.9"))
    #expect(network.interface(withPublicAddress: Self.address("52.9.9.9")) == interface)
    #expect(network.elasticIPAddress(of: interface)?.publicAddress == Self.address("52.9.9.9"))
  }

  @Test func `an Elastic IP without an association leads nowhere`() {
    var network = Self.network()
    Self.giveElasticIP("52.9.9.9", to: "missing", &network)
    #expect(network.interface(withPublicAddress: Self.address("52.9.9.9")) == nil)
  }

  @Test func `the same private address is another interface in another VPC`() throws {
    let network = Self.network()
    let (one, other) = (try Self.interface("a", network), try Self.interface("b", network))
    let address = Self.address("10.1.0.5")
    #expect(network.interface(withPrivateAddress: address, in: one.vpc) == one)
    #expect(network.interface(withPrivateAddress: address, in: other.vpc) == other)
    #expect(
      network.interface(withPrivateAddress: Self.address("10.1.0.6"), in: one.vpc) == nil)
  }

  @Test func `VPC-22 five addresses of a subnet are AWS's, and each interface's are in use`() throws
  {
    var network = Self.network()
    let subnet = try #require(network.subnets.first)
    #expect(network.availableAddressCount(in: subnet) == 16 - 5 - 1)
    let interface = try Self.interface("a", network)
    network.networkInterfaces.update(interface.id) {
      $0.privateAddresses.append(Self.address("10.1.0.6"))
    }
    #expect(network.availableAddressCount(in: subnet) == 16 - 5 - 2)
    network.networkInterfaces.remove(interface.id)
    #expect(network.availableAddressCount(in: subnet) == 16 - 5)
  }

  @Test func `machine and interface find each other, also without one another`() throws {
    var network = Self.network()
    let interface = try Self.interface("a", network)
    let instance = try #require(network.instance(of: interface))
    #expect(network.primaryInterface(of: instance) == interface)
    #expect(network.publicAddress(of: instance) == Self.address("54.1.2.3"))
    #expect(network.securityGroups(of: instance).map(\.groupName) == ["group a"])
    network.networkInterfaces.update(interface.id) { $0.attachment = nil }
    network.instances.update(instance.id) { $0.networkInterfaces = [] }
    let loose = try Self.interface("a", network)
    #expect(network.instance(of: loose) == nil)
    let terminated = try #require(network.instances[instance.id])
    #expect(network.primaryInterface(of: terminated) == nil)
    #expect(network.publicAddress(of: terminated) == nil)
    #expect(network.securityGroups(of: terminated).isEmpty)
    #expect(network.privateDNSName(of: terminated) == nil)
  }

  @Test func `INS-09 a public name needs an address and both switches of the VPC`() throws {
    var network = Self.network()
    let interface = try Self.interface("a", network)
    let name = "ec2-54-1-2-3.us-west-2.compute.amazonaws.com"
    #expect(network.publicDNSName(of: interface) == name)
    #expect(network.privateDNSName(of: interface) == "ip-10-1-0-5.us-west-2.compute.internal")
    let other = try Self.interface("b", network)
    #expect(network.publicDNSName(of: other) == nil)
    network.vpcs.update(interface.vpc) { $0.areDNSHostnamesEnabled = false }
    #expect(network.publicDNSName(of: interface) == nil)
    network.vpcs.update(interface.vpc) {
      $0.areDNSHostnamesEnabled = true
      $0.isDNSSupportEnabled = false
    }
    #expect(network.publicDNSName(of: interface) == nil)
    #expect(network.privateDNSName(of: interface) == "ip-10-1-0-5.us-west-2.compute.internal")
  }

  @Test(arguments: [
    ("us-east-1", "ip-10-0-0-1.ec2.internal"),
    ("eu-west-1", "ip-10-0-0-1.eu-west-1.compute.internal"),
  ])
  func `INS-09 private names follow the Region`(region: String, name: String) {
    let network = Network(region: region, account: "123456789012")
    #expect(network.privateDNSName(of: Self.address("10.0.0.1")) == name)
  }
}
