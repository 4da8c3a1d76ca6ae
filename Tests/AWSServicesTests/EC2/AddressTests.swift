import AWSModel
import CloudTesting
import Documents
import Foundations
import Testing

@testable import AWSServices
@testable import DataPlane
@testable import NetworkModel

@Suite struct AddressTests {
  /// INS-08
  @Test func `an Elastic IP takes the place of the auto-assigned address and gives it back`() throws
  {
    var test = try TestCloud.lab()
    let auto = test.cloud.network.publicAddress(of: try #require(test.interface("$interface1")))
    try test.make("$elastic", "AllocationId", "AllocateAddress", ["Domain": "vpc"])
    try test.make(
      "$eipassoc", "AssociationId", "AssociateAddress",
      ["AllocationId": "$elastic", "InstanceId": "$instance1"])
    let interface = try #require(test.interface("$interface1"))
    let elastic = try #require(test.cloud.network.elasticIPAddresses.first)
    #expect(test.cloud.network.publicAddress(of: interface) == elastic.publicAddress)
    #expect(test.cloud.network.interface(withPublicAddress: elastic.publicAddress) == interface)
    #expect(auto.map { test.cloud.network.interface(withPublicAddress: $0) } == .some(nil))
    let listed = try test.call("DescribeAddresses", ["AllocationIds": ["$elastic"]])
    #expect(listed["Addresses"]?[0]?["InstanceId"]?.string == test.id("$instance1"))
    Refusal(
      "release", "ReleaseAddress", ["AllocationId": "$elastic"], "InvalidIPAddress.InUse",
      "Address \(elastic.publicAddress) is in use."
    ).check(in: test)
    Refusal(
      "elsewhere", "AssociateAddress",
      ["AllocationId": "$elastic", "InstanceId": "$instance2", "AllowReassociation": false],
      "Resource.AlreadyAssociated",
      "resource $elastic is already associated with associate-id $eipassoc"
    ).check(in: test)
    try test.call("DisassociateAddress", ["AssociationId": "$eipassoc"])
    let freed = try #require(test.interface("$interface1"))
    #expect(test.cloud.network.publicAddress(of: freed) != nil)
    #expect(test.cloud.network.publicAddress(of: freed) != elastic.publicAddress)
    try test.call("ReleaseAddress", ["AllocationId": "$elastic"])
    #expect(test.cloud.network.elasticIPAddresses.isEmpty)
  }

  @Test func `without a gateway no Elastic IP is associated`() throws {
    var test = TestCloud()
    try test.make("$vpc", "Vpc.VpcId", "CreateVpc", ["CidrBlock": "10.5.0.0/16"])
    try test.make(
      "$subnet", "Subnet.SubnetId", "CreateSubnet",
      ["VpcId": "$vpc", "CidrBlock": "10.5.0.0/24"])
    try test.make(
      "$interface", "NetworkInterface.NetworkInterfaceId", "CreateNetworkInterface",
      ["SubnetId": "$subnet", "PrivateIpAddress": "10.5.0.9"])
    try test.make("$elastic", "AllocationId", "AllocateAddress")
    Refusal(
      "associate", "AssociateAddress",
      ["AllocationId": "$elastic", "NetworkInterfaceId": "$interface"], "Gateway.NotAttached",
      "Network $vpc is not attached to any internet gateway"
    ).check(in: test)
    Refusal(
      "the same address", "CreateNetworkInterface",
      ["SubnetId": "$subnet", "PrivateIpAddress": "10.5.0.9"], "InvalidIPAddress.InUse",
      "Address 10.5.0.9 is in use."
    ).check(in: test)
    try test.call(
      "ModifyNetworkInterfaceAttribute",
      ["NetworkInterfaceId": "$interface", "SourceDestCheck": ["Value": false]])
    #expect(test.interface("$interface")?.checksSourceAndDestination == false)
    try test.call("DeleteNetworkInterface", ["NetworkInterfaceId": "$interface"])
    #expect(test.cloud.network.networkInterfaces.isEmpty)
  }

  @Test func `the sixth Elastic IP is one too many`() throws {
    var test = TestCloud()
    for _ in 1...5 { try test.call("AllocateAddress") }
    Refusal(
      "sixth", "AllocateAddress", [:], "AddressLimitExceeded",
      "The maximum number of addresses has been reached."
    ).check(in: test)
  }

  @Test func `a full subnet refuses, and never hands out a reserved or taken address`() throws {
    var test = TestCloud()
    try test.makeNetwork("1")
    try test.make(
      "$small", "Subnet.SubnetId", "CreateSubnet",
      ["VpcId": "$vpc1", "CidrBlock": "10.1.128.0/28"])
    for _ in 1...11 { try test.call("CreateNetworkInterface", ["SubnetId": "$small"]) }
    let taken = test.cloud.network.networkInterfaces.map { Int($0.primaryAddress.rawValue & 15) }
      .sorted()
    #expect(taken == Array(4...14))
    Refusal(
      "twelfth", "CreateNetworkInterface", ["SubnetId": "$small"],
      "InsufficientFreeAddressesInSubnet", "Insufficient Free IP Addresses in subnet."
    ).check(in: test)
  }

  @Test
  func `VPC-52 as many instances in one call as the quota allows have addresses of their own`()
    throws
  {
    var test = TestCloud()
    try test.call(
      "RunInstances",
      [
        "ImageId": "resolve:ssm:/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-6.1-x86_64",
        "InstanceType": "t2.nano", "MinCount": 64, "MaxCount": 64,
      ])
    let interfaces = test.cloud.network.networkInterfaces
    #expect(Set(interfaces.map(\.primaryAddress)).count == 64)
    let publicAddresses = interfaces.compactMap { test.cloud.network.publicAddress(of: $0) }
    #expect(Set(publicAddresses).count == 64)
    let service = try #require(CIDR(parsing: "18.237.140.160/29"))
    #expect(!publicAddresses.contains { service.contains($0) })
    test.cloud.advance(byMilliseconds: 30_000)
    #expect(test.cloud.network.instances.allSatisfy { $0.state == .running })
  }

  @Test func `public pools leave out the range of Instance Connect (EIC-04)`() throws {
    let service = try #require(CIDR(parsing: "18.237.140.160/29"))
    let blocks = try #require(Region.named("us-west-2")).publicBlocks
    #expect(!blocks.contains { $0.overlaps(service) })
    #expect(blocks.count == 10)
  }

  @Test func `without auto-assignment there is no public address`() throws {
    var test = TestCloud()
    try test.makeNetwork("1")
    try test.launch("1", publicly: false)
    let interface = try #require(test.interface("$interface1"))
    #expect(test.cloud.network.publicAddress(of: interface) == nil)
    let instance = try test.call("DescribeInstances")["Reservations"]?[0]?["Instances"]?[0]
    #expect(instance?["PublicIpAddress"] == nil)
    #expect(instance?["PublicDnsName"] == "")
  }

  @Test func `a subnet's setting and DNS names of the VPC reach its instances`() throws {
    var test = TestCloud()
    try test.makeNetwork("1")
    try test.call(
      "ModifySubnetAttribute",
      ["SubnetId": "$subnet1", "MapPublicIpOnLaunch": ["Value": true]])
    try test.call(
      "ModifyVpcAttribute", ["VpcId": "$vpc1", "EnableDnsHostnames": ["Value": true]])
    let shown = try test.call(
      "DescribeVpcAttribute", ["VpcId": "$vpc1", "Attribute": "enableDnsHostnames"])
    #expect(shown["EnableDnsHostnames"]?["Value"] == true)
    let launched = try test.call(
      "RunInstances",
      [
        "ImageId": "resolve:ssm:/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-6.1-x86_64",
        "InstanceType": "t2.micro", "MinCount": 1, "MaxCount": 1, "SubnetId": "$subnet1",
        "PrivateIpAddress": "10.1.5.112",
      ])["Instances"]?[0]
    #expect(launched?["PrivateDnsName"] == "ip-10-1-5-112.us-west-2.compute.internal")
    let address = try #require(launched?["PublicIpAddress"]?.string)
    let dashed = address.split(separator: ".").joined(separator: "-")
    #expect(
      launched?["PublicDnsName"]?.string == "ec2-\(dashed).us-west-2.compute.amazonaws.com")
    #expect(launched?["SecurityGroups"]?[0]?["GroupName"] == "default")
  }
}
