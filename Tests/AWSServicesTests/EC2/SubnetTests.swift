import AWSModel
import CloudTesting
import Documents
import Foundations
import Testing

@testable import AWSServices
@testable import DataPlane
@testable import NetworkModel

@Suite struct SubnetTests {
  private func network() throws -> TestCloud {
    var test = TestCloud()
    try test.make("$vpc", "Vpc.VpcId", "CreateVpc", ["CidrBlock": "10.1.0.0/16"])
    try test.make(
      "$subnet", "Subnet.SubnetId", "CreateSubnet", ["VpcId": "$vpc", "CidrBlock": "10.1.0.0/24"])
    return test
  }

  @Test func `VPC-24 a new subnet follows the main table and stands behind the default ACL`() throws
  {
    let test = try network()
    let subnet = try #require(test.cloud.network.subnets[ResourceID(generated: test.id("$subnet"))])
    let table = try #require(test.cloud.network.routeTable(of: subnet))
    #expect(table.isMain)
    #expect(table.associations.allSatisfy { $0.subnet == nil })
    let acl = try #require(test.cloud.network.networkACL(of: subnet))
    #expect(acl.isDefault)
    #expect(acl.associations.map(\.subnet) == [subnet.id])
  }

  @Test func `INS-06 an interface gets the address asked for, else any free one`() throws {
    var test = try network()
    func address(_ parameters: Members) throws -> IPv4Address? {
      try test.call("CreateNetworkInterface", parameters)["NetworkInterface"]?["PrivateIpAddress"]?
        .string.flatMap { IPv4Address(parsing: $0) }
    }
    let wanted = try address(["SubnetId": "$subnet", "PrivateIpAddress": "10.1.0.77"])
    #expect(wanted == IPv4Address(parsing: "10.1.0.77"))
    let drawn = try (0..<12).compactMap { _ in try address(["SubnetId": "$subnet"]) }
    #expect(Set(drawn + [wanted].compactMap { $0 }).count == 13)
    #expect(drawn.allSatisfy { (4...254).contains($0.rawValue & 255) })
    // Not one after the other.
    #expect(drawn.map(\.rawValue) != drawn.map(\.rawValue).sorted())
  }
}
