import AWSModel
import CloudTesting
import Documents
import Testing

@testable import AWSServices
@testable import NetworkModel

@Suite struct SecondaryBlockTests {
  /// VPC-11's table, row by row, and VPC-06.
  @Test(
    arguments: [
      ("10.1.0.0/16", "10.5.0.0/16", true), ("10.1.0.0/16", "100.64.0.0/16", true),
      ("10.1.0.0/16", "54.0.0.0/16", true), ("10.1.0.0/16", "172.20.0.0/16", false),
      ("10.1.0.0/16", "192.168.0.0/24", false), ("10.1.0.0/16", "198.19.0.0/24", false),
      ("10.1.0.0/16", "10.0.4.0/24", false), ("10.2.0.0/16", "10.0.4.0/24", true),
      ("172.20.0.0/16", "172.21.0.0/16", true), ("172.20.0.0/16", "172.31.0.0/24", false),
      ("172.20.0.0/16", "10.1.0.0/16", false), ("192.168.4.0/24", "192.168.8.0/24", true),
      ("192.168.4.0/24", "172.20.0.0/16", false), ("198.19.0.0/24", "100.64.0.0/24", true),
      ("198.19.0.0/24", "10.1.0.0/16", false), ("100.64.0.0/16", "100.65.0.0/16", true),
      ("100.64.0.0/16", "10.1.0.0/16", false), ("54.0.0.0/16", "192.168.0.0/24", false),
      ("10.1.0.0/16", "10.1.4.0/24", false), ("10.1.0.0/16", "10.5.0.0/8", false),
    ])
  func `VPC-06 VPC-11 which block goes with which`(primary: String, added: String, isTaken: Bool)
    throws
  {
    var test = TestCloud()
    try test.make("$vpc", "Vpc.VpcId", "CreateVpc", ["CidrBlock": .string(primary)])
    let refusal = test.refusal(
      of: "AssociateVpcCidrBlock", ["VpcId": "$vpc", "CidrBlock": .string(added)])
    #expect(refusal?.code == (isTaken ? nil : "InvalidVpc.Range"))
  }

  @Test func `VPC-08 a block brings a local route to every table and goes when no subnet uses it`()
    throws
  {
    var test = try TestCloud.lab()
    let added = try test.make(
      "$block", "CidrBlockAssociation.AssociationId", "AssociateVpcCidrBlock",
      ["VpcId": "$vpc1", "CidrBlock": "10.7.0.9/16"])
    #expect(added["CidrBlockAssociation"]?["CidrBlockState"]?["State"] == "associating")
    #expect(added["CidrBlockAssociation"]?["CidrBlock"] == "10.7.0.0/16")
    func localRoutes() throws -> [[String]] {
      let tables = try test.call(
        "DescribeRouteTables", ["Filters": [["Name": "vpc-id", "Values": ["$vpc1"]]]])
      return tables["RouteTables"]?.array?.map { table in
        table["Routes"]?.array?.filter { $0["GatewayId"] == "local" }
          .compactMap { $0["DestinationCidrBlock"]?.string } ?? []
      } ?? []
    }
    #expect(
      try localRoutes() == [["10.1.0.0/16", "10.7.0.0/16"], ["10.1.0.0/16", "10.7.0.0/16"]])
    let connection = try test.call("DescribeVpcPeeringConnections")["VpcPeeringConnections"]?[0]
    #expect(connection?["RequesterVpcInfo"]?["CidrBlockSet"]?.array?.count == 2)

    try test.make(
      "$new", "Subnet.SubnetId", "CreateSubnet", ["VpcId": "$vpc1", "CidrBlock": "10.7.1.0/24"])
    Refusal(
      "in use", "DisassociateVpcCidrBlock", ["AssociationId": "$block"], "InvalidCidr.InUse",
      "The vpc $vpc1 currently has a subnet within CIDR block 10.7.0.0/16"
    ).check(in: test)
    try test.call("DeleteSubnet", ["SubnetId": "$new"])
    let removed = try test.call("DisassociateVpcCidrBlock", ["AssociationId": "$block"])
    #expect(removed["CidrBlockAssociation"]?["CidrBlockState"]?["State"] == "disassociating")
    #expect(try localRoutes() == [["10.1.0.0/16"], ["10.1.0.0/16"]])
  }

  @Test func `VPC-05 VPC-06 the primary block stays, and five are the most`() throws {
    var test = TestCloud()
    try test.make("$vpc", "Vpc.VpcId", "CreateVpc", ["CidrBlock": "10.1.0.0/16"])
    let primary = try #require(test.cloud.network.vpcs.last?.blocks.first)
    test.remember("$primary", primary.associationID)
    Refusal(
      "primary", "DisassociateVpcCidrBlock", ["AssociationId": "$primary"],
      "OperationNotPermitted",
      "The vpc CIDR block with association ID $primary may not be disassociated. It is the primary "
        + "IPv4 CIDR block of the VPC"
    ).check(in: test)
    for number in 2...5 {
      try test.call(
        "AssociateVpcCidrBlock", ["VpcId": "$vpc", "CidrBlock": .string("10.\(number).0.0/16")])
    }
    Refusal(
      "sixth", "AssociateVpcCidrBlock", ["VpcId": "$vpc", "CidrBlock": "10.6.0.0/16"],
      "CidrLimitExceeded",
      "This network '$vpc' has met its maximum number of allowed CIDRs: 5"
    ).check(in: test)
  }

  @Test func `VPC-07 VPC-09 routes and peers keep their addresses`() throws {
    var test = try TestCloud.lab()
    let overlapping: Members = ["VpcId": "$vpc1", "CidrBlock": "10.2.0.0/16"]
    #expect(
      test.refusal(of: "AssociateVpcCidrBlock", overlapping)?.code == "InvalidVpc.Range")
    try test.call(
      "DeleteRoute", ["RouteTableId": "$table1", "DestinationCidrBlock": "10.2.0.0/16"])
    #expect(
      test.refusal(of: "AssociateVpcCidrBlock", overlapping)?.code == "InvalidVpc.Range")
    try test.make("$vpc3", "Vpc.VpcId", "CreateVpc", ["CidrBlock": "10.3.0.0/16"])
    try test.make(
      "$request", "VpcPeeringConnection.VpcPeeringConnectionId", "CreateVpcPeeringConnection",
      ["VpcId": "$vpc3", "PeerVpcId": "$vpc2"])
    test.cloud.advance(byMilliseconds: 2_000)
    #expect(
      test.refusal(
        of: "AssociateVpcCidrBlock", ["VpcId": "$vpc3", "CidrBlock": "10.8.0.0/16"])?.code
        == "OperationNotPermitted")
    // The accepter may add a block, but then accepts in vain.
    try test.call("AssociateVpcCidrBlock", ["VpcId": "$vpc2", "CidrBlock": "10.3.0.0/20"])
    let accepted = try test.call(
      "AcceptVpcPeeringConnection", ["VpcPeeringConnectionId": "$request"])
    #expect(accepted["VpcPeeringConnection"]?["Status"]?["Code"] == "failed")
  }
}
