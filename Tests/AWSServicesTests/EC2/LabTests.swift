import AWSModel
import CloudTesting
import Documents
import Foundations
import Testing

@testable import AWSServices
@testable import DataPlane
@testable import NetworkModel

/// The lab from end to end, as the control plane sees it.
@Suite struct LabTests {
  /// VPC-19
  @Test func `a new account has its default VPC`() throws {
    var test = TestCloud()
    let vpcs = try test.call("DescribeVpcs", ["Filters": filter("is-default", "true")])
    #expect(vpcs["Vpcs"]?[0]?["CidrBlock"] == "172.31.0.0/16")
    let subnets = try test.call("DescribeSubnets")["Subnets"]?.array ?? []
    #expect(
      subnets.map { $0["CidrBlock"]?.string } == [
        "172.31.0.0/20", "172.31.16.0/20", "172.31.32.0/20", "172.31.48.0/20",
      ])
    #expect(subnets.allSatisfy { $0["MapPublicIpOnLaunch"] == true })
    let routes = try test.call("DescribeRouteTables")["RouteTables"]?[0]?["Routes"]
    #expect(routes?[1]?["State"] == "active")
  }

  @Test func `a VPC comes with its four companions`() throws {
    var test = TestCloud()
    let created = try test.make(
      "$vpc", "Vpc.VpcId", "CreateVpc", ["CidrBlock": "10.1.5.7/16"])
    #expect(created["Vpc"]?["CidrBlock"] == "10.1.0.0/16")
    #expect(created["Vpc"]?["State"] == "pending")
    let inVPC: Members = ["Filters": filter("vpc-id", "$vpc")]
    let table = try test.call("DescribeRouteTables", inVPC)["RouteTables"]?[0]
    #expect(table?["Associations"]?[0]?["Main"] == true)
    #expect(table?["Routes"]?.array?.count == 1)
    let group = try test.call("DescribeSecurityGroups", inVPC)["SecurityGroups"]?[0]
    #expect(group?["GroupName"] == "default")
    #expect(
      group?["IpPermissions"]?[0]?["UserIdGroupPairs"]?[0]?["GroupId"] == group?["GroupId"])
    let acl = try test.call("DescribeNetworkAcls", inVPC)["NetworkAcls"]?[0]
    #expect(
      acl?["Entries"]?.array?.compactMap { $0["RuleNumber"]?.integer } == [100, 32767, 100, 32767])
    #expect(try test.call("DescribeSubnets", inVPC)["Subnets"] == [])
  }

  @Test func `an empty /20 has 4091 addresses, one less for each interface`() throws {
    let test = try TestCloud.lab()
    let subnet = try #require(
      test.cloud.network.subnets[ResourceID(generated: test.id("$subnet1"))])
    #expect(test.cloud.network.availableAddressCount(in: subnet) == 4090)
  }

  /// INS-02: SSH answers some twenty seconds after the start.
  @Test func `an instance runs, is found by its addresses and answers SSH`() throws {
    let test = try TestCloud.lab()
    let instance = try #require(test.instance("$instance1"))
    let interface = try #require(test.cloud.network.primaryInterface(of: instance))
    let address = try #require(test.cloud.network.publicAddress(of: interface))
    #expect(instance.state == .running)
    #expect(test.cloud.network.interface(withPublicAddress: address) == interface)
    #expect(
      test.cloud.network.interface(withPrivateAddress: interface.primaryAddress, in: interface.vpc)
        == interface)
    #expect(test.cloud.network.instance(of: interface) == instance)
    let ready = try #require(test.cloud.network.sshReadyAt(instance))
    #expect((15_000...30_000).contains(ready - (instance.runningSince ?? ready)))
  }

  @Test func `a subnet follows its own table and stands behind the default ACL`() throws {
    let test = try TestCloud.lab()
    let subnet = try #require(
      test.cloud.network.subnets[ResourceID(generated: test.id("$subnet1"))])
    #expect(test.cloud.network.routeTable(of: subnet)?.id.rawValue == test.id("$table1"))
    #expect(test.cloud.network.networkACL(of: subnet)?.isDefault == true)
  }

  @Test func `the clean-up in order leaves only the default VPC`() throws {
    var test = try TestCloud.lab()
    let fresh = TestCloud().cloud
    try test.call("TerminateInstances", ["InstanceIds": ["$instance1", "$instance2"]])
    test.cloud.advance(byMilliseconds: 60_000)
    try test.call("DeleteVpcPeeringConnection", ["VpcPeeringConnectionId": "$pcx"])
    for number in ["1", "2"] {
      try test.call("DeleteSecurityGroup", ["GroupId": .string("$group\(number)")])
      try test.call("DisassociateRouteTable", ["AssociationId": .string("$association\(number)")])
      try test.call("DeleteSubnet", ["SubnetId": .string("$subnet\(number)")])
      try test.call("DeleteRouteTable", ["RouteTableId": .string("$table\(number)")])
      try test.call(
        "DetachInternetGateway",
        ["InternetGatewayId": .string("$igw\(number)"), "VpcId": .string("$vpc\(number)")])
      try test.call("DeleteInternetGateway", ["InternetGatewayId": .string("$igw\(number)")])
      try test.call("DeleteVpc", ["VpcId": .string("$vpc\(number)")])
    }
    test.cloud.advance(byMilliseconds: 3 * 3_600_000)
    #expect(test.cloud.network.vpcs == fresh.network.vpcs)
    #expect(test.cloud.network.subnets == fresh.network.subnets)
    #expect(test.cloud.network.routeTables == fresh.network.routeTables)
    #expect(test.cloud.network.securityGroups == fresh.network.securityGroups)
    #expect(test.cloud.network.networkACLs == fresh.network.networkACLs)
    #expect(test.cloud.network.internetGateways == fresh.network.internetGateways)
    #expect(test.cloud.network.networkInterfaces.isEmpty)
    #expect(test.cloud.network.instances.isEmpty)
    #expect(test.cloud.network.peeringConnections.isEmpty)
  }

  /// VPC-52
  @Test func `the sixth VPC is one too many`() throws {
    var test = TestCloud()
    for number in 1...4 {
      try test.call("CreateVpc", ["CidrBlock": .string("10.\(number).0.0/16")])
    }
    Refusal(
      "a sixth", "CreateVpc", ["CidrBlock": "10.5.0.0/16"], "VpcLimitExceeded",
      "The maximum number of VPCs has been reached."
    ).check(in: test)
  }

  private func filter(_ name: String, _ value: String) -> Value {
    [["Name": .string(name), "Values": [.string(value)]]]
  }
}
