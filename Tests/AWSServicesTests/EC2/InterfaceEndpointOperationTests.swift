import AWSModel
import CloudTesting
import Documents
import Testing

@testable import AWSServices
@testable import NetworkModel

@Suite struct InterfaceEndpointOperationTests {
  private static let service: JSONValue = "com.amazonaws.us-west-2.ssm"

  private static func request(_ others: JSONObject = [:]) -> JSONObject {
    var request: JSONObject = [
      "VpcId": "$vpc1", "ServiceName": service, "VpcEndpointType": "Interface",
      "SubnetIds": ["$subnet1"], "SecurityGroupIds": ["$group1"],
    ]
    for (name, value) in others { request[name] = value }
    return request
  }

  /// The lab, with both DNS attributes, a second subnet in another zone and a third in the same one.
  private static func network() throws -> TestCloud {
    var test = try TestCloud.lab()
    try test.call(
      "ModifyVpcAttribute", ["VpcId": "$vpc1", "EnableDnsHostnames": ["Value": true]])
    for (name, block, zone) in [
      ("$other", "10.1.16.0/20", "us-west-2b"), ("$same", "10.1.32.0/20", "us-west-2a"),
    ] {
      try test.make(
        name, "Subnet.SubnetId", "CreateSubnet",
        ["VpcId": "$vpc1", "CidrBlock": .string(block), "AvailabilityZone": .string(zone)])
    }
    return test
  }

  private static func lab() throws -> TestCloud {
    var test = try network()
    try test.make("$vpce", "VpcEndpoint.VpcEndpointId", "CreateVpcEndpoint", request())
    return test
  }

  private static func endpoint(_ test: inout TestCloud) throws -> JSONValue? {
    try test.call("DescribeVpcEndpoints", ["VpcEndpointIds": ["$vpce"]])["VpcEndpoints"]?[0]
  }

  @Test func `VPC-54 an interface in each subnet, pending for a minute or two`() throws {
    var test = try Self.lab()
    let pending = try Self.endpoint(&test)
    #expect(pending?["State"] == "pending" && pending?["VpcEndpointType"] == "Interface")
    #expect(pending?["PrivateDnsEnabled"] == true && pending?["RouteTableIds"] == [])
    #expect(pending?["SubnetIds"]?[0]?.string == test.id("$subnet1"))
    #expect(pending?["Groups"]?[0]?["GroupId"]?.string == test.id("$group1"))
    let names = pending?["DnsEntries"]?.array?.compactMap { $0["DnsName"]?.string } ?? []
    #expect(names.count == 3 && names.last == "ssm.us-west-2.amazonaws.com")
    #expect(names[0].hasPrefix(test.id("$vpce") + "-"))
    #expect(names[0].hasSuffix(".ssm.us-west-2.vpce.amazonaws.com"))
    #expect(names[1].contains("-us-west-2a.ssm."))
    test.cloud.advance(byMilliseconds: 121_000)
    #expect(try Self.endpoint(&test)?["State"] == "available")
    let interface = try test.call(
      "DescribeNetworkInterfaces",
      ["NetworkInterfaceIds": [pending?["NetworkInterfaceIds"]?[0] ?? .null]])
    let card = interface["NetworkInterfaces"]?[0]
    #expect(card?["InterfaceType"] == "vpc_endpoint" && card?["RequesterManaged"] == true)
    #expect(card?["Description"]?.string == "VPC Endpoint Interface " + test.id("$vpce"))
  }

  @Test func `subnets, groups and private DNS are changed`() throws {
    var test = try Self.lab()
    try test.call(
      "ModifyVpcEndpoint", ["VpcEndpointId": "$vpce", "AddSubnetIds": ["$other"]])
    #expect(try Self.endpoint(&test)?["SubnetIds"]?.array?.count == 2)
    try test.make(
      "$narrow", "GroupId", "CreateSecurityGroup",
      ["GroupName": "narrow", "Description": "HTTPS", "VpcId": "$vpc1"])
    try test.call(
      "ModifyVpcEndpoint",
      [
        "VpcEndpointId": "$vpce", "AddSecurityGroupIds": ["$narrow"],
        "RemoveSecurityGroupIds": ["$group1"], "RemoveSubnetIds": ["$subnet1"],
        "PrivateDnsEnabled": false,
      ])
    let changed = try Self.endpoint(&test)
    #expect(changed?["SubnetIds"]?.array?.compactMap(\.string) == [test.id("$other")])
    #expect(changed?["Groups"]?.array?.compactMap { $0["GroupName"] } == ["narrow"])
    #expect(changed?["PrivateDnsEnabled"] == false)
  }

  @Test func `its interfaces go with it, and until then hold subnet and VPC`() throws {
    var test = try Self.lab()
    let before = test.cloud.network.networkInterfaces.count
    Refusal(
      "the interface", "DeleteNetworkInterface",
      [
        "NetworkInterfaceId": .string(
          test.cloud.network.networkInterfaces.last?.id.rawValue ?? "")
      ], "OperationNotPermitted"
    ).check(in: test)
    Refusal("the subnet", "DeleteSubnet", ["SubnetId": "$subnet1"], "DependencyViolation")
      .check(in: test)
    try test.call("DeleteVpcEndpoints", ["VpcEndpointIds": ["$vpce"]])
    #expect(test.cloud.network.networkInterfaces.count == before - 1)
    #expect(test.cloud.network.vpcEndpoints.isEmpty)
  }

  @Test func `the resolver answers its names and the service's own in its VPC (VPC-54)`() throws {
    var test = try Self.lab()
    let vpcs = ["$vpc1", "$vpc2"].map { ResourceID<VPC>(generated: test.id($0)) }
    func address(_ name: String, in vpc: ResourceID<VPC>) -> String? {
      test.cloud.network.endpointInterface(answeringFor: name, in: vpc, near: nil)?.id.rawValue
    }
    #expect(address("ssm.us-west-2.amazonaws.com", in: vpcs[0]) == nil)
    test.cloud.advance(byMilliseconds: 121_000)
    let endpoint = try Self.endpoint(&test)
    let own = endpoint?["DnsEntries"]?[0]?["DnsName"]?.string ?? ""
    let interface = endpoint?["NetworkInterfaceIds"]?[0]?.string
    #expect(address("ssm.us-west-2.amazonaws.com", in: vpcs[0]) == interface)
    #expect(address(own, in: vpcs[0]) == interface)
    #expect(address("ssm.us-west-2.amazonaws.com", in: vpcs[1]) == nil)
    #expect(address("ec2.us-west-2.amazonaws.com", in: vpcs[0]) == nil)
  }

  @Test func `services are listed by name and type`() throws {
    var test = TestCloud()
    let all = try test.call("DescribeVpcEndpointServices")
    let names = all["ServiceNames"]?.array?.compactMap(\.string) ?? []
    #expect(names.contains("com.amazonaws.us-west-2.s3") && names == names.sorted())
    let gateways = try test.call(
      "DescribeVpcEndpointServices",
      ["Filters": [["Name": "service-type", "Values": ["Gateway"]]]])
    #expect(
      gateways["ServiceNames"] == [
        "com.amazonaws.us-west-2.dynamodb", "com.amazonaws.us-west-2.s3",
      ])
    let one = try test.call("DescribeVpcEndpointServices", ["ServiceNames": [Self.service]])
    #expect(one["ServiceDetails"]?[0]?["PrivateDnsName"] == "ssm.us-west-2.amazonaws.com")
    #expect(
      test.refusal(of: "DescribeVpcEndpointServices", ["ServiceNames": ["com.amazonaws.none"]])?
        .code == "InvalidServiceName")
  }

  @Test(arguments: [
    Refusal(
      "VPC-54 a second one with the service's name", "CreateVpcEndpoint", request(),
      "InvalidParameter",
      "private-dns-enabled cannot be set because there is already a conflicting DNS domain for "
        + "ssm.us-west-2.amazonaws.com in the VPC $vpc1"),
    Refusal(
      "VPC-54 private DNS in a VPC without DNS host names", "CreateVpcEndpoint",
      request(["VpcId": "$vpc2", "SubnetIds": ["$subnet2"], "SecurityGroupIds": []]),
      "InvalidParameter",
      "Enabling private DNS requires both enableDnsSupport and enableDnsHostnames VPC attributes "
        + "set to true for $vpc2"),
    Refusal(
      "VPC-54 two subnets of a zone", "CreateVpcEndpoint",
      request(["SubnetIds": ["$subnet1", "$same"], "PrivateDnsEnabled": false]),
      "DuplicateSubnetsInSameZone"),
    Refusal(
      "a subnet of another VPC", "CreateVpcEndpoint",
      request(["SubnetIds": ["$subnet2"], "PrivateDnsEnabled": false]), "InvalidParameter",
      "Subnet $subnet2 and VPC $vpc1 belong to different networks"),
    Refusal(
      "route tables", "CreateVpcEndpoint", request(["RouteTableIds": ["$table1"]]),
      "InvalidParameter", "Route tables are not supported by endpoints of type Interface"),
    Refusal(
      "a gateway to a service that has none", "CreateVpcEndpoint",
      ["VpcId": "$vpc1", "ServiceName": service], "InvalidParameter",
      "Endpoint type (Gateway) does not match available service types ([Interface])."),
  ])
  func `what is refused`(refusal: Refusal) throws { refusal.check(in: try Self.lab()) }
}
