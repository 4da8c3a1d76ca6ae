import AWSModel
import Documents
import Foundations
import Testing

@testable import AWSServices
@testable import DataPlane
@testable import NetworkModel

/// IPv6 addressing as a learner sets it up: blocks, addresses, routes, rules.
@Suite struct IPv6OperationTests {
  /// A VPC with an IPv6 block, a subnet with a /64 of it, and what has become of both.
  fileprivate struct Lab {
    var cloud: Cloud
    var vpc = ""
    var block = ""
    var subnet = ""

    init(subnetBlock: String? = "00::/64") throws {
      cloud = Cloud(seed: 6, now: Instant(seconds: 1_700_000_000))
      let made = try call(
        "CreateVpc", ["CidrBlock": "10.1.0.0/16", "AmazonProvidedIpv6CidrBlock": true])
      vpc = made["Vpc"]?["VpcId"]?.string ?? ""
      let association = made["Vpc"]?["Ipv6CidrBlockAssociationSet"]?[0]
      #expect(association?["Ipv6CidrBlockState"]?["State"]?.string == "associating")
      block = association?["Ipv6CidrBlock"]?.string ?? ""
      var parameters: JSONObject = ["VpcId": .string(vpc), "CidrBlock": "10.1.0.0/24"]
      if subnetBlock != nil { parameters["Ipv6CidrBlock"] = .string(subnetPrefix + "00::/64") }
      subnet = try call("CreateSubnet", parameters)["Subnet"]?["SubnetId"]?.string ?? ""
    }

    /// The block without its last byte and length: `2600:1f14:a:b`, to which two digits are added.
    var subnetPrefix: String { String(block.prefix { $0 != "/" }.dropLast(4)) }

    @discardableResult
    mutating func call(_ operation: String, _ parameters: JSONObject) throws -> JSONObject {
      try cloud.handle(Request(.ec2, operation, parameters))
    }

    mutating func code(_ operation: String, _ parameters: JSONObject) -> String? {
      do throws(AWSError) {
        _ = try cloud.handle(Request(.ec2, operation, parameters))
        return nil
      } catch {
        return error.code
      }
    }

    var network: Network { cloud.network }
  }

  @Test func `VPC-57 and REG-07 a VPC gets a /56 of its Region, with a local route`() throws {
    var lab = try Lab()
    let vpc = try #require(lab.network.vpcs[parsing: lab.vpc])
    let block = try #require(vpc.ipv6Blocks.first?.block)
    #expect(block.prefixLength == 56)
    #expect(try #require(IPv6Block(parsing: "2600:1f14::/35")).contains(block))
    let table = try #require(lab.network.mainRouteTable(of: vpc.id))
    #expect(table.routes.map(\.destination.description) == ["10.1.0.0/16", block.description])
    #expect(table.routes.allSatisfy { $0.target == .local })
    // A second one is another; five are the limit.
    for _ in 0..<4 {
      try lab.call(
        "AssociateVpcCidrBlock", ["VpcId": .string(lab.vpc), "AmazonProvidedIpv6CidrBlock": true])
    }
    #expect(
      lab.code(
        "AssociateVpcCidrBlock", ["VpcId": .string(lab.vpc), "AmazonProvidedIpv6CidrBlock": true])
        == "CidrLimitExceeded")
    let blocks = lab.network.vpcs[vpc.id]?.ipv6Blocks.map(\.block) ?? []
    #expect(Set(blocks).count == 5)
  }

  @Test func `VPC-58 default rules let IPv6 pass, unless they were changed`() throws {
    let lab = try Lab()
    let vpc = try #require(lab.network.vpcs[parsing: lab.vpc])
    let acl = try #require(lab.network.defaultNetworkACL(of: vpc.id))
    for isEgress in [true, false] {
      let numbers = acl.entries.filter { $0.isEgress == isEgress }.map(\.ruleNumber).sorted()
      #expect(numbers == [100, 101, 32_767, 32_768])
    }
    let group = try #require(lab.network.defaultSecurityGroup(of: vpc.id))
    #expect(
      group.rules.filter { $0.direction == .egress }.map(\.peer) == [
        .ipv4(.everywhere), .ipv6(.everywhere),
      ])
    // What was changed before the block came stays as it is.
    var other = Lab.plain()
    let second = try other.call("CreateVpc", ["CidrBlock": "10.2.0.0/16"])
    let id = second["Vpc"]?["VpcId"]?.string ?? ""
    let home = try #require(other.network.vpcs[parsing: id])
    let changed = try #require(other.network.defaultNetworkACL(of: home.id))
    try other.call(
      "CreateNetworkAclEntry",
      [
        "NetworkAclId": .string(changed.id.rawValue), "RuleNumber": 90, "Protocol": "-1",
        "RuleAction": "deny", "Egress": false, "CidrBlock": "10.9.0.0/16",
      ])
    try other.call(
      "AssociateVpcCidrBlock", ["VpcId": .string(id), "AmazonProvidedIpv6CidrBlock": true])
    let entries = other.network.networkACLs[changed.id]?.entries ?? []
    #expect(entries.filter { $0.ruleNumber == 101 }.map(\.isEgress) == [true])
    #expect(entries.count { $0.ruleNumber == 32_768 } == 2)
  }

  /// Blocks for a subnet, as what follows the VPC's first 48 bits and six digits.
  @Test(arguments: [
    ("01::/64", nil), ("10::/60", nil), ("00::/64", "InvalidSubnet.Conflict"),
    ("00::/56", "InvalidSubnet.Conflict"), ("01::/65", "InvalidSubnet.Range"),
    ("01::/72", "InvalidSubnet.Range"),
  ])
  func `VPC-57 a subnet has a block within its VPC's`(row: (block: String, code: String?)) throws {
    var lab = try Lab()
    let parameters: JSONObject = [
      "VpcId": .string(lab.vpc), "CidrBlock": "10.1.1.0/24",
      "Ipv6CidrBlock": .string(lab.subnetPrefix + row.block),
    ]
    #expect(lab.code("CreateSubnet", parameters) == row.code)
  }

  @Test func `a block comes and goes, but not while it is used`() throws {
    var lab = try Lab(subnetBlock: nil)
    let answer = try lab.call(
      "AssociateSubnetCidrBlock",
      ["SubnetId": .string(lab.subnet), "Ipv6CidrBlock": .string(lab.subnetPrefix + "07::/64")])
    let association = answer["Ipv6CidrBlockAssociation"]?["AssociationId"]?.string ?? ""
    let ofVPC = lab.network.vpcs[parsing: lab.vpc]?.ipv6Blocks.first?.associationID ?? ""
    let interface = try lab.call(
      "CreateNetworkInterface", ["SubnetId": .string(lab.subnet), "Ipv6AddressCount": 1])
    let id = interface["NetworkInterface"]?["NetworkInterfaceId"]?.string ?? ""
    let address =
      interface["NetworkInterface"]?["Ipv6Addresses"]?[0]?["Ipv6Address"]?.string ?? ""
    #expect(IPv6Address(parsing: address) != nil)
    let disassociate: JSONObject = ["AssociationId": .string(association)]
    #expect(lab.code("DisassociateSubnetCidrBlock", disassociate) == "InvalidCidr.InUse")
    #expect(
      lab.code("DisassociateVpcCidrBlock", ["AssociationId": .string(ofVPC)])
        == "InvalidCidr.InUse")
    try lab.call(
      "UnassignIpv6Addresses",
      ["NetworkInterfaceId": .string(id), "Ipv6Addresses": [.string(address)]])
    #expect(lab.code("DisassociateSubnetCidrBlock", disassociate) == nil)
    #expect(lab.code("DisassociateVpcCidrBlock", ["AssociationId": .string(ofVPC)]) == nil)
    let vpc = try #require(lab.network.vpcs[parsing: lab.vpc])
    #expect(vpc.ipv6Blocks.isEmpty)
    #expect(lab.network.mainRouteTable(of: vpc.id)?.routes.count == 1)
  }

  @Test func `INS-23 interfaces get the addresses that are asked for`() throws {
    var lab = try Lab()
    let named = lab.subnetPrefix + "00::abcd"
    let made = try lab.call(
      "CreateNetworkInterface",
      ["SubnetId": .string(lab.subnet), "Ipv6Addresses": [["Ipv6Address": .string(named)]]])
    let id = made["NetworkInterface"]?["NetworkInterfaceId"]?.string ?? ""
    #expect(
      made["NetworkInterface"]?["Ipv6Address"]?.string == IPv6Address(parsing: named)?.description)
    let more = try lab.call(
      "AssignIpv6Addresses", ["NetworkInterfaceId": .string(id), "Ipv6AddressCount": 2])
    #expect(more["AssignedIpv6Addresses"]?.array?.count == 2)
    let refused: [(String, String)] = [
      (named, "InvalidIPAddress.InUse"), (lab.subnetPrefix + "00::3", "InvalidParameterValue"),
      (lab.subnetPrefix + "09::5", "InvalidParameterValue"), ("10.1.0.7", "InvalidParameterValue"),
      (lab.subnetPrefix + "00:ffff:ffff:ffff:ffff", "InvalidParameterValue"),
    ]
    for (address, code) in refused {
      #expect(
        lab.code(
          "AssignIpv6Addresses",
          ["NetworkInterfaceId": .string(id), "Ipv6Addresses": [.string(address)]]) == code,
        "\(address)")
    }
    // What the subnet assigns on creation.
    try lab.call(
      "ModifySubnetAttribute",
      ["SubnetId": .string(lab.subnet), "AssignIpv6AddressOnCreation": ["Value": true]])
    let launched = try lab.call(
      "RunInstances",
      [
        "ImageId": .string(lab.cloud.images[0].id), "InstanceType": "t2.micro",
        "SubnetId": .string(lab.subnet), "MinCount": 2, "MaxCount": 2,
      ])
    let addresses = (launched["Instances"]?.array ?? []).map { $0["Ipv6Address"]?.string ?? "" }
    #expect(Set(addresses.compactMap { IPv6Address(parsing: $0) }).count == 2)
    let described = try lab.call(
      "DescribeNetworkInterfaces",
      ["Filters": [["Name": "ipv6-addresses.ipv6-address", "Values": [.string(addresses[0])]]]])
    #expect(described["NetworkInterfaces"]?.array?.count == 1)
  }

  @Test func `routes of either family stand side by side`() throws {
    var lab = try Lab()
    let vpc = try #require(lab.network.vpcs[parsing: lab.vpc])
    let table = try #require(lab.network.mainRouteTable(of: vpc.id)).id.rawValue
    let gateway = try lab.call("CreateEgressOnlyInternetGateway", ["VpcId": .string(lab.vpc)])
    let id =
      gateway["EgressOnlyInternetGateway"]?["EgressOnlyInternetGatewayId"]?.string ?? ""
    let everything: JSONObject = [
      "RouteTableId": .string(table), "DestinationIpv6CidrBlock": "::/0",
      "EgressOnlyInternetGatewayId": .string(id),
    ]
    #expect(lab.code("CreateRoute", everything) == nil)
    let described = try lab.call(
      "DescribeRouteTables",
      ["Filters": [["Name": "route.egress-only-internet-gateway-id", "Values": [.string(id)]]]])
    let route = described["RouteTables"]?[0]?["Routes"]?.array?.last
    #expect(route?["DestinationIpv6CidrBlock"]?.string == "::/0")
    #expect(route?["EgressOnlyInternetGatewayId"]?.string == id)
    #expect(route?["State"]?.string == "active")
    // IPv4 does not go that way, and nothing within the VPC goes elsewhere.
    var wrong = everything
    wrong["DestinationIpv6CidrBlock"] = nil
    wrong["DestinationCidrBlock"] = "0.0.0.0/0"
    #expect(lab.code("CreateRoute", wrong) == "InvalidParameterValue")
    wrong = everything
    wrong["DestinationIpv6CidrBlock"] = .string(lab.subnetPrefix + "00::/64")
    #expect(lab.code("CreateRoute", wrong) == "InvalidParameterValue")
    try lab.call("DeleteEgressOnlyInternetGateway", ["EgressOnlyInternetGatewayId": .string(id)])
    let left = try #require(lab.network.routeTables[parsing: table]?.routes.last)
    #expect(lab.network.state(of: left) == .blackhole)
    let destination: JSONObject = [
      "RouteTableId": .string(table), "DestinationIpv6CidrBlock": "::/0",
    ]
    #expect(lab.code("DeleteRoute", destination) == nil)
    #expect(lab.code("DeleteRoute", destination) == "InvalidRoute.NotFound")
  }

  @Test func `entries of a network ACL name one block`() throws {
    var lab = try Lab()
    let vpc = try #require(lab.network.vpcs[parsing: lab.vpc])
    let acl = try #require(lab.network.defaultNetworkACL(of: vpc.id)).id.rawValue
    var entry: JSONObject = [
      "NetworkAclId": .string(acl), "RuleNumber": 50, "Protocol": "58", "RuleAction": "deny",
      "Egress": false, "Ipv6CidrBlock": "2001:db8::1/32",
      "IcmpTypeCode": ["Type": 128, "Code": -1],
    ]
    #expect(lab.code("CreateNetworkAclEntry", entry) == nil)
    let described = try lab.call(
      "DescribeNetworkAcls",
      ["Filters": [["Name": "entry.ipv6-cidr", "Values": ["2001:db8::/32"]]]])
    #expect(described["NetworkAcls"]?.array?.count == 1)
    entry["CidrBlock"] = "10.0.0.0/8"
    entry["RuleNumber"] = 51
    #expect(lab.code("CreateNetworkAclEntry", entry) == "InvalidParameterCombination")
  }
}

extension IPv6OperationTests.Lab {
  /// An account as it is found, with no VPC of one's own.
  fileprivate static func plain() -> Self { Self(cloud: Cloud(seed: 6, now: Instant(seconds: 1))) }

  fileprivate init(cloud: Cloud) { self.cloud = cloud }
}
