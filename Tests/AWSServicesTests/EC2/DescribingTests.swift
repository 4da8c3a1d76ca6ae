import AWSModel
import CloudTesting
import Documents
import Testing

@testable import AWSServices

@Suite struct DescribingTests {
  @Test(arguments: [
    ("vpc-1", "vpc-1", true), ("vpc-1", "vpc-12", false), ("vpc-*", "vpc-12", true),
    ("*", "", true), ("?", "", false), ("?pc", "vpc", true), ("*a*b", "xaxxb", true),
    ("*a*b", "xaxxbc", false), ("NextWork-?-vpc", "NextWork-2-vpc", true), ("\\*", "*", true),
    ("\\*", "x", false), ("al2023-ami-2023*-x86_64", "al2023-ami-2023.9-kernel-6.1-x86_64", true),
    ("NEXT*", "next", false),
  ])
  func `a pattern matches`(_ pattern: String, _ text: String, _ matches: Bool) {
    #expect(WildcardPattern(pattern).matches(text) == matches)
  }

  @Test func `a hostile pattern is quick`() {
    let pattern = WildcardPattern(String(repeating: "a*", count: 60) + "b")
    #expect(!pattern.matches(String(repeating: "a", count: 600)))
  }

  struct Row: CustomTestStringConvertible, Sendable {
    let operation: String
    let member: String
    let filters: [(String, [String])]
    let count: Int
    var testDescription: String { "\(operation) \(filters)" }
  }

  static let rows = [
    Row(operation: "DescribeVpcs", member: "Vpcs", filters: [("cidr", ["10.1.0.0/16"])], count: 1),
    Row(operation: "DescribeVpcs", member: "Vpcs", filters: [("cidr", ["10.*"])], count: 2),
    Row(operation: "DescribeVpcs", member: "Vpcs", filters: [("cidr", ["10.9.0.0/16"])], count: 0),
    Row(
      operation: "DescribeVpcs", member: "Vpcs", filters: [("tag:Name", ["NextWork-?-vpc"])],
      count: 2),
    Row(operation: "DescribeVpcs", member: "Vpcs", filters: [("tag-key", ["Name"])], count: 2),
    Row(
      operation: "DescribeVpcs", member: "Vpcs", filters: [("is-default", ["true", "false"])],
      count: 3),
    Row(
      operation: "DescribeVpcs", member: "Vpcs",
      filters: [("is-default", ["false"]), ("cidr", ["172.31.0.0/16"])], count: 0),
    Row(
      operation: "DescribeSubnets", member: "Subnets", filters: [("vpc-id", ["$vpc1"])], count: 1),
    Row(
      operation: "DescribeSubnets", member: "Subnets",
      filters: [("availability-zone-id", ["usw2-az1"])], count: 3),
    Row(
      operation: "DescribeSubnets", member: "Subnets",
      filters: [("available-ip-address-count", ["4090"])], count: 2),
    Row(
      operation: "DescribeInternetGateways", member: "InternetGateways",
      filters: [("attachment.vpc-id", ["$vpc1"])], count: 1),
    Row(
      operation: "DescribeRouteTables", member: "RouteTables",
      filters: [("association.subnet-id", ["$subnet1"])], count: 1),
    Row(
      operation: "DescribeRouteTables", member: "RouteTables",
      filters: [("association.main", ["true"])], count: 3),
    Row(
      operation: "DescribeRouteTables", member: "RouteTables",
      filters: [("route.vpc-peering-connection-id", ["$pcx"])], count: 2),
    Row(
      operation: "DescribeRouteTables", member: "RouteTables",
      filters: [("route.state", ["blackhole"])], count: 0),
    Row(
      operation: "DescribeSecurityGroups", member: "SecurityGroups",
      filters: [("group-name", ["NextWork-1-SG"])], count: 1),
    Row(
      operation: "DescribeSecurityGroups", member: "SecurityGroups",
      filters: [("ip-permission.protocol", ["icmp"])], count: 2),
    Row(
      operation: "DescribeSecurityGroups", member: "SecurityGroups",
      filters: [("ip-permission.from-port", ["22"]), ("vpc-id", ["$vpc2"])], count: 1),
    Row(
      operation: "DescribeNetworkAcls", member: "NetworkAcls",
      filters: [("association.subnet-id", ["$subnet1"]), ("default", ["true"])], count: 1),
    Row(
      operation: "DescribeNetworkInterfaces", member: "NetworkInterfaces",
      filters: [("attachment.instance-id", ["$instance1"])], count: 1),
    Row(
      operation: "DescribeInstances", member: "Reservations",
      filters: [("instance-state-name", ["running"])], count: 2),
    Row(
      operation: "DescribeInstances", member: "Reservations",
      filters: [("network-interface.subnet-id", ["$subnet1"])], count: 1),
    Row(
      operation: "DescribeVpcPeeringConnections", member: "VpcPeeringConnections",
      filters: [("status-code", ["active"])], count: 1),
    Row(
      operation: "DescribeImages", member: "Images",
      filters: [("name", ["al2023-ami-2023*-x86_64"]), ("architecture", ["x86_64"])], count: 2),
    Row(
      operation: "DescribeImages", member: "Images",
      filters: [("product-code", ["5kui34zsdoxkj54pr1igh59x1"])], count: 0),
    Row(
      operation: "DescribeInstanceTypes", member: "InstanceTypes",
      filters: [("free-tier-eligible", ["true"])], count: 2),
    Row(
      operation: "DescribeAvailabilityZones", member: "AvailabilityZones",
      filters: [("zone-name", ["us-west-2a"])], count: 1),
    Row(
      operation: "DescribeRegions", member: "Regions",
      filters: [("region-name", ["us-*"])], count: 4),
    Row(
      operation: "DescribeTags", member: "Tags",
      filters: [("resource-type", ["vpc"]), ("key", ["Name"])], count: 2),
    Row(
      operation: "DescribeSecurityGroupRules", member: "SecurityGroupRules",
      filters: [("group-id", ["$group1"])], count: 3),
  ]

  @Test(arguments: rows) func `a filter lets through`(_ row: Row) throws {
    var test = try TestCloud.lab()
    let filters = row.filters.map { name, values -> JSONValue in
      ["Name": .string(name), "Values": .array(values.map(JSONValue.string))]
    }
    let answer = try test.call(row.operation, ["Filters": .array(filters)])
    #expect(answer[row.member]?.array?.count == row.count)
  }

  @Test func `pages follow each other without gap or repetition`() throws {
    var test = TestCloud()
    try test.makeNetwork("1")
    for number in 1...12 {
      try test.call(
        "CreateRouteTable",
        ["VpcId": "$vpc1", "ClientToken": .string("\(number)")])
    }
    let all = try test.call("DescribeRouteTables")["RouteTables"]?.array ?? []
    var collected: [JSONValue] = []
    var parameters: JSONObject = ["MaxResults": 6]
    while true {
      let page = try test.call("DescribeRouteTables", parameters)
      collected += page["RouteTables"]?.array ?? []
      guard let token = page["NextToken"] else { break }
      parameters["NextToken"] = token
    }
    #expect(collected == all)
    #expect(all.count == 15)
  }

  @Test func `images are found by owner, by id and by public parameter`() throws {
    var test = TestCloud()
    let amazon = try test.call("DescribeImages", ["Owners": ["amazon"]])["Images"]?.array ?? []
    #expect(amazon.count == 5)
    #expect(try test.call("DescribeImages", ["Owners": ["self"]])["Images"] == [])
    let newest = try #require(
      test.cloud.image(
        named: "/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-x86_64"))
    #expect(newest.name == "al2023-ami-2023.9.20251117.1-kernel-6.1-x86_64")
    let found = try test.call("DescribeImages", ["ImageIds": [.string(newest.id)]])
    #expect(found["Images"]?[0]?["Name"]?.string == newest.name)
    #expect(Cloud(seed: 9, now: test.cloud.now).images == test.cloud.images)
  }

  /// VPC-16, VPC-26
  @Test func `zones, Regions, types and DHCP options are listed`() throws {
    var test = TestCloud()
    #expect(
      try test.call("DescribeAvailabilityZones")["AvailabilityZones"]?.array?.map {
        $0["ZoneId"]?.string
      } == ["usw2-az1", "usw2-az2", "usw2-az3", "usw2-az4"])
    #expect(try test.call("DescribeRegions")["Regions"]?.array?.count == 17)
    #expect(try test.call("DescribeRegions", ["AllRegions": true])["Regions"]?.array?.count == 34)
    let type = try test.call("DescribeInstanceTypes", ["InstanceTypes": ["t2.micro"]])
    #expect(type["InstanceTypes"]?[0]?["Hypervisor"] == "xen")
    Refusal(
      "type", "DescribeInstanceTypes", ["InstanceTypes": ["t9.x"]], "InvalidInstanceType",
      "The following supplied instance types do not exist: [t9.x]"
    ).check(in: test)
    let options = try test.call("DescribeDhcpOptions")["DhcpOptions"]
    #expect(
      options?[0]?["DhcpConfigurations"]?[0]?["Values"]?[0]?["Value"]
        == "us-west-2.compute.internal")
  }
}
